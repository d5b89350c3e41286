<?php

declare(strict_types=1);

namespace OpsUi;

use RuntimeException;

/** The request is not one that this application could get. */
final class IllegalRequest extends RuntimeException
{
}

/** One page asked for: by whom, when, and all that is stored, also what the viewer may not see. */
final class Request
{
    private function __construct(
        public readonly string $surface,
        public readonly int $now,
        /** @var list<array{workspace: string, environments: list<string>}> */
        public readonly array $memberships,
        public readonly string $workspace,
        public readonly ?string $environment,
        public readonly ?string $run,
        /** @var list<array<string, mixed>> */
        public readonly array $runs,
    ) {
    }

    /** A request out of a message. Throws IllegalRequest where no page can be made of it. */
    public static function of(array $message): self
    {
        $input = $message['input'] ?? null;
        $now = moment($message['now'] ?? null);
        self::demand($now !== null, 'now is no time');
        self::demand(is_array($input), 'the input is no object');
        foreach (['environment', 'run'] as $name) {
            $value = $input[$name] ?? null;
            self::demand($value === null || is_string($value), "the $name is no text");
        }
        self::demand(is_string($input['workspace'] ?? null), 'the workspace is no text');
        return new self(
            $message['surface'],
            $now,
            self::memberships($input['viewer'] ?? null),
            $input['workspace'],
            $input['environment'] ?? null,
            $input['run'] ?? null,
            self::runs($input['runs'] ?? null),
        );
    }

    private static function memberships(mixed $viewer): array
    {
        $memberships = is_array($viewer) ? $viewer['memberships'] ?? null : null;
        self::demand(is_array($memberships), 'the viewer has no memberships');
        foreach ($memberships as $membership) {
            self::demand(is_string($membership['workspace'] ?? null), 'a membership has no workspace');
            self::demand(is_array($membership['environments'] ?? null), 'a membership has no environments');
        }
        return $memberships;
    }

    private static function runs(mixed $runs): array
    {
        self::demand(is_array($runs) && array_is_list($runs), 'the runs are no list');
        foreach ($runs as $run) {
            foreach (['id', 'workspace_id', 'environment_id'] as $name) {
                self::demand(is_array($run) && is_string($run[$name] ?? null), "a run has no $name");
            }
        }
        return $runs;
    }

    private static function demand(bool $holds, string $otherwise): void
    {
        if (!$holds) {
            throw new IllegalRequest("Cannot show a page: $otherwise");
        }
    }
}
