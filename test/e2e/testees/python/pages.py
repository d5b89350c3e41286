"""Which page answers a request, and what it may draw on."""

from __future__ import annotations

from dataclasses import dataclass, field as attribute
from typing import Iterable, Mapping

import views
from contract import Contract
from markup import Html
from presenter import PresentedRun, present, recorded_facts
from request import Request, Run
from timestamp import moment
from truth import Verdict, judge

SURFACES = ("shell", "list", "detail")

# How the views mark what a contract asks for.
MARKS: Mapping[str, Mapping[str, str]] = {
    "shell": {"run": '[data-run-id="{id}"]'},
    "list": {"run": '[data-run-id="{id}"]'},
    "detail": {"run": "main", "banner": "[data-lifecycle-banner]", "diagnostics": "[data-diagnostics]"},
}
OVERVIEWS = {"shell": views.shell, "list": views.table}

Judged = tuple[Run, Verdict]


@dataclass(frozen=True)
class Page:
    code: int
    body: Html
    line: int
    truth: Mapping[str, str] = attribute(default_factory=dict)


def support(surface: str, contract: Contract) -> dict[str, str]:
    """Whether a surface can be judged by this contract: it has to look for a run where the view puts it."""
    for name, mark in MARKS[surface].items():
        asked = contract.surface(surface).get(name, mark)
        if asked != mark:
            return {"support": "none", "reason": f"views.py has {mark} for {name} of the {surface}, not {asked}"}
    return {"support": "full", "source": f"views.py:{line_of(surface)}"}


def show_page(request: Request, contract: Contract) -> Page:
    visible = visible_runs(request)
    if visible is None:
        return not_found(contract)
    judged = judged_runs(visible, request, contract)
    if request.surface == "detail" and not judged:
        return not_found(contract)
    body = detail(judged[0], contract) if request.surface == "detail" else overview(judged, request.surface, contract)
    truth = {run["id"]: verdict.truth for run, verdict in judged}
    return Page(200, body, line_of(request.surface), truth)


def overview(judged: Iterable[Judged], surface: str, contract: Contract) -> Html:
    runs = [presented(one, surface, contract) for one in judged]
    title = contract.phrase(f"page.{surface}Title")
    return OVERVIEWS[surface](title, runs, contract.fields, contract.phrase("page.empty"))


def detail(judged: Judged, contract: Contract) -> Html:
    recorded = views.diagnostics(contract.phrase("page.diagnostics"), recorded_facts(*judged, contract))
    run, link = presented(judged, "detail", contract)
    return views.detail(contract.phrase("page.detailTitle"), run, link, contract.fields, recorded)


def presented(judged: Judged, surface: str, contract: Contract) -> tuple[PresentedRun, Html]:
    """A run in words, and its one link: to its detail, and from there back to all."""
    run, verdict = judged
    words = present(run, verdict, contract)
    target = contract.surface(surface).get("link", "detail")
    ids = {"workspace": run["workspace_id"], "environment": run["environment_id"], "run": run["id"]}
    text = words.words.action if target == "detail" else contract.phrase("page.back")
    return words, views.anchor(contract.address(target, ids), text)


def not_found(contract: Contract) -> Page:
    """The one answer to whoever may not see: it does not tell what is hidden from what is not there."""
    body = views.not_found(contract.phrase("page.notFoundTitle"), contract.phrase("page.notFoundBody"))
    return Page(404, body, views.not_found.__code__.co_firstlineno)


def visible_runs(request: Request) -> list[Run] | None:
    """The runs that a page may draw on; None where the viewer has no access to the page at all."""
    mine = [membership for membership in request.memberships if membership.workspace == request.workspace]
    is_placeless = request.surface == "shell" and request.environment is None
    if not mine or is_placeless:
        return None
    shown = frozenset().union(*(membership.environments for membership in mine))
    if request.environment is not None:
        if request.environment not in shown:
            return None
        shown = frozenset((request.environment,))
    return [
        run
        for run in request.runs
        if run["workspace_id"] == request.workspace and run["environment_id"] in shown
    ]


def judged_runs(runs: Iterable[Run], request: Request, contract: Contract) -> list[Judged]:
    """The runs of a surface with what is true of them, those that need attention first."""
    shows = contract.surface(request.surface).get("shows")
    judged = [(run, judge(run, contract, request.now)) for run in runs]
    if shows == "one-run":
        return [(run, verdict) for run, verdict in judged if run["id"] == request.run]
    if shows == "active-runs":
        judged = [(run, verdict) for run, verdict in judged if verdict.is_active]
    return sorted(judged, key=place)


def place(judged: Judged) -> tuple[int, int, str]:
    """Late runs stand first, then active ones, each from the oldest on; then finished ones, from the newest on."""
    run, verdict = judged
    if verdict.truth == "likely_stale":
        rank = 0
    elif verdict.is_active:
        rank = 1
    else:
        rank = 2 if verdict.phase is None else 3
    since = moment(run.get("completed_at")) if verdict.phase == "terminal" else verdict.age
    return rank, -(since or 0), run["id"]


def line_of(surface: str) -> int:
    return OVERVIEWS.get(surface, views.detail).__code__.co_firstlineno
