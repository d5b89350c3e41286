<?php

declare(strict_types=1);

namespace OpsUi;

/** Every escape of a JSON text; half a surrogate pair is caught by itself. */
const ESCAPES = '/\\\\(?:ud[89ab][0-9a-f]{2}\\\\ud[c-f][0-9a-f]{2}|u(d[89a-f][0-9a-f]{2})|.)/i';

/** A message out of one line. Half a surrogate pair, which UTF-8 has no bytes for, becomes U+FFFD. */
function decode(string $line): array
{
    $whole = preg_replace_callback(
        ESCAPES,
        static fn (array $found): string => isset($found[1]) ? '\ufffd' : $found[0],
        $line,
    );
    $message = json_decode($whole ?? $line, true, 512, JSON_THROW_ON_ERROR);
    return is_array($message) ? $message : [];
}

function encode(array $message): string
{
    return json_encode($message, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
}
