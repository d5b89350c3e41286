import type { ts } from '../typescript.js';
import { calleeName } from './callee-name.js';
import { composed, end, type FlowWorld, plainScreen, type Steps, type Value } from './step.js';
import { translates } from './translates.js';

const AS_IS = /^(?:String\.raw|dedent|outdent|stripIndent|stripIndents|oneLine|oneLineTrim)$/u;
const MARKUP = /^(?:html|svg|htm|jsx|lit\.html|markup|raw)$/u;
const QUIET =
  /^(?:css|sql|gql|graphql|styled|keyframes|injectGlobal|createGlobalStyle|tw|Prisma|groq|glsl|debug|log)$/u;

/** Where a template goes that has a tag. */
export function taggedSteps(tagged: ts.TaggedTemplateExpression, value: Value, world: FlowWorld): Steps {
  const { first, last, whole } = calleeName(tagged.tag);
  if (AS_IS.test(whole)) return [composed(value, tagged, world)];
  if (MARKUP.test(whole)) return [plainScreen(value, tagged)];
  if (translates(whole) || world.screens.has(whole)) return [end(value, 'screen', tagged)];
  if (QUIET.test(first) || QUIET.test(last) || world.quiet.has(whole)) return [end(value, 'quiet', tagged)];
  return [end(value, 'unresolved', tagged)];
}
