import type { Change, Difference, NotCompared } from '../verdict/change.js';
import type { FaultEvent, Finding, PlantedEvent } from '../verdict/event.js';
import { exitCode } from '../verdict/exit-code.js';
import type { Outcome, RequirementOutcome } from '../verdict/outcome.js';
import type { JsonReport } from './json-schema.js';

/** A report for programs: one object, as `specs/schema/report.schema.json` describes it. */
export function json(outcome: Outcome): string {
  return `${JSON.stringify(reportOf(outcome), null, 2)}\n`;
}

function reportOf(outcome: Outcome): JsonReport {
  const { header, verdict, requirements, findings, faults, planted, stats, change } = outcome;
  const run = header.kind === 'known' ? header.value : { version: null, spec: null, seed: null };
  return {
    tool: 'queue-truth',
    version: run.version,
    spec: run.spec,
    seed: run.seed,
    verdict,
    exitCode: exitCode(verdict),
    requirements: requirements.map(requirementOf),
    findings: findings.map(findingOf),
    faults: faults.map(faultOf),
    ...(planted.length === 0 ? {} : { planted: planted.map(plantedOf) }),
    ...(change === undefined ? {} : { change: changeOf(change) }),
    stats: stats.kind === 'known' ? stats.value : null,
  };
}

function changeOf(change: Change | NotCompared): NonNullable<JsonReport['change']> {
  if ('reason' in change) return { base: change.base, notCompared: change.reason };
  const { base, lowered, appeared, fixed, still, unknown, waived, accepted } = change;
  const prints = (findings: readonly Finding[]) => findings.map(({ fingerprint }) => fingerprint);
  return {
    base,
    lowered: lowered.map(({ about, words }) => ({ about, message: words })),
    new: prints(appeared),
    fixed: fixed.map(findingOf),
    still: prints(still),
    notLookedFor: unknown.map(findingOf),
    letPass: waived.map(({ finding, by, reason }) => ({ ...findingOf(finding), by, reason })),
    persisted: accepted.kind === 'known' ? sides(accepted.value.persisted) : null,
    snapshots:
      accepted.kind === 'known'
        ? { ...sides(accepted.value.snapshots), changed: [...accepted.value.snapshots.changed] }
        : null,
  };
}

function sides({ added, removed }: Difference) {
  return { added: [...added], removed: [...removed] };
}

function requirementOf(requirement: RequirementOutcome): JsonReport['requirements'][number] {
  const { id, verdict, occurred, surfaces, faultsPlanted, faultsCaught } = requirement;
  return { id, verdict, occurred, surfaces, faultsPlanted, faultsCaught };
}

function findingOf(finding: Finding): JsonReport['findings'][number] {
  const { fingerprint, requirement, check, surface, message, said, location, case: id } = finding;
  const { replay, picture } = finding;
  return {
    fingerprint,
    requirement,
    check,
    ...(surface === undefined ? {} : { surface }),
    message,
    said: [...said],
    ...(location === undefined ? {} : { location }),
    ...(id === undefined ? {} : { case: id }),
    ...(replay === undefined ? {} : { replay }),
    ...(picture === undefined ? {} : { picture }),
  };
}

function plantedOf({ id, depth, check, proof, cases, by }: PlantedEvent) {
  return { id, depth, check, proof, cases, by: [...by] };
}

function faultOf({ fault, case: id }: FaultEvent): JsonReport['faults'][number] {
  const { kind, surface, message, hint } = fault;
  return {
    kind,
    ...(surface === undefined ? {} : { surface }),
    message,
    hint,
    ...(id === undefined ? {} : { case: id }),
  };
}
