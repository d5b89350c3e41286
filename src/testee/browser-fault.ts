import type { Surface } from '../contract/vocabulary.js';
import type { Fault, FaultKind } from '../protocol/fault.js';
import { Unsettled } from './browser-page.js';
import { saidOfCause } from './said-of-cause.js';

/** What is known of a page that did not come. */
export interface LostPage {
  readonly surface: Surface;
  readonly address: string;
  /** Milliseconds that it was given. */
  readonly timeout: number;
  /** Whether the application has answered before. */
  readonly hasAnswered: boolean;
  /** What the page wrote to its console. */
  readonly complaints: readonly string[];
}

type Told = readonly [kind: FaultKind, message: string, hint: string];

/** Why a page did not come, as a fault. */
export function browserFault(cause: unknown, lost: LostPage): Fault {
  const [kind, message, hint] = told(cause, lost);
  const trace = lost.complaints.slice(-8).join('\n');
  return { kind, surface: lost.surface, message, hint, ...(trace === '' ? {} : { trace }) };
}

function told(cause: unknown, lost: LostPage): Told {
  const said = saidOfCause(cause);
  const { address } = lost;
  if (cause instanceof Unsettled)
    return late(`${cause.message}, ${String(lost.timeout)} ms after it was asked for`);
  if (/TimeoutError|Timeout \d+ms exceeded/.test(said))
    return late(`no page within ${String(lost.timeout)} ms`);
  if (/crashed|Target closed|has been closed|Page closed|disconnected/i.test(said)) {
    const hint =
      'the trace holds what the page wrote to its console; a page may need more memory than there is';
    return ['killed', `Cannot go on with ${address}: the page or its browser has died`, hint];
  }
  if (said.includes('Download is starting')) return useless(address, 'a download');
  const net = /net::(ERR_[A-Z_]+)/.exec(said)?.[1];
  return net === undefined ? other(said, address) : refused(net, lost);
}

function late(what: string): Told {
  const hint = 'answer sooner, let the page come to rest, or raise "timeout" in the config';
  return ['timed-out', `Cannot wait any longer: ${what}`, hint];
}

function refused(net: string, { address, hasAnswered }: LostPage): Told {
  if (/ABORTED|REDIRECTS|INVALID|UNSAFE|BLOCKED|DISALLOWED|UNKNOWN_URL/.test(net))
    return useless(address, net);
  return hasAnswered || /RESET|EMPTY_RESPONSE|CONNECTION_CLOSED/.test(net)
    ? [
        'exited',
        `Cannot reach ${address} any more: ${net}`,
        'look at the application: it has ended, or drops connections',
      ]
    : [
        'not-found',
        `Cannot reach ${address}: ${net}`,
        'start the application before the check, or mend testee.url',
      ];
}

function useless(address: string, what: string): Told {
  const hint = 'answer with a page, not with a download or a circle of redirects';
  return ['bad-answer', `Cannot show ${address}: ${what}`, hint];
}

function other(said: string, address: string): Told {
  const first = said.split('\n', 1)[0] ?? '';
  return ['error', `Cannot read ${address}: ${first}`, 'open the address in a browser of your own and look'];
}
