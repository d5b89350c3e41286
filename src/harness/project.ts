import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contract } from '../contract/contract.js';
import type { Surface } from '../contract/vocabulary.js';
import { PACKAGE_FOLDER } from '../lang/package-folder.js';
import { UsageError } from '../lang/usage-error.js';
import type { Testee } from '../testee/testee.js';
import type { Config, ResolvedConfig } from './config-schema.js';
import { digest } from './digest.js';
import { findConfig } from './find-config.js';
import { commandSettings } from './command-settings.js';
import { defaultConfig, loadConfig, parseConfig } from './load-config.js';
import { EMBEDDED_CONTRACT, loadContract } from './load-contract.js';
import { timeoutOf } from './timeout-of.js';

/** What is checked: a config, the contract that it names, and where things are kept. All paths are absolute. */
export interface Project {
  /** The folder of the config; without a file of it, the folder that the command was started in. */
  readonly root: string;
  readonly configFile: string | undefined;
  readonly config: ResolvedConfig;
  /** Whether somebody wrote the config: without that, it is what the package comes with. */
  readonly isConfigured: boolean;
  readonly contract: Contract;
  readonly contractFile: string;
  readonly contractHash: string;
  /** What labels rest on: two contracts that share it label every run alike. */
  readonly basisHash: string;
}

/** The project at `cwd` (absolute), with the config given, found upwards, or embedded. */
export async function openProject(cwd: string, given: string | undefined): Promise<Project> {
  const configFile = given === undefined ? findConfig(cwd) : resolve(cwd, given);
  if (configFile === undefined)
    return projectOf(defaultConfig(), { root: cwd, configFile, isConfigured: false });
  const config = await loadConfig(configFile);
  return projectOf(config, { root: dirname(configFile), configFile, isConfigured: true });
}

/** The project at `cwd` (absolute) with a config that is in no file. What is unknown in it is a usage error. */
export async function projectWith(config: Config, cwd: string): Promise<Project> {
  const parsed = parseConfig(config, 'that was given');
  return projectOf(parsed, { root: cwd, configFile: undefined, isConfigured: true });
}

async function projectOf(
  config: ResolvedConfig,
  from: Pick<Project, 'root' | 'configFile' | 'isConfigured'>,
): Promise<Project> {
  const { root } = from;
  const contractFile = config.contract === undefined ? EMBEDDED_CONTRACT : resolve(root, config.contract);
  const contract = await loadContract(contractFile, root);
  const { persisted, lifecycle, evidence } = contract;
  return {
    ...from,
    config,
    contract,
    contractFile,
    contractHash: digest(contract),
    basisHash: digest({ persisted, lifecycle, evidence }),
  };
}

/** The testee that the project's config names, started; see `moduleTestee` on `onStuck`. */
export async function openTestee(
  { config, contract, root }: Project,
  onStuck?: (message: string) => void,
): Promise<Testee> {
  const { testee } = config;
  switch (testee.kind) {
    case 'reference': {
      const { referenceTestee } = await import('../testee/reference.js');
      return referenceTestee(contract);
    }
    case 'handlebars': {
      const { handlebarsTestee } = await import('../testee/handlebars.js');
      const { templates, partials, notFound } = testee;
      const files = {
        templates: absolute<Surface>(templates, root),
        partials: absolute(partials, root),
        timeout: timeoutOf(testee.timeout),
        ...(notFound === undefined ? {} : { notFound: resolve(root, notFound) }),
      };
      return handlebarsTestee(files, contract);
    }
    case 'module': {
      const { moduleTestee } = await import('../testee/module.js');
      return moduleTestee(resolve(root, testee.module), timeoutOf(testee.timeout), onStuck);
    }
    case 'recorded':
      throw new UsageError(
        'Cannot ask recorded pages for others: "check" judges them and "replay" one case of them; what makes up cases, as "fuzz" and "snapshot" do, needs a testee that renders',
      );
    case 'command': {
      const { commandTestee } = await import('../testee/command/command-testee.js');
      return commandTestee(commandSettings(testee, { root, contract }));
    }
    case 'browser': {
      const { browserTestee } = await import('../testee/browser.js');
      const { url, seed, executable, clock } = testee;
      const settings = {
        ...{ url, clock, timeout: timeoutOf(testee.timeout) },
        seed: 'module' in seed ? { module: resolve(root, seed.module) } : seed,
        ...(executable === undefined ? {} : { executable: resolve(root, executable) }),
      };
      return browserTestee(settings, contract);
    }
  }
}

function absolute<Name extends string>(
  files: Readonly<Partial<Record<Name, string>>>,
  root: string,
): Record<Name, string> {
  const entries = Object.entries<string | undefined>(files);
  return Object.fromEntries(entries.map(([name, file]) => [name, resolve(root, file ?? '')])) as Record<
    Name,
    string
  >;
}

/** The folder for what a run leaves behind: its log, and failing cases. */
export function stateFolder({ root }: Pick<Project, 'root'>): string {
  return join(root, '.queue-truth');
}

/** The folder of cases that every check runs first. */
export function keptFolder({ root }: Pick<Project, 'root'>): string {
  return join(root, 'snapshots', 'cases');
}

const OWN_SNAPSHOTS = fileURLToPath(new URL('snapshots/surface', PACKAGE_FOLDER));

/**
 * The folder of the project's snapshots; none where its config names none. Without a config the reference surfaces
 * are compared with the snapshots here, or else with those that come with the package.
 */
export function snapshotFolder(
  { config, isConfigured, root }: Project,
  purpose: 'compare' | 'update',
): string | undefined {
  if (isConfigured) return config.snapshots === undefined ? undefined : resolve(root, config.snapshots);
  const here = join(root, 'snapshots', 'surface');
  return purpose === 'update' || existsSync(here) ? here : OWN_SNAPSHOTS;
}

const PACKAGE = fileURLToPath(PACKAGE_FOLDER);

/** `file` as people should see it: relative to the project, or to the package, or else as it is. */
export function shownPath({ root }: Pick<Project, 'root'>, file: string): string {
  const inside = relative(root, file);
  if (!inside.startsWith('..')) return inside.replaceAll('\\', '/');
  const own = relative(PACKAGE, file);
  return own.startsWith('..') ? file : `queue-truth/${own.replaceAll('\\', '/')}`;
}
