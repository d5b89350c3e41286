import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { SURFACES } from '../contract/vocabulary.js';
import { UsageError } from '../lang/usage-error.js';
import { Dispatcher } from '../testee/command/dispatcher.js';
import { keptCases } from './case-store.js';
import { commandSettings } from './command-settings.js';
import { commitOf } from './git.js';
import { idleGlobs } from './lint-roles.js';
import { openSources } from './open-sources.js';
import { openProject, openTestee, shownPath, snapshotFolder, type Project } from './project.js';

/** One thing that was looked at. `bad`: a check cannot run with it. `open`: it is left out, and why. */
export interface Diagnosis {
  readonly what: string;
  readonly mark: 'good' | 'open' | 'bad';
  readonly says: string;
}

/** Looks over everything that a check in `cwd` (absolute) would use; nothing is judged. */
export async function diagnose(
  cwd: string,
  config: string | undefined,
  version: string,
): Promise<readonly Diagnosis[]> {
  const about: readonly Diagnosis[] = [
    good('queue-truth', version),
    ofNode(process.version, process.platform),
    ...(await found('typescript', async () => {
      const { ts } = await import('ts-morph');
      return good('typescript', `${ts.version} reads the source, as it comes with ts-morph`);
    })),
    ...(await found('git', async () => {
      const commit = await commitOf(cwd);
      return commit === null
        ? open('git', 'no commit here: the seed comes from the contract')
        : good('git', `commit ${commit.slice(0, 12)}`);
    })),
  ];
  try {
    return [...about, ...(await ofProject(await openProject(cwd, config)))];
  } catch (cause) {
    return [...about, bad('config', cause)];
  }
}

async function ofProject(project: Project): Promise<readonly Diagnosis[]> {
  const { configFile, contract, contractFile } = project;
  return [
    configFile === undefined
      ? open('config', 'none, here or above: the embedded default is used; "queue-truth init" writes one')
      : good('config', shownPath(project, configFile)),
    good(
      'contract',
      `${shownPath(project, contractFile)}: valid, ${String(Object.keys(contract.requirements).length)} requirements`,
    ),
    ...(await found('testee', () => ofTestee(project))),
    ...(await found('browser', () => ofBrowser(project))),
    ...ofSources(project),
    ofSnapshots(project),
    ...(await found('kept cases', async () => {
      const { length } = await keptCases(project);
      return length === 0 ? open('kept cases', 'none') : good('kept cases', String(length));
    })),
  ];
}

/** The oldest Node that this runs on: major and minor, as in package.json. */
const OLDEST = [20, 19] as const;

/** Whether a version of Node, such as `v20.19.0`, is one that this runs on. */
export function ofNode(version: string, platform: string): Diagnosis {
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  const says = `${version} on ${platform}`;
  return isOld ? bad('node', `${says}: it takes ${OLDEST.join('.')} or newer`) : good('node', says);
}

async function ofBrowser({ config: { testee }, root }: Project): Promise<Diagnosis> {
  if (testee.kind !== 'browser')
    return open('browser', `none is needed: the testee is of kind ${testee.kind}`);
  const { browserInWords } = await import('../testee/browser-launch.js');
  const { executable } = testee;
  return good(
    'browser',
    await browserInWords(executable === undefined ? undefined : resolve(root, executable)),
  );
}

async function ofTestee(project: Project): Promise<Diagnosis> {
  const { kind } = project.config.testee;
  if (kind === 'recorded') return good('testee', 'recorded pages');
  const silent = await silenceOf(project);
  if (silent !== undefined) return bad('testee', silent);
  const testee = await openTestee(project);
  try {
    const shown = SURFACES.filter((surface) => testee.surfaces[surface].support === 'full');
    const viewers = testee.seesViewers === false ? ', the same for every viewer' : '';
    const says = `${kind} "${testee.name}" shows ${shown.join(', ')}${viewers}`;
    const left = SURFACES.flatMap((surface) => {
      const support = testee.surfaces[surface];
      return support.support === 'none' ? [`${surface}: ${support.reason}`] : [];
    });
    return left.length === 0 ? good('testee', says) : open('testee', `${says}; not ${left.join('; not ')}`);
  } finally {
    await testee.farewell?.();
    await testee.close();
  }
}

/** Why a testee program says nothing when it is started; nothing where it answers, or is no program. */
async function silenceOf({ config: { testee }, root, contract }: Project): Promise<string | undefined> {
  if (testee.kind !== 'command') return undefined;
  const dispatcher = new Dispatcher(commandSettings(testee, { root, contract }));
  const hello = await dispatcher.open();
  await dispatcher.farewell();
  return 't' in hello ? undefined : `${hello.message}; ${hello.hint}`;
}

function ofSources(project: Project): readonly Diagnosis[] {
  if (project.config.lint === undefined)
    return [
      open('lint', 'the config names no source (lint.include): requirements on source are not checked'),
    ];
  const { globs, files } = openSources(project);
  const idle = idleGlobs(
    [...globs.include, ...globs.presenters, ...globs.engine, ...globs.persisted],
    files.paths,
  );
  const unread = [...files.unreadable].map(([ending, count]) => `${String(count)} ${ending}`);
  return [
    files.paths.length === 0
      ? bad('lint', 'no file is matched by lint.include')
      : good('lint', `${String(files.paths.length)} files`),
    ...(idle.length === 0 ? [] : [bad('lint globs', `these match nothing: ${idle.join(', ')}`)]),
    ...(unread.length === 0 ? [] : [open('lint files', `no rule reads ${unread.join(', ')}`)]),
  ];
}

function ofSnapshots(project: Project): Diagnosis {
  const folder = snapshotFolder(project, 'compare');
  if (folder === undefined) return open('snapshots', 'the config names no folder (snapshots)');
  return existsSync(folder)
    ? good('snapshots', shownPath(project, folder))
    : bad(
        'snapshots',
        `"${shownPath(project, folder)}" is not there: "queue-truth snapshot --update" makes it`,
      );
}

/** What a look gives, or what went wrong with it: everything else is looked at all the same. */
async function found(what: string, look: () => Promise<Diagnosis>): Promise<readonly Diagnosis[]> {
  try {
    return [await look()];
  } catch (cause) {
    return [bad(what, cause)];
  }
}

function good(what: string, says: string): Diagnosis {
  return { what, mark: 'good', says };
}

function open(what: string, says: string): Diagnosis {
  return { what, mark: 'open', says };
}

function bad(what: string, cause: unknown): Diagnosis {
  if (typeof cause === 'string') return { what, mark: 'bad', says: cause };
  if (cause instanceof UsageError) return { what, mark: 'bad', says: cause.message };
  return { what, mark: 'bad', says: cause instanceof Error ? cause.message : String(cause) };
}
