import type { OperationRun } from '../operation/operation-run.js';
import { pageJudge, type PageJudge, type RenderedPage } from '../harness/judge-page.js';
import { UsageError } from '../lang/usage-error.js';
import { findingsText } from './part-result.js';
import { vitestProject, type GivenConfig } from './vitest-project.js';

/** What there is to know of a page beside its run; see `RenderedPage`. */
export type PageFacts = Omit<RenderedPage, 'html' | 'run'>;

/** What a matcher of Vitest answers. */
export interface MatcherAnswer {
  readonly pass: boolean;
  readonly message: () => string;
}

/** Matchers by the contract of one project. */
export interface TruthMatchers {
  /** Whether the page that is expected on tells the truth of `run`; a page that says nothing of it is an error. */
  readonly toTellTheTruth: (html: unknown, run: OperationRun, facts: PageFacts) => MatcherAnswer;
}

/**
 * Matchers by the contract that `config` names, for `expect.extend`: a config, the file of one, or nothing, when the file is looked
 * for upwards from the working folder. They answer at once: there is nothing to await, and so nothing to forget.
 */
export async function truthMatchers(config?: GivenConfig): Promise<TruthMatchers> {
  const { contract } = await vitestProject(config);
  return matchersBy(await pageJudge(contract));
}

function matchersBy(judge: PageJudge): TruthMatchers {
  return {
    toTellTheTruth(html, run, facts) {
      if (typeof html !== 'string')
        throw new UsageError(
          `Cannot read a page that is ${html === null ? 'null' : typeof html}: give its HTML as text`,
        );
      const { findings, surface, truth, laws } = judge({ ...facts, html, run });
      const held = `The ${surface} tells the truth of the run "${run.id}" (${truth}) by ${String(laws)} laws`;
      return {
        pass: findings.length === 0,
        message: () => (findings.length === 0 ? held : `${findingsText(findings)}\n`),
      };
    },
  };
}
