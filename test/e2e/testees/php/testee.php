<?php

// The operations screens of an application in PHP, offered to Queue Truth over QTP/1: `php testee.php` reads one JSON
// object a line from standard input and answers on standard output.

declare(strict_types=1);

namespace OpsUi;

use ErrorException;
use Throwable;

require __DIR__ . '/src/Contract.php';
require __DIR__ . '/src/Request.php';
require __DIR__ . '/src/Verdict.php';
require __DIR__ . '/src/timestamp.php';
require __DIR__ . '/src/truth.php';
require __DIR__ . '/src/progress.php';
require __DIR__ . '/src/presenter.php';
require __DIR__ . '/src/pages.php';
require __DIR__ . '/src/html.php';
require __DIR__ . '/src/json.php';

const PROTOCOL = 1;

// Standard output belongs to the protocol: what PHP itself has to say goes to standard error, and warnings are errors.
ini_set('display_errors', 'stderr');
set_error_handler(static function (int $level, string $message, string $file, int $line): bool {
    if ((error_reporting() & $level) === 0) {
        return false;
    }
    throw new ErrorException($message, 0, $level, $file, $line);
});

exit(main());

function main(): int
{
    $contract = null;
    while (($line = fgets(STDIN)) !== false) {
        if (trim($line) === '') {
            continue;
        }
        $message = decode($line);
        switch ($message['t'] ?? null) {
            case 'hello':
                if (!in_array(PROTOCOL, $message['protocol'], true)) {
                    fwrite(STDERR, 'This program speaks protocol ' . PROTOCOL . " alone\n");
                }
                $contract = new Contract($message['contract']);
                send(hello($contract));
                break;
            case 'render':
                send(['t' => 'result', 'id' => $message['id'], ...answer($message, $contract)]);
                break;
            case 'bye':
                return 0;
        }
    }
    return 0;
}

function hello(Contract $contract): array
{
    return [
        't' => 'hello',
        'protocol' => PROTOCOL,
        'testee' => ['name' => 'ops-ui', 'version' => '1.0', 'language' => 'php'],
        'surfaces' => array_map(
            static fn (string $surface): array => support($surface, $contract),
            array_combine(SURFACES, SURFACES),
        ),
        // So many requests may wait in the pipe; they are answered in turn.
        'concurrency' => 8,
    ];
}

/** The answer to one request, whatever is asked: a page, or why there is none. */
function answer(array $message, ?Contract $contract): array
{
    $surface = $message['surface'] ?? null;
    if (!in_array($surface, SURFACES, true)) {
        return ['status' => 'unsupported', 'reason' => 'This application has no such surface'];
    }
    if ($contract === null) {
        return ['status' => 'error', 'message' => 'A page was asked for before the hello'];
    }
    try {
        $page = page(Request::of($message), $contract);
        return [
            'status' => 'ok',
            'code' => $page['code'],
            'body' => view($page['view'], $page['data']),
            'source' => "views/{$page['view']}.php:1",
            // An object, also where it is empty.
            'truth' => (object) $page['truth'],
        ];
    } catch (IllegalRequest $illegal) {
        return ['status' => 'rejected', 'reason' => $illegal->getMessage()];
    } catch (Throwable $error) {
        return ['status' => 'error', 'message' => $error->getMessage(), 'trace' => $error->getTraceAsString()];
    }
}

function send(array $message): void
{
    fwrite(STDOUT, encode($message) . "\n");
    fflush(STDOUT);
}
