<?php

declare(strict_types=1);

namespace OpsUi;

use DateTimeImmutable;

const DATE_TIME = '/\A(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)\z/i';

/**
 * The moment that a stored text names, in milliseconds since 1970 UTC; null where it names none. Only a full date-time
 * with its offset is one (RFC 3339): PHP alone would also accept "tomorrow", and move 30 February into March.
 */
function moment(mixed $stored): ?int
{
    if (!is_string($stored) || preg_match(DATE_TIME, $stored, $parts) !== 1) {
        return null;
    }
    [, $year, $month, $day] = array_map(intval(...), $parts);
    if (!checkdate($month, $day, $year)) {
        return null;
    }
    $time = new DateTimeImmutable(strtoupper($stored));
    return $time->getTimestamp() * 1000 + (int) $time->format('v');
}
