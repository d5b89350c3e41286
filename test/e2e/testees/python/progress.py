"""How far a run has come, in words."""

from __future__ import annotations

from dataclasses import dataclass

from contract import Contract
from request import Run
from truth import Verdict, field


@dataclass(frozen=True)
class Counts:
    total: int
    processed: int
    failed: int


@dataclass(frozen=True)
class Progress:
    """`bar` is there only for what still moves: the figures of every other run are facts of the past."""

    lines: tuple[str, ...]
    bar: Counts | None = None


def progress_of(run: Run, verdict: Verdict, contract: Contract) -> Progress:
    """What can be said of a run's progress: its parts say more than its step, and a step more than its counts."""
    counts = counts_of(field(run, "counts"))
    hint = hint_line(field(run, "context"), contract)
    if hint is None and counts is None and verdict.is_moving:
        return Progress((contract.phrase("progress.pending"),))
    lines = ([hint] if hint else []) + (count_lines(counts, verdict, contract) if counts else [])
    return Progress(tuple(lines), counts if verdict.is_moving else None)


def hint_line(context: object, contract: Contract) -> str | None:
    """The words for parts or a step; empty for a step whose name cannot be quoted, None where there is neither."""
    parts = field(context, "parts")
    done = [field(part, "done") for part in parts] if isinstance(parts, list) else []
    if done and all(isinstance(state, bool) for state in done):
        return contract.phrase("progress.composite", done=sum(done), total=len(done))
    step = field(context, "phase")
    name, index, total = (field(step, key) for key in ("name", "index", "total"))
    is_step = isinstance(name, str) and name.strip() and is_count(index) and is_count(total)
    if not is_step or not 1 <= index <= total:
        return None
    return contract.phrase("progress.phased", phase=name, index=index, total=total) if contract.may_quote(name) else ""


def counts_of(stored: object) -> Counts | None:
    """The reported counts; None where they cannot be."""
    total, processed, failed = (field(stored, key) for key in ("total", "processed", "failed"))
    if not is_count(total) or not is_count(processed) or total == 0 or processed > total:
        return None
    return Counts(total, processed, failed if is_count(failed) and failed <= processed else 0)


def count_lines(counts: Counts, verdict: Verdict, contract: Contract) -> list[str]:
    is_old = verdict.truth in ("likely_stale", "unsupported")
    phrase = "progress.lastReported" if is_old else "progress.counted"
    done = contract.phrase(phrase, total=counts.total, processed=counts.processed)
    return [done, contract.phrase("progress.failed", failed=counts.failed)] if counts.failed else [done]


def is_count(value: object) -> bool:
    # True and False are numbers in Python.
    return type(value) is int and value >= 0
