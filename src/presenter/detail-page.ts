import type { Contract } from '../contract/contract.js';
import { canonicalPath } from './canonical-path.js';
import { diagnostics } from './diagnostics.js';
import type { JudgedRun } from './judged-run.js';
import type { DetailModel } from './page-model.js';
import { runModel } from './run-model.js';

/** Everything that can be said of one run. */
export function detailPage(judged: JudgedRun, contract: Contract): DetailModel {
  const { page, fields } = contract.phrases;
  const { workspace_id: workspace, environment_id: environment } = judged.run;
  const href = canonicalPath(contract, 'list', { workspace, environment });
  const run = runModel(judged, contract);
  return {
    kind: 'detail',
    code: 200,
    title: `${run.name} · ${page.detailTitle}`,
    heading: page.detailTitle,
    scope: [workspace, environment],
    fields,
    ...(href !== undefined && { link: { href, text: page.back } }),
    run,
    diagnostics: diagnostics(judged, contract),
  };
}
