<?php

declare(strict_types=1);

namespace OpsUi;

/** The contract as it came with the hello: every rule and every word of the pages. */
final class Contract
{
    /** @param array<string, mixed> $data */
    public function __construct(private readonly array $data)
    {
    }

    /** What a stored status means: queued, running or terminal; null for a status that the contract does not know. */
    public function phase(mixed $status): ?string
    {
        return is_string($status) ? $this->data['persisted']['status'][$status] ?? null : null;
    }

    /** @return list<string> the time stamps of which the latest counts */
    public function anchors(string $phase): array
    {
        return $this->data['lifecycle']['anchors'][$phase];
    }

    /** Whether no lifecycle policy judges the runs of a type. */
    public function exempts(mixed $type): bool
    {
        return $this->windows($type) === 'unsupported';
    }

    /** How long a run may stay in a phase, in milliseconds, the bound included; null where there is no bound. */
    public function window(mixed $type, string $phase): ?int
    {
        return $this->windows($type)[$phase];
    }

    /** Whose word is believed about `reconciliation` or `legitimacy`. */
    public function trusts(mixed $source, string $about): bool
    {
        return is_string($source) && in_array($source, $this->data['evidence'][$about], true);
    }

    /** @return array{label: string, guidance: string, action: string} what is said of a truth */
    public function words(string $truth, ?string $key): array
    {
        $words = $this->data['words'][$truth];
        return $words[$key ?? 'any'] ?? $words['any'];
    }

    /** A phrase by its place, as in `progress.counted`, with its holes filled. */
    public function phrase(string $place, array $values = []): string
    {
        [$group, $name] = [...explode('.', $place, 2), null];
        $phrase = $this->data['phrases'][$group];
        return fill($name === null ? $phrase : $phrase[$name], $values);
    }

    /** @return array<string, string> the names of fields */
    public function fields(): array
    {
        return $this->data['phrases']['fields'];
    }

    /** @return array<string, string> how a surface shows its runs: shows, run, path, link ... */
    public function surface(string $surface): array
    {
        return $this->data['surfaces'][$surface] ?? [];
    }

    /** The canonical address of a surface; null where there is none, or where it names an id that is not given. */
    public function address(string $surface, array $ids): ?string
    {
        $path = fill($this->surface($surface)['path'] ?? '{', array_map(percentEncoded(...), $ids));
        return str_contains($path, '{') ? null : $path;
    }

    /**
     * Whether a recorded value may stand on a page. What reads as a claim may not: a step called "Almost done" would be
     * taken for the product's own word. Letters outside of ASCII could hide one.
     */
    public function mayQuote(mixed $value): bool
    {
        if (!is_string($value) || preg_match('/\A[A-Za-z0-9 .:_+-]+\z/', $value) !== 1) {
            return false;
        }
        $spelledOut = preg_replace('/[ ._-]+/', ' ', $value);
        foreach ($this->claimPatterns() as $pattern) {
            // A pattern that only JavaScript can read gives false: better to leave out a fact than to make a claim.
            if (@preg_match($pattern, $value) !== 0 || @preg_match($pattern, $spelledOut) !== 0) {
                return false;
            }
        }
        return true;
    }

    /** @return list<string> patterns of every wording that makes a claim */
    private function claimPatterns(): array
    {
        $claims = $this->data['claims'];
        $sentences = array_map(
            static fn (string $text): string => preg_quote(rtrim($text, '.')),
            array_merge(...array_column($claims, 'says')),
        );
        $patterns = [...$sentences, ...array_merge(...array_column($claims, 'like'))];
        $delimited = static fn (string $pattern): string => '~' . str_replace('~', '\~', $pattern) . '~iu';
        return array_map($delimited, $patterns);
    }

    /** @return array{queued: ?int, running: ?int}|string */
    private function windows(mixed $type): array|string
    {
        $windows = $this->data['windows'];
        return is_string($type) ? $windows['types'][$type] ?? $windows['default'] : $windows['default'];
    }
}

/** A phrase with each `{name}` replaced once: what looks like a hole in a value stays as it is. */
function fill(string $phrase, array $values): string
{
    return preg_replace_callback(
        '/\{(\w+)\}/',
        static fn (array $hole): string => (string) ($values[$hole[1]] ?? $hole[0]),
        $phrase,
    );
}

/** An id as a part of a path, encoded like `encodeURIComponent` of the browsers does it. */
function percentEncoded(string $id): string
{
    $kept = ['%21' => '!', '%27' => "'", '%28' => '(', '%29' => ')', '%2A' => '*'];
    return strtr(rawurlencode($id), $kept);
}
