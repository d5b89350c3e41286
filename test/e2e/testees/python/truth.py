"""What is true of a run at one moment, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from contract import Contract
from request import Run
from timestamp import moment


@dataclass(frozen=True)
class Verdict:
    """`truth` is fresh, likely_stale, reconciled, terminal or unsupported; lengths of time are milliseconds."""

    truth: str
    phase: str | None
    reason: str | None = None
    age: int | None = None
    window: int | None = None
    reconciled_by: str | None = None
    orphaned_by: str | None = None

    @property
    def is_active(self) -> bool:
        return self.phase in ("queued", "running")

    @property
    def is_moving(self) -> bool:
        """Whether what is known of its progress still moves."""
        return self.truth == "fresh" and self.phase == "running"


def judge(run: Run, contract: Contract, now: int) -> Verdict:
    """What is true of a run at `now`. Only its status, type, time stamps and trusted evidence decide."""
    phase = contract.phase(run.get("status"))
    if phase == "terminal":
        source = reconciled_by(run, contract)
        return Verdict("reconciled" if source else "terminal", phase, reconciled_by=source)
    orphaned = orphaned_by(run, contract)
    if phase is None:
        return Verdict("unsupported", None, reason="unknown-status", orphaned_by=orphaned)
    age, flaw = age_of(run, contract.anchors(phase), now)
    if contract.exempts(run.get("type")):
        return Verdict("unsupported", phase, reason="exempt-type", age=age, orphaned_by=orphaned)
    if age is None:
        return Verdict("unsupported", phase, reason=flaw, orphaned_by=orphaned)
    window = contract.window(run.get("type"), phase)
    # At exactly its window a run is still inside.
    is_late = window is not None and age > window
    return Verdict("likely_stale" if is_late else "fresh", phase, age=age, window=window, orphaned_by=orphaned)


def age_of(run: Run, anchors: list[str], now: int) -> tuple[int | None, str | None]:
    """The milliseconds since the latest of a run's anchors, or why they are not known.

    A moment to come (clocks differ) is age zero. One anchor that cannot be read may have been the latest, so that a
    good one beside it does not help.
    """
    moments = []
    for stored in (run[anchor] for anchor in anchors if run.get(anchor) is not None):
        read = moment(stored)
        if read is None:
            return None, "malformed-timestamp"
        moments.append(read)
    return (max(0, now - max(moments)), None) if moments else (None, "no-timestamp")


def reconciled_by(run: Run, contract: Contract) -> str | None:
    """Who closed a finished run, if somebody did whose word is believed."""
    evidence = field(field(run, "context"), "reconciliation")
    return trusted_source(evidence, "reconciled_at", contract, "reconciliation")


def orphaned_by(run: Run, contract: Contract) -> str | None:
    """Who says that a run was lost, if somebody does whose word is believed."""
    evidence = field(field(run, "context"), "queue_legitimacy")
    if field(evidence, "verdict") != "orphaned":
        return None
    return trusted_source(evidence, "observed_at", contract, "legitimacy")


def trusted_source(evidence: object, when: str, contract: Contract, about: str) -> str | None:
    source = field(evidence, "source")
    is_trusted = contract.trusts(source, about) and moment(field(evidence, when)) is not None
    return source if is_trusted else None


def field(stored: object, name: str) -> Any:
    """A field of a stored value of any shape; None where it has none."""
    return stored.get(name) if isinstance(stored, dict) else None
