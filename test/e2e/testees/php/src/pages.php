<?php

declare(strict_types=1);

namespace OpsUi;

const SURFACES = ['shell', 'list', 'detail'];

/** How the views mark what a contract asks for. */
const MARKS = [
    'shell' => ['run' => '[data-run-id="{id}"]'],
    'list' => ['run' => '[data-run-id="{id}"]'],
    'detail' => ['run' => 'main', 'banner' => '[data-lifecycle-banner]', 'diagnostics' => '[data-diagnostics]'],
];

/** Whether a surface can be judged by this contract: it has to look for a run where the view puts it. */
function support(string $surface, Contract $contract): array
{
    foreach (MARKS[$surface] as $name => $mark) {
        $asked = $contract->surface($surface)[$name] ?? $mark;
        if ($asked !== $mark) {
            return ['support' => 'none', 'reason' => "views/$surface.php has $mark for $name, not $asked"];
        }
    }
    return ['support' => 'full', 'source' => "views/$surface.php:1"];
}

/** @return array{code: int, view: string, data: array<string, mixed>, truth: array<string, string>} */
function page(Request $request, Contract $contract): array
{
    $visible = visibleRuns($request);
    $judged = $visible === null ? null : judged($visible, $request, $contract);
    if ($judged === null || ($request->surface === 'detail' && $judged === [])) {
        return notFound($contract);
    }
    $runs = array_map(static fn (array $one): array => presented($one, $request->surface, $contract), $judged);
    $about = [
        'title' => $contract->phrase("page.{$request->surface}Title"),
        'scope' => array_filter([$request->workspace, $request->environment], is_string(...)),
        'fields' => $contract->fields(),
    ];
    return [
        'code' => 200,
        'view' => $request->surface,
        'data' => $about + ($request->surface === 'detail'
            ? ['run' => $runs[0], 'diagnostics' => $contract->phrase('page.diagnostics')]
            : ['runs' => $runs, 'empty' => $contract->phrase('page.empty')]),
        'truth' => array_column($runs, 'truth', 'id'),
    ];
}

/** The one answer to whoever may not see: it does not tell what is hidden from what is not there. */
function notFound(Contract $contract): array
{
    $data = ['title' => $contract->phrase('page.notFoundTitle'), 'body' => $contract->phrase('page.notFoundBody')];
    return ['code' => 404, 'view' => 'not-found', 'data' => $data, 'truth' => []];
}

/** The runs that a page may draw on; null where the viewer has no access to the page at all. */
function visibleRuns(Request $request): ?array
{
    $mine = array_filter(
        $request->memberships,
        static fn (array $membership): bool => $membership['workspace'] === $request->workspace,
    );
    $open = array_merge(...array_column($mine, 'environments'));
    if ($mine === [] || ($request->surface === 'shell' && $request->environment === null)) {
        return null;
    }
    if ($request->environment !== null && !in_array($request->environment, $open, true)) {
        return null;
    }
    $shown = $request->environment === null ? $open : [$request->environment];
    $isShown = static fn (array $run): bool =>
        $run['workspace_id'] === $request->workspace && in_array($run['environment_id'], $shown, true);
    return array_values(array_filter($request->runs, $isShown));
}

/** The runs of a surface with what is true of them, those that need attention first. */
function judged(array $runs, Request $request, Contract $contract): array
{
    $judged = array_map(
        static fn (array $run): array => ['run' => $run, 'verdict' => judge($run, $contract, $request->now)],
        $runs,
    );
    $shows = $contract->surface($request->surface)['shows'] ?? 'all-runs';
    $belongs = static fn (array $one): bool => match ($shows) {
        'one-run' => $one['run']['id'] === $request->run,
        'active-runs' => $one['verdict']->isActive(),
        'all-runs' => true,
    };
    $judged = array_values(array_filter($judged, $belongs));
    usort($judged, static function (array $a, array $b): int {
        return place($a) <=> place($b) ?: strcmp($a['run']['id'], $b['run']['id']);
    });
    return $judged;
}

/** Late runs stand first, then active ones, each from the oldest on; then finished ones, from the newest on. */
function place(array $judged): array
{
    ['run' => $run, 'verdict' => $verdict] = $judged;
    $rank = match (true) {
        $verdict->truth === 'likely_stale' => 0,
        $verdict->isActive() => 1,
        $verdict->phase === null => 2,
        default => 3,
    };
    $since = $verdict->phase === 'terminal' ? moment(field($run, 'completed_at')) : $verdict->age;
    return [$rank, -($since ?? 0)];
}

function presented(array $judged, string $surface, Contract $contract): array
{
    ['run' => $run, 'verdict' => $verdict] = $judged;
    $presented = present($run, $verdict, $contract);
    $target = $contract->surface($surface)['link'] ?? 'detail';
    $ids = ['workspace' => $run['workspace_id'], 'environment' => $run['environment_id'], 'run' => $run['id']];
    return [
        ...$presented,
        'facts' => $surface === 'detail' ? recordedFacts($run, $verdict, $contract) : [],
        'link' => $contract->address($target, $ids),
        'linkText' => $target === 'detail' ? $presented['action'] : $contract->phrase('page.back'),
    ];
}
