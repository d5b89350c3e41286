import type { Config } from './harness/config-schema.js';

/** Gives a config back as it is, with its type checked while it is written. */
export function defineConfig(config: Config): Config {
  return config;
}

export type { Config } from './harness/config-schema.js';

export { loadContract, EMBEDDED_CONTRACT } from './harness/load-contract.js';
export { parseContract } from './contract/parse-contract.js';
export type { ContractProblem } from './contract/problem.js';
export type { Contract } from './contract/contract.js';
export type { Claim, Phase, Surface, Truth } from './contract/vocabulary.js';

export type { Counts, Initiator, OperationRun } from './operation/operation-run.js';
export type { Membership, RenderRequest, Viewer } from './operation/world.js';

export { deriveTruth } from './truth/derive-truth.js';
export { deriveProgress } from './truth/derive-progress.js';
export type { TruthVerdict } from './truth/truth-verdict.js';

export { presentPage } from './presenter/present-page.js';
export { browserEvent, queuedToast, terminalNotification } from './presenter/delivery.js';
export type { PageModel } from './presenter/page-model.js';

export { compileSurfaces } from './surface/compile-surfaces.js';
export type { SurfaceTemplates } from './surface/compile-surfaces.js';
export { referenceTemplates } from './testee/reference.js';
