<?php

declare(strict_types=1);

namespace OpsUi;

/** What is true of a run at one moment, and why. Lengths of time are milliseconds. */
final class Verdict
{
    public function __construct(
        /** fresh, likely_stale, reconciled, terminal or unsupported */
        public readonly string $truth,
        /** queued, running or terminal; null where the status is not known */
        public readonly ?string $phase,
        /** Why the run cannot be judged. */
        public readonly ?string $reason = null,
        public readonly ?int $age = null,
        public readonly ?int $window = null,
        /** Who reconciled the run. */
        public readonly ?string $reconciledBy = null,
        /** Who reports the run as orphaned. */
        public readonly ?string $orphanedBy = null,
    ) {
    }

    public function isActive(): bool
    {
        return $this->phase === 'queued' || $this->phase === 'running';
    }

    /** Whether what is known of its progress still moves. */
    public function isMoving(): bool
    {
        return $this->truth === 'fresh' && $this->phase === 'running';
    }
}
