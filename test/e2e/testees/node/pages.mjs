// HTML of the three screens. Every sentence is one of the contract's `words` or `phrases`.

/** The active runs of one environment. */
export function shellPage(judged, contract) {
  return page(contract.phrases.page.shellTitle, runs(judged, contract, 'li', 'ul'));
}

/** All runs that the viewer may see. */
export function listPage(judged, contract) {
  return page(contract.phrases.page.listTitle, runs(judged, contract, 'li', 'ol'));
}

/** One run: the banner first, then what is recorded. */
export function detailPage(judged, contract) {
  const { run } = judged;
  const { page: titles, fields } = contract.phrases;
  const back = path(contract.surfaces.list.path, run);
  const recorded = ['type', 'created_at', 'queued_at', 'started_at', 'last_progress_at', 'completed_at']
    .filter((field) => typeof run[field] === 'string')
    .map((field) => `<dt>${text(fields[field])}</dt><dd>${text(run[field])}</dd>`);
  return page(
    titles.detailTitle,
    `<h2>${text(nameOf(run))}</h2>
<div data-lifecycle-banner>${state(judged, contract)}</div>
${progress(judged, contract)}
<p><a href="${text(back)}">${text(titles.back)}</a></p>
<section data-diagnostics><h3>${text(titles.diagnostics)}</h3><dl>${recorded.join('')}</dl></section>`,
  );
}

/** The same for what is hidden and for what does not exist. */
export function notFoundPage({ phrases }) {
  return page(phrases.page.notFoundTitle, `<p>${text(phrases.page.notFoundBody)}</p>`);
}

function runs(judged, contract, item, list) {
  if (judged.length === 0) return `<p>${text(contract.phrases.page.empty)}</p>`;
  const rows = [...judged]
    .sort((a, b) => (a.run.id < b.run.id ? -1 : 1))
    .map((one) => `<${item} data-run-id="${text(one.run.id)}">${summary(one, contract)}</${item}>`);
  return `<${list}>${rows.join('\n')}</${list}>`;
}

function summary(judged, contract) {
  const href = path(contract.surfaces.detail.path, judged.run);
  const { action } = wordsOf(judged, contract);
  return `<h2>${text(nameOf(judged.run))}</h2>${state(judged, contract)}${progress(judged, contract)}
<a href="${text(href)}">${text(action)}</a>`;
}

// The same words on every screen.
function state(judged, contract) {
  const { phrases } = contract;
  const { label, guidance } = wordsOf(judged, contract);
  const notes = [
    ...(judged.reason === undefined ? [] : [phrases.reasons[judged.reason]]),
    ...(judged.source === undefined ? [] : [fill(phrases.reconciledBy, { source: judged.source })]),
    ...(judged.truth === 'likely_stale' && judged.orphanedBy !== undefined
      ? [fill(phrases.orphaned, { source: judged.orphanedBy })]
      : []),
  ];
  return [
    `<strong>${text(label)}</strong>`,
    ...[guidance, ...notes].map((each) => `<p>${text(each)}</p>`),
  ].join('');
}

// A bar only where something still moves: a fresh running run with counts that make sense.
function progress({ run, truth, phase }, { phrases }) {
  const isLive = truth === 'fresh' && phase === 'running';
  const { total, processed } = run.counts ?? {};
  const isCounted =
    Number.isInteger(total) &&
    Number.isInteger(processed) &&
    total > 0 &&
    processed >= 0 &&
    processed <= total;
  if (!isCounted) return isLive ? `<p>${text(phrases.progress.pending)}</p>` : '';
  const { counted, lastReported } = phrases.progress;
  const words = truth === 'likely_stale' || truth === 'unsupported' ? lastReported : counted;
  const bar = `<progress value="${processed}" max="${total}" aria-label="${text(phrases.fields.progress)}"></progress>`;
  return `<p>${text(fill(words, { processed, total }))}</p>${isLive ? bar : ''}`;
}

function wordsOf({ run, truth, phase, reason }, { words }) {
  const key = {
    fresh: phase,
    likely_stale: phase,
    reconciled: run.outcome,
    terminal: run.outcome,
    unsupported: reason,
  }[truth];
  return Object.hasOwn(words[truth], key) ? words[truth][key] : words[truth].any;
}

function nameOf({ id, label }) {
  return label.trim() === '' ? id : label;
}

function path(template, { workspace_id, environment_id, id }) {
  const ids = { workspace: workspace_id, environment: environment_id, run: id };
  return fill(
    template,
    Object.fromEntries(Object.entries(ids).map(([name, each]) => [name, encodeURIComponent(each)])),
  );
}

function fill(phrase, values) {
  return phrase.replace(/\{(\w+)\}/g, (hole, name) => (Object.hasOwn(values, name) ? values[name] : hole));
}

function page(title, body) {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${text(title)}</title></head>
<body><main><h1>${text(title)}</h1>
${body}
</main></body></html>
`;
}

function text(value) {
  const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return String(value).replace(/[&<>"']/g, (sign) => escapes[sign]);
}
