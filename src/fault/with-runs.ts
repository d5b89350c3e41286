import type { PageModel, RunModel } from '../presenter/page-model.js';

/** `model` with each of its runs changed. */
export function withRuns(model: PageModel, change: (run: RunModel) => RunModel): PageModel {
  switch (model.kind) {
    case 'shell': {
      const { more } = model;
      const runs = model.runs.map(change);
      return more === undefined
        ? { ...model, runs }
        : { ...model, runs, more: { ...more, runs: more.runs.map(change) } };
    }
    case 'list':
      return { ...model, runs: model.runs.map(change) };
    case 'detail':
      return { ...model, run: change(model.run) };
    case 'not-found':
      return model;
  }
}
