import type { PageModel } from '../../presenter/page-model.js';
import type { Asked } from '../planted-fault.js';

/** The page that was asked for as it was `time` milliseconds ago, as out of a cache. */
export function earlier({ request, product }: Asked, time: number): PageModel {
  const now = new Date(Date.parse(request.now) - time).toISOString();
  return product.present({ ...request, now }, product);
}
