import type { Invocation, Log, Notification, ReportingDescriptor, Result, Suppression } from 'sarif';
import type { FaultEvent, Finding, GapEvent, Location, WaivedEvent } from '../verdict/event.js';
import { exitCode } from '../verdict/exit-code.js';
import type { Outcome } from '../verdict/outcome.js';
import { placeOf } from './places.js';
import { visible } from './visible.js';
import { moreOf } from './words.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';

/**
 * A report for code scanning. Every result has a place: the line at fault, or else the requirement in the contract. What is
 * suppressed or known in a baseline is there and marked so; what may never reach a screen is a note.
 *
 * Source: SARIF 2.1.0, OASIS standard.
 */
export function sarif(outcome: Outcome): string {
  const { header, findings, waived } = outcome;
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'queue-truth',
            ...(header.kind === 'known' ? { semanticVersion: header.value.version } : {}),
            rules: rulesOf([...findings, ...waived.map(({ finding }) => finding)]),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The folder of the config' } } },
        invocations: [invocationOf(outcome)],
        results: [
          ...findings.map((finding) => resultOf(finding, outcome)),
          ...waived.map((event) => waivedResult(event, outcome)),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rulesOf(findings: readonly Finding[]): ReportingDescriptor[] {
  const byCheck = new Map(findings.map((finding) => [finding.check, finding]));
  return [...byCheck.values()].map(({ check, requirement, headline, why, instead }) => ({
    id: check,
    shortDescription: { text: visible(headline) },
    fullDescription: { text: `${visible(headline)}: ${visible(why)}` },
    help: { text: `${sentence(why)} ${sentence(instead)} See: queue-truth explain ${check}` },
    defaultConfiguration: { level: 'error' },
    properties: { tags: [requirement] },
  }));
}

function resultOf(finding: Finding, outcome: Outcome): Result {
  const { check, fingerprint, requirement, also, case: id, replay, surface } = finding;
  const place = placeOf(finding, outcome);
  return {
    ruleId: check,
    level: 'error',
    kind: 'fail',
    ...baselineState(finding, outcome),
    message: { text: wordsOf(finding) },
    ...(place === undefined ? {} : { locations: [locationOf(place)] }),
    partialFingerprints: { 'queueTruth/v1': fingerprint },
    properties: {
      requirements: [requirement, ...also],
      ...(surface === undefined ? {} : { surface }),
      ...(id === undefined ? {} : { case: id }),
      ...(replay === undefined ? {} : { replay }),
    },
  };
}

/** Whether the base had it; only where there was one. */
function baselineState(
  { fingerprint }: Finding,
  { change }: Outcome,
): Pick<Result, 'baselineState'> | Record<string, never> {
  if (change === undefined || 'reason' in change) return {};
  const isKnown = change.still.some((still) => still.fingerprint === fingerprint);
  return { baselineState: isKnown ? 'unchanged' : 'new' };
}

/** What nobody can tell is open to review; the rest is suppressed, with the reason that somebody gave. */
function waivedResult({ finding, by, reason }: WaivedEvent, outcome: Outcome): Result {
  const result = resultOf(finding, outcome);
  if (by === 'unresolved') return { ...result, level: 'note', kind: 'review', rank: 1 };
  const suppression: Suppression = {
    kind: by === 'suppression' ? 'inSource' : 'external',
    status: 'accepted',
    justification: visible(reason),
  };
  return { ...result, suppressions: [suppression] };
}

function wordsOf(finding: Finding): string {
  const { headline, message, said, against, story, replay } = finding;
  const more = moreOf(finding);
  return [
    `${visible(headline)}.`,
    `${visible(message)}.`,
    ...(story === undefined ? [] : [`Run: ${visible(story)}.`]),
    ...(said.length === 0 ? [] : [`Says: ${said.map((words) => `"${visible(words)}"`).join(', ')}.`]),
    ...(against === undefined ? [] : [`${visible(against.who)} says: "${visible(against.says)}".`]),
    ...(more === '' ? [] : [`${more}.`]),
    ...(replay === undefined ? [] : [`Replay: ${visible(replay)}`]),
  ].join(' ');
}

function locationOf({ file, line, column }: Location) {
  const isInside = !/^(?:\/|[a-z]:|\.\.)/iu.test(file);
  // encodeURI throws on half a surrogate pair.
  const whole = file.replaceAll('\\', '/').replace(/\p{Surrogate}/gu, '\uFFFD');
  const uri = encodeURI(whole).replace(/[?#]/gu, encodeURIComponent);
  return {
    physicalLocation: {
      artifactLocation: isInside ? { uri, uriBaseId: ROOT } : { uri },
      region: { startLine: line, startColumn: column },
    },
  };
}

function invocationOf({ verdict, faults, gaps, shortfalls }: Outcome): Invocation {
  return {
    executionSuccessful: verdict !== 'could-not-run' && verdict !== 'interrupted',
    exitCode: exitCode(verdict),
    toolExecutionNotifications: [
      ...faults.map(faultNotification),
      ...[...gaps, ...shortfalls].map(gapNotification),
    ],
  };
}

function faultNotification({ fault }: FaultEvent): Notification {
  const { kind, message, hint } = fault;
  return {
    level: 'error',
    descriptor: { id: kind },
    message: { text: `${visible(message)}. ${sentence(hint)}` },
  };
}

function gapNotification({ about, reason, instead }: GapEvent): Notification {
  return {
    level: 'warning',
    descriptor: { id: 'not-enough-evidence' },
    message: { text: `${visible(about)}: ${visible(reason)}. ${sentence(instead)}` },
  };
}

function sentence(text: string): string {
  const shown = visible(text);
  return `${shown.charAt(0).toUpperCase()}${shown.slice(1)}.`;
}
