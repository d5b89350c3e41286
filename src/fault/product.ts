import type { Contract } from '../contract/contract.js';
import type { RenderRequest } from '../operation/world.js';
import type { PageModel } from '../presenter/page-model.js';
import { presentPage } from '../presenter/present-page.js';
import { compileSurfaces, type SurfaceTemplates } from '../surface/compile-surfaces.js';
import { inProcess } from '../testee/in-process.js';
import type { Testee } from '../testee/testee.js';
import { deriveTruth, type Engine } from '../truth/derive-truth.js';

/** The reference implementation in its parts, any of which can be exchanged. */
export interface Product {
  readonly contract: Contract;
  readonly engine: Engine;
  /** Words a page; `product` is the one that is asked, with all that was exchanged. */
  present(request: RenderRequest, product: Product): PageModel;
  readonly templates: SurfaceTemplates;
}

/** The reference implementation as it is. */
export function honestProduct(contract: Contract, templates: SurfaceTemplates): Product {
  return {
    contract,
    engine: deriveTruth,
    present: (request, product) => presentPage(request, product.contract, product.engine),
    templates,
  };
}

const TIMEOUT = 10_000;
const FULL = { support: 'full' } as const;

/** `product` as a testee. */
export function testeeOf(product: Product): Testee {
  const print = compileSurfaces(product.templates);
  return inProcess({
    name: 'reference',
    surfaces: { shell: FULL, list: FULL, detail: FULL },
    render: (request) => {
      const model = product.present(request, product);
      return { code: model.code, html: print(model) };
    },
    timeout: TIMEOUT,
  });
}
