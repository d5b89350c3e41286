<?php

declare(strict_types=1);

namespace OpsUi;

/** What is true of a run at `$now`. Only its status, type, time stamps and trusted evidence decide. */
function judge(array $run, Contract $contract, int $now): Verdict
{
    $phase = $contract->phase($run['status'] ?? null);
    if ($phase === 'terminal') {
        $source = reconciledBy($run, $contract);
        return new Verdict($source === null ? 'terminal' : 'reconciled', $phase, reconciledBy: $source);
    }
    $orphanedBy = orphanedBy($run, $contract);
    if ($phase === null) {
        return new Verdict('unsupported', null, 'unknown-status', orphanedBy: $orphanedBy);
    }
    $age = age($run, $contract->anchors($phase), $now);
    $type = $run['type'] ?? null;
    if ($contract->exempts($type)) {
        return new Verdict('unsupported', $phase, 'exempt-type', is_int($age) ? $age : null, orphanedBy: $orphanedBy);
    }
    if (is_string($age)) {
        return new Verdict('unsupported', $phase, $age, orphanedBy: $orphanedBy);
    }
    $window = $contract->window($type, $phase);
    $truth = isLate($age, $window) ? 'likely_stale' : 'fresh';
    return new Verdict($truth, $phase, age: $age, window: $window, orphanedBy: $orphanedBy);
}

/** At exactly its window a run is still inside. */
function isLate(int $age, ?int $window): bool
{
    return $window !== null && $age > $window;
}

/**
 * The milliseconds since the latest of a run's anchors, or why they are not known. A moment to come (clocks differ) is
 * age zero. One anchor that cannot be read may have been the latest, so that a good one beside it does not help.
 */
function age(array $run, array $anchors, int $now): int|string
{
    $moments = [];
    foreach ($anchors as $anchor) {
        $stored = $run[$anchor] ?? null;
        if ($stored === null) {
            continue;
        }
        $moment = moment($stored);
        if ($moment === null) {
            return 'malformed-timestamp';
        }
        $moments[] = $moment;
    }
    return $moments === [] ? 'no-timestamp' : max(0, $now - max($moments));
}

/** Who closed a finished run, if somebody did whose word is believed. */
function reconciledBy(array $run, Contract $contract): ?string
{
    $evidence = field(field($run, 'context'), 'reconciliation');
    return trustedSource($evidence, 'reconciled_at', $contract, 'reconciliation');
}

/** Who says that a run was lost, if somebody does whose word is believed. */
function orphanedBy(array $run, Contract $contract): ?string
{
    $evidence = field(field($run, 'context'), 'queue_legitimacy');
    $isMeant = field($evidence, 'verdict') === 'orphaned';
    return $isMeant ? trustedSource($evidence, 'observed_at', $contract, 'legitimacy') : null;
}

function trustedSource(mixed $evidence, string $when, Contract $contract, string $about): ?string
{
    $source = field($evidence, 'source');
    $isTrusted = $contract->trusts($source, $about) && moment(field($evidence, $when)) !== null;
    return $isTrusted ? $source : null;
}

/** A field of a stored value of any shape; null where it has none. */
function field(mixed $stored, string $name): mixed
{
    return is_array($stored) ? $stored[$name] ?? null : null;
}
