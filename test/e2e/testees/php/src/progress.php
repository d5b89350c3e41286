<?php

declare(strict_types=1);

namespace OpsUi;

/**
 * What can be said of how far a run has come. Its parts say more than its step, and a step more than its counts. A bar
 * is for what still moves: the figures of every other run are facts of the past.
 *
 * @return array{lines: list<string>, bar: ?array{value: int, max: int}}
 */
function progress(array $run, Verdict $verdict, Contract $contract): array
{
    $counts = itemCounts(field($run, 'counts'));
    $hint = hintLine(field($run, 'context'), $contract);
    if ($hint === null && $counts === null && $verdict->isMoving()) {
        return ['lines' => [$contract->phrase('progress.pending')], 'bar' => null];
    }
    return [
        'lines' => [...array_filter([$hint]), ...countLines($counts, $verdict, $contract)],
        'bar' => $counts !== null && $verdict->isMoving()
            ? ['value' => $counts['processed'], 'max' => $counts['total']]
            : null,
    ];
}

/** The words for parts or a step; empty for a step whose name cannot be quoted, null where there is neither. */
function hintLine(mixed $context, Contract $contract): ?string
{
    $done = array_map(static fn (mixed $part): mixed => field($part, 'done'), partsOf($context));
    if ($done !== [] && array_filter($done, is_bool(...)) === $done) {
        return $contract->phrase('progress.composite', [
            'done' => count(array_filter($done)),
            'total' => count($done),
        ]);
    }
    $step = field($context, 'phase');
    [$name, $index, $total] = [field($step, 'name'), field($step, 'index'), field($step, 'total')];
    if (!isName($name) || !isCount($index) || !isCount($total) || $index < 1 || $index > $total) {
        return null;
    }
    return $contract->mayQuote($name)
        ? $contract->phrase('progress.phased', ['phase' => $name, 'index' => $index, 'total' => $total])
        : '';
}

function partsOf(mixed $context): array
{
    $parts = field($context, 'parts');
    return is_array($parts) && array_is_list($parts) ? $parts : [];
}

/** @return ?array{total: int, processed: int, failed: int} null where what was reported cannot be */
function itemCounts(mixed $stored): ?array
{
    [$total, $processed, $failed] = [field($stored, 'total'), field($stored, 'processed'), field($stored, 'failed')];
    if (!isCount($total) || !isCount($processed) || $total === 0 || $processed > $total) {
        return null;
    }
    $failed = isCount($failed) && $failed <= $processed ? $failed : 0;
    return ['total' => $total, 'processed' => $processed, 'failed' => $failed];
}

function countLines(?array $counts, Verdict $verdict, Contract $contract): array
{
    if ($counts === null) {
        return [];
    }
    $isOld = in_array($verdict->truth, ['likely_stale', 'unsupported'], true);
    $lines = [$contract->phrase($isOld ? 'progress.lastReported' : 'progress.counted', $counts)];
    return $counts['failed'] > 0 ? [...$lines, $contract->phrase('progress.failed', $counts)] : $lines;
}

function isCount(mixed $value): bool
{
    return is_int($value) && $value >= 0;
}

function isName(mixed $value): bool
{
    return is_string($value) && trim($value) !== '';
}
