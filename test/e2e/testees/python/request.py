"""One page asked for: by whom, when, and all that is stored, also what the viewer may not see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping

from timestamp import moment

Run = Mapping[str, Any]


class IllegalRequest(Exception):
    """The request is not one that this application could get."""


@dataclass(frozen=True)
class Membership:
    workspace: str
    environments: frozenset[str]


@dataclass(frozen=True)
class Request:
    surface: str
    now: int
    memberships: tuple[Membership, ...]
    workspace: str
    environment: str | None
    run: str | None
    runs: tuple[Run, ...]


def parse_request(message: Mapping[str, Any]) -> Request:
    """A request out of a message. Raises IllegalRequest where no page can be made of it."""
    fields = message.get("input")
    demand(isinstance(fields, dict), "the input is no object")
    now = moment(message.get("now"))
    demand(now is not None, "now is no time")
    return Request(
        surface=message["surface"],
        now=now,
        memberships=memberships(fields.get("viewer")),
        workspace=text(fields, "workspace"),
        environment=optional_text(fields, "environment"),
        run=optional_text(fields, "run"),
        runs=tuple(checked_run(run) for run in listed(fields.get("runs"), "the runs are no list")),
    )


def memberships(viewer: object) -> tuple[Membership, ...]:
    demand(isinstance(viewer, dict), "the viewer is no object")
    return tuple(
        Membership(
            text(membership, "workspace"),
            frozenset(listed(membership.get("environments"), "the environments are no list")),
        )
        for membership in listed(viewer.get("memberships"), "the viewer has no memberships")
    )


def checked_run(run: object) -> Run:
    for name in ("id", "workspace_id", "environment_id"):
        text(run, name)
    return run


def text(holder: object, name: str) -> str:
    demand(isinstance(holder, dict) and isinstance(holder.get(name), str), f"there is a {name} that is no text")
    return holder[name]


def optional_text(holder: Mapping[str, Any], name: str) -> str | None:
    return None if holder.get(name) is None else text(holder, name)


def listed(value: object, otherwise: str) -> list[Any]:
    demand(isinstance(value, list), otherwise)
    return value


def demand(holds: bool, otherwise: str) -> None:
    if not holds:
        raise IllegalRequest(f"Cannot show a page: {otherwise}")
