<?php

declare(strict_types=1);

namespace OpsUi;

const UNITS = ['d' => 86_400_000, 'h' => 3_600_000, 'min' => 60_000, 's' => 1_000, 'ms' => 1];
const TIMESTAMPS = ['created_at', 'queued_at', 'started_at', 'last_progress_at', 'completed_at'];

/** A run in words: what every surface says of it, made in one place so that no two can say different things. */
function present(array $run, Verdict $verdict, Contract $contract): array
{
    $words = $contract->words($verdict->truth, wordsKey($run, $verdict));
    return [
        'id' => $run['id'],
        'name' => isName($run['label'] ?? null) ? $run['label'] : $run['id'],
        'type' => is_string($run['type'] ?? null) ? $run['type'] : '',
        'truth' => $verdict->truth,
        'label' => $words['label'],
        'guidance' => $words['guidance'],
        'action' => $words['action'],
        'notes' => notes($verdict, $contract),
        'timing' => timing($run, $verdict, $contract),
        'progress' => progress($run, $verdict, $contract),
        'initiator' => initiator($run, $contract),
        'environment' => $run['environment_id'],
    ];
}

/** @return array<string, string> what is recorded of a run, by its name, as far as it can be quoted */
function recordedFacts(array $run, Verdict $verdict, Contract $contract): array
{
    $facts = [$contract->phrase('fields.status') => field($run, 'status')];
    foreach (TIMESTAMPS as $name) {
        $facts[$contract->phrase("fields.$name")] = field($run, $name);
    }
    foreach (['worker_id', 'job_id'] as $name) {
        $facts[$name] = field(field($run, 'context'), $name);
    }
    $facts = array_filter($facts, $contract->mayQuote(...));
    // A raw outcome may read as success: that of a finished run is told by its name, and any other has not come about.
    if ($verdict->phase === 'terminal' && is_string(field($run, 'outcome'))) {
        $facts[$contract->phrase('fields.outcome')] = $contract->words('terminal', $run['outcome'])['label'];
    }
    return $facts;
}

/** Under which key the contract has words: active truths by phase, finished ones by outcome, others by reason. */
function wordsKey(array $run, Verdict $verdict): ?string
{
    $outcome = field($run, 'outcome');
    return match ($verdict->truth) {
        'fresh', 'likely_stale' => $verdict->phase,
        'reconciled', 'terminal' => is_string($outcome) ? $outcome : null,
        'unsupported' => $verdict->reason,
    };
}

/** Sentences that qualify a state. A run is called orphaned only with trusted evidence for it, and only when late. */
function notes(Verdict $verdict, Contract $contract): array
{
    return match (true) {
        $verdict->reason !== null => [$contract->phrase("reasons.$verdict->reason")],
        $verdict->reconciledBy !== null => [$contract->phrase('reconciledBy', ['source' => $verdict->reconciledBy])],
        $verdict->truth === 'likely_stale' && $verdict->orphanedBy !== null
            => [$contract->phrase('orphaned', ['source' => $verdict->orphanedBy])],
        default => [],
    };
}

function timing(array $run, Verdict $verdict, Contract $contract): array
{
    if ($verdict->phase === 'terminal') {
        $end = moment(field($run, 'completed_at'));
        $name = $contract->phrase('fields.completed_at');
        return $end === null ? [] : [$name . ' ' . gmdate('Y-m-d H:i\Z', (int) floor($end / 1000))];
    }
    if ($verdict->age === null) {
        return [$contract->phrase('ageUnknown')];
    }
    $lines = [$contract->phrase("age.$verdict->phase", ['age' => duration($verdict->age, $contract)])];
    if ($verdict->window !== null) {
        $lines[] = $contract->phrase('window', ['window' => duration($verdict->window, $contract)]);
    }
    if ($verdict->truth === 'likely_stale') {
        $lines[] = $contract->phrase('overdue', ['overdue' => duration($verdict->age - $verdict->window, $contract)]);
    }
    return $lines;
}

/** A length of time, rounded down, in its largest unit and the next smaller one: "1 h 5 min". */
function duration(int $milliseconds, Contract $contract): string
{
    $words = [];
    $left = 2;
    foreach (UNITS as $unit => $length) {
        $count = intdiv($milliseconds, $length);
        $milliseconds %= $length;
        $isTooFine = $unit === 'ms' && $words !== [];
        if ($count > 0 && !$isTooFine) {
            $words[] = $count . ' ' . $contract->phrase("units.$unit");
        }
        if ($words !== [] && --$left === 0) {
            break;
        }
    }
    return $words === [] ? '0 ' . $contract->phrase('units.s') : implode(' ', $words);
}

/** Who started a run. Where no name is recorded, none is made up. */
function initiator(array $run, Contract $contract): string
{
    $initiator = field($run, 'initiator');
    if (field($initiator, 'kind') === 'system') {
        return $contract->phrase('initiator.system');
    }
    $name = field($initiator, 'name');
    return isName($name) ? $name : $contract->phrase('initiator.unknown');
}
