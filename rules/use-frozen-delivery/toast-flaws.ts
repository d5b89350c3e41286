import { ts } from '../../src/static/typescript.js';
import type { Delivery } from '../../src/contract/contract.js';
import type { ModelNames } from '../../src/static/model-names.js';
import { bare } from '../../src/static/syntax/bare.js';
import { textOf } from '../../src/static/syntax/text-of.js';
import type { Flaw } from './flaw.js';
import { messageParts, type MessagePart } from './message-parts.js';
import { isReworded, says } from './wording.js';
import { shown } from './routes.js';

/** What frozen words are, and of which model. */
export interface Frozen {
  readonly delivery: Delivery;
  readonly names: ModelNames;
}

/** The toasts and notifications of a script that say something else than the frozen words. */
export function toastFlaws(nodes: readonly ts.Node[], frozen: Frozen): readonly Flaw[] {
  return nodes.flatMap((node) => {
    const parts = messageParts(node);
    const titles = parts.filter(({ part }) => part === 'title').flatMap((each) => titleFlaw(each, frozen));
    return titles.length > 0 ? titles.slice(0, 1) : parts.flatMap((each) => restFlaw(each, parts, frozen));
  });
}

function titleFlaw({ node }: MessagePart, { delivery, names }: Frozen): readonly Flaw[] {
  const said = textOf(node);
  const titles = [delivery.queuedToast.title, delivery.terminalNotification.title];
  if (said === undefined || titles.includes(said.trim()) || isBody(said, delivery)) return [];
  const meant = titles.find((title) => isReworded(said, title, names));
  return meant === undefined ? [] : [flaw(node, said, meant)];
}

function isBody(said: string, { queuedToast, terminalNotification }: Delivery): boolean {
  return says(said, queuedToast.body) || says(said, terminalNotification.body);
}

/** Under a frozen title, the body and the action are frozen too. */
function restFlaw(
  { part, node }: MessagePart,
  parts: readonly MessagePart[],
  { delivery: { queuedToast, terminalNotification } }: Frozen,
): readonly Flaw[] {
  const title = parts
    .map((each) => (each.part === 'title' ? textOf(each.node) : undefined))
    .find((text) => text !== undefined);
  const said = textOf(node);
  const due =
    title === queuedToast.title
      ? queuedToast
      : title === terminalNotification.title
        ? terminalNotification
        : undefined;
  if (said === undefined || due === undefined || part === 'title') return [];
  const meant = part === 'body' ? due.body : 'action' in due ? due.action : undefined;
  return meant === undefined || says(said, meant) ? [] : [flaw(node, said, meant)];
}

function flaw(node: ts.Expression, said: string, meant: string): Flaw {
  const inner = bare(node);
  const at = ts.isIdentifier(inner) ? node : inner;
  return {
    start: at.getStart(),
    end: at.end,
    said: shown(said),
    message: `Cannot say "${shown(said)}" here: the frozen words are "${meant}"`,
  };
}
