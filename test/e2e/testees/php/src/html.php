<?php

declare(strict_types=1);

namespace OpsUi;

/** Text made safe for HTML, between tags and in quoted attributes alike. */
function e(string|int $text): string
{
    return htmlspecialchars((string) $text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8');
}

/** A view with nothing in sight but its data. */
function view(string $name, array $data = []): string
{
    ob_start();
    try {
        (static function (): void {
            extract(func_get_arg(1));
            require __DIR__ . '/../views/' . func_get_arg(0) . '.php';
        })($name, $data);
        return ob_get_contents();
    } finally {
        ob_end_clean();
    }
}
