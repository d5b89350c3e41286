import type { Contract } from '../contract/contract.js';
import { assertNever } from '../lang/assert-never.js';
import type { Instant } from '../lang/units.js';
import type { RenderRequest } from '../operation/world.js';
import { deriveTruth, type Engine } from '../truth/derive-truth.js';
import { parseTimestamp } from '../truth/timestamp.js';
import { detailPage } from './detail-page.js';
import { judgeRuns } from './judged-run.js';
import { listPage } from './list-page.js';
import type { NotFoundModel, PageModel } from './page-model.js';
import { shellPage } from './shell-page.js';
import { visibleRuns } from './viewer-scope.js';

/**
 * The page that `request` asks for, every word taken from `contract`, of the truth that `engine` finds.
 *
 * What the viewer may not see and what does not exist give the same not-found page. Throws where `request.now` is
 * no RFC 3339 time: without a time nothing can be said of any run.
 *
 * Source: specs/358-operationrun-queue-truth/spec.md, FR-358-009 and FR-358-010.
 */
export function presentPage(
  request: RenderRequest,
  contract: Contract,
  engine: Engine = deriveTruth,
): PageModel {
  const { surface, input } = request;
  const by = { contract, engine, now: timeOf(request) };
  const visible = visibleRuns(request);
  if (visible.kind === 'unknown') return notFound(contract);
  switch (surface) {
    case 'shell': {
      const { workspace, environment } = input;
      if (environment === null) return notFound(contract);
      return shellPage(judgeRuns(visible.value, by), { workspace, environment }, contract);
    }
    case 'list':
      return listPage(judgeRuns(visible.value, by), input, contract);
    case 'detail': {
      const run = visible.value.find(({ id }) => id === input.run);
      return run === undefined
        ? notFound(contract)
        : detailPage({ run, verdict: engine(run, contract, by.now) }, contract);
    }
    default:
      return assertNever(surface);
  }
}

function timeOf({ now }: RenderRequest): Instant {
  const moment = parseTimestamp(now);
  if (moment.kind === 'known') return moment.value;
  throw new RangeError(`Cannot present a page at "${now}": it is no RFC 3339 time`);
}

function notFound(contract: Contract): NotFoundModel {
  const { notFoundTitle: title, notFoundBody: body } = contract.phrases.page;
  return { kind: 'not-found', code: 404, title, body };
}
