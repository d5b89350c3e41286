import type { Contract } from '../../src/contract/contract.js';
import type { Surface, Truth } from '../../src/contract/vocabulary.js';
import type { Observation, SeenPage } from '../../src/invariant/law.js';
import type { Label, Scene, SceneKind, Visit } from '../../src/operation/case.js';
import type { OperationRun } from '../../src/operation/operation-run.js';
import type { PageReading } from '../../src/reading/reading.js';
import type { Reader } from '../../src/reading/reader.js';
import { createAuthority } from '../../src/reading/authority.js';
import { aRun } from '../truth/a-run.js';
import { aContract } from './a-contract.js';

/** A run and what is true of it. */
export interface KnownRun {
  readonly run: OperationRun;
  readonly label: Label;
}

/** A run of which a truth is simply said: nothing here derives it. Queued where the truth leaves the phase open. */
export function aKnownRun(
  truth: Truth,
  run: Partial<OperationRun> = {},
  label: Partial<Label> = {},
): KnownRun {
  const phase = truth === 'terminal' || truth === 'reconciled' ? 'terminal' : 'queued';
  return {
    run: aRun(run),
    label: { truth, phase, orphanEvidence: false, visible: true, story: `${truth} by decree`, ...label },
  };
}

/** One page as it is seen; all but the HTML may be left out. */
export interface Sight {
  readonly html: string;
  readonly surface?: Surface;
  readonly runs?: readonly KnownRun[];
  readonly scene?: { readonly kind: SceneKind; readonly name?: string; readonly now?: string };
  readonly visit?: Partial<Visit>;
  readonly code?: number;
  readonly again?: SeenPage['again'];
  readonly changedInput?: true;
  readonly truth?: Readonly<Record<string, string>>;
}

/**
 * What is seen of one case: the base scene at noon of the list of workspace "w1" (the shell: of environment "e1", the
 * detail: of the run "r1") by a member, with code 200, unless a sight says otherwise. Pages are read by the real reader.
 */
export function anObservation(sights: readonly Sight[], contract: Contract = aContract()): Observation {
  return { contract, pages: sights.map((sight) => seenPage(sight, contract)) };
}

function seenPage(sight: Sight, contract: Contract): SeenPage {
  const { html, runs = [], code = 200, truth = {}, changedInput } = sight;
  const visit = visitOf(sight);
  const sought = visit.run === null ? runs.map(({ run }) => run.id) : [visit.run];
  let reading: PageReading | undefined;
  return {
    visit,
    scene: sceneOf(sight),
    ...{ code, html, truth },
    inputUnchanged: changedInput !== true,
    ...(sight.again === undefined ? {} : { again: sight.again }),
    get reading() {
      reading ??= readerOf(contract).read(html, { surface: visit.surface, runs: sought });
      return reading;
    },
  };
}

function visitOf({ surface = 'list', scene = BASE, visit }: Sight): Visit {
  return {
    scene: scene.name ?? scene.kind,
    surface,
    workspace: 'w1',
    environment: surface === 'shell' ? 'e1' : null,
    run: surface === 'detail' ? 'r1' : null,
    expects: 'page',
    ...visit,
  };
}

const BASE = { kind: 'base' } as const;
const NOON = '2026-01-01T12:00:00.000Z';

function sceneOf({ runs = [], scene = BASE }: Sight): Scene {
  const viewer = { id: 'u1', memberships: [{ workspace: 'w1', environments: ['e1', 'e2'] }] };
  return {
    name: scene.name ?? scene.kind,
    kind: scene.kind,
    world: { now: scene.now ?? NOON, viewer, runs: runs.map(({ run }) => run) },
    labels: Object.fromEntries(runs.map(({ run, label }) => [run.id, label])),
  };
}

const readers = new WeakMap<Contract, Reader>();

function readerOf(contract: Contract): Reader {
  const made = readers.get(contract) ?? createAuthority(contract);
  readers.set(contract, made);
  return made;
}
