import type { ts } from '../../src/static/typescript.js';
import { aboutRuns } from '../../src/static/about-runs.js';
import { edgeWords, tellingIn } from '../../src/static/claim-triggers.js';
import { type Copy, copyIn } from '../../src/static/flow/copy-in.js';
import { flowWorld, sharedTree } from '../../src/static/flow/flow-world.js';
import { reached } from '../../src/static/flow/reached.js';
import type { End, Value } from '../../src/static/flow/step.js';
import { writtenSpan } from '../../src/static/flow/written-span.js';
import type { RuleContext, SourceBreach } from '../../src/static/rule.js';
import type { Script } from '../../src/static/source.js';
import { symbolOf } from '../../src/static/syntax/symbol-of.js';
import { hasEvidence } from './evidence.js';
import { isOrphanClaim } from './is-orphan-claim.js';
import type { OrphanOptions } from './options.js';

/** The orphan claims of a script that reach a screen past every guard, or may do so. */
export function* breachesInScript(
  script: Script,
  context: RuleContext<OrphanOptions>,
): Iterable<SourceBreach> {
  const isAboutRun = aboutRuns(context.contract);
  const copies = copyIn(sharedTree(script, context.project), {
    matcher: context.claims,
    world: flowWorld(script, context.project, context.options),
    telling: tellingIn(script.text, context.contract, isOrphanClaim),
    mayJoin: edgeWords(context.contract, isOrphanClaim),
    isWanted: (claim, literal) =>
      isOrphanClaim(claim.claim) &&
      isAboutRun(claim, { whole: claim.whole, sources: [literal.getSourceFile().text] }),
    counts: (end) => !wayTo(end).some((node) => hasEvidence(node, context)),
  });
  for (const copy of copies) yield breach(copy);
}

/** The places that a literal comes by on its way to an end. */
function wayTo({ at, last }: End): readonly ts.Node[] {
  const nodes = [at];
  for (let value: Value | undefined = last; value !== undefined; value = value.before) nodes.push(value.node);
  return nodes;
}

function breach(copy: Copy): SourceBreach {
  const { literal, claims, end } = copy;
  const said = claims.map(({ text }) => text.trim());
  const reaches = reached(copy);
  return {
    ...writtenSpan(literal),
    message: `Cannot say "${said[0] ?? ''}" here: no trusted legitimacy evidence is asked for on the way to it`,
    said,
    certainty: end.kind === 'screen' ? 'sure' : 'unresolved',
    symbol: symbolOf(literal),
    ...(reaches === undefined ? {} : { reaches }),
  };
}
