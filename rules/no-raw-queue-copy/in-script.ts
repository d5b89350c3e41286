import type { ts } from '../../src/static/typescript.js';
import { plain } from '../../src/contract/plain-text.js';
import { edgeWords, tellingIn } from '../../src/static/claim-triggers.js';
import { aboutRuns } from '../../src/static/about-runs.js';
import type { WrittenClaim } from '../../src/static/flow/claims-in.js';
import { type Copy, copyIn } from '../../src/static/flow/copy-in.js';
import type { CopySearch } from '../../src/static/flow/copy-search.js';
import { flowWorld, sharedTree } from '../../src/static/flow/flow-world.js';
import { reached } from '../../src/static/flow/reached.js';
import { writtenSpan } from '../../src/static/flow/written-span.js';
import type { RuleContext, SourceBreach } from '../../src/static/rule.js';
import type { Script } from '../../src/static/source.js';
import { symbolOf } from '../../src/static/syntax/symbol-of.js';
import { copyFix } from './copy-fix.js';
import { isInHeading, isShortName } from './is-heading.js';
import { isOwned } from './is-owned.js';
import { isStateOfAnother } from './is-state-of-another.js';
import { isStoredValue } from './is-stored-value.js';
import type { CopyOptions } from './options.js';

type Context = RuleContext<CopyOptions>;

/** The queue copy in a script: a breach for each literal whose words reach a screen, or may do so. */
export function* breachesInScript(script: Script, context: Context): Iterable<SourceBreach> {
  const isAboutRun = aboutRuns(context.contract);
  const search: CopySearch = {
    matcher: context.claims,
    world: flowWorld(script, context.project, context.options),
    telling: tellingIn(script.text, context.contract, isOwned),
    mayJoin: edgeWords(context.contract, isOwned),
    isWanted: (claim: WrittenClaim, literal: ts.Node) =>
      isOwned(claim.claim) &&
      isAboutRun(claim, { whole: claim.whole, sources: [literal.getSourceFile().text] }) &&
      !isNameOf(claim, literal, context),
    counts: () => true,
  };
  for (const copy of copyIn(sharedTree(script, context.project), search)) yield breach(copy, context);
}

/** Whether the words are only a name: of a stored value, of a column or field, or of a state of something else. */
function isNameOf({ whole }: WrittenClaim, literal: ts.Node, { contract, names }: Context): boolean {
  if (isStoredValue(literal, contract)) return true;
  return (isInHeading(literal) && isShortName(whole)) || isStateOfAnother(literal, names);
}

function breach(copy: Copy, context: Context): SourceBreach {
  const { literal, claims, end } = copy;
  const said = claims.map(({ text }) => text.trim());
  const reaches = reached(copy);
  const fix = copyFix(copy, context);
  return {
    ...writtenSpan(literal),
    message: `Cannot say "${said[0] ?? plain(literal.getText())}" here: what is said of "${claims[0]?.claim ?? ''}" belongs to the presenter`,
    said,
    certainty: end.kind === 'screen' ? 'sure' : 'unresolved',
    symbol: symbolOf(literal),
    ...(reaches === undefined ? {} : { reaches }),
    ...(fix === undefined ? {} : { fix }),
  };
}
