"""A run in words: what every surface says of it, made in one place so that no two can say different things."""

from __future__ import annotations

from dataclasses import dataclass
from time import gmtime

from contract import Contract, Words
from progress import Progress, progress_of
from request import Run
from timestamp import moment
from truth import Verdict, field

UNITS = {"d": 86_400_000, "h": 3_600_000, "min": 60_000, "s": 1_000, "ms": 1}
TIMESTAMPS = ("created_at", "queued_at", "started_at", "last_progress_at", "completed_at")


@dataclass(frozen=True)
class PresentedRun:
    id: str
    name: str
    type: str
    truth: str
    words: Words
    notes: tuple[str, ...]
    timing: tuple[str, ...]
    progress: Progress
    initiator: str
    environment: str


def present(run: Run, verdict: Verdict, contract: Contract) -> PresentedRun:
    return PresentedRun(
        id=run["id"],
        name=text_or(run.get("label"), run["id"]),
        type=text_or(run.get("type"), ""),
        truth=verdict.truth,
        words=contract.words(verdict.truth, words_key(run, verdict)),
        notes=notes(verdict, contract),
        timing=timing(run, verdict, contract),
        progress=progress_of(run, verdict, contract),
        initiator=initiator(run, contract),
        environment=run["environment_id"],
    )


def recorded_facts(run: Run, verdict: Verdict, contract: Contract) -> dict[str, str]:
    """What is recorded of a run, by its name, as far as it can be quoted."""
    context = field(run, "context")
    facts = {
        contract.phrase("fields.status"): run.get("status"),
        **{contract.phrase(f"fields.{name}"): run.get(name) for name in TIMESTAMPS},
        **{name: field(context, name) for name in ("worker_id", "job_id")},
    }
    quoted = {name: value for name, value in facts.items() if contract.may_quote(value)}
    outcome = run.get("outcome")
    # A raw outcome may read as success: that of a finished run is told by its name, and any other has not come about.
    if verdict.phase == "terminal" and isinstance(outcome, str):
        quoted[contract.phrase("fields.outcome")] = contract.words("terminal", outcome).label
    return quoted


def words_key(run: Run, verdict: Verdict) -> str | None:
    """Under which key the contract has words: active truths by phase, finished ones by outcome, others by reason."""
    if verdict.truth == "unsupported":
        return verdict.reason
    if verdict.phase != "terminal":
        return verdict.phase
    outcome = run.get("outcome")
    return outcome if isinstance(outcome, str) else None


def notes(verdict: Verdict, contract: Contract) -> tuple[str, ...]:
    """Sentences that qualify a state. Orphaned is said only of a late run with trusted evidence for it."""
    if verdict.reason:
        return (contract.phrase(f"reasons.{verdict.reason}"),)
    if verdict.reconciled_by:
        return (contract.phrase("reconciledBy", source=verdict.reconciled_by),)
    if verdict.truth == "likely_stale" and verdict.orphaned_by:
        return (contract.phrase("orphaned", source=verdict.orphaned_by),)
    return ()


def timing(run: Run, verdict: Verdict, contract: Contract) -> tuple[str, ...]:
    if verdict.phase == "terminal":
        end = moment(run.get("completed_at"))
        return () if end is None else (f"{contract.phrase('fields.completed_at')} {clock(end)}",)
    if verdict.age is None:
        return (contract.phrase("ageUnknown"),)
    lines = [contract.phrase(f"age.{verdict.phase}", age=duration(verdict.age, contract))]
    if verdict.window is not None:
        lines.append(contract.phrase("window", window=duration(verdict.window, contract)))
    if verdict.truth == "likely_stale" and verdict.window is not None:
        lines.append(contract.phrase("overdue", overdue=duration(verdict.age - verdict.window, contract)))
    return tuple(lines)


def clock(milliseconds: int) -> str:
    """A moment to the minute, in UTC."""
    at = gmtime(milliseconds // 1000)
    return f"{at.tm_year:04}-{at.tm_mon:02}-{at.tm_mday:02} {at.tm_hour:02}:{at.tm_min:02}Z"


def duration(milliseconds: int, contract: Contract) -> str:
    """A length of time, rounded down, in its largest unit and the next smaller one: "1 h 5 min"."""
    names = list(UNITS)
    first = next((at for at, name in enumerate(names) if milliseconds >= UNITS[name]), names.index("s"))
    words: list[str] = []
    for name in names[first : first + 2]:
        count, milliseconds = divmod(milliseconds, UNITS[name])
        is_too_fine = name == "ms" and words
        if count > 0 and not is_too_fine:
            words.append(f"{count} {contract.phrase(f'units.{name}')}")
    return " ".join(words) or f"0 {contract.phrase('units.s')}"


def initiator(run: Run, contract: Contract) -> str:
    """Who started a run. Where no name is recorded, none is made up."""
    who = run.get("initiator")
    if field(who, "kind") == "system":
        return contract.phrase("initiator.system")
    return text_or(field(who, "name"), contract.phrase("initiator.unknown"))


def text_or(value: object, otherwise: str) -> str:
    return value if isinstance(value, str) and value.strip() else otherwise
