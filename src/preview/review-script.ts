/** The script of the review: accepts a cell as it was looked at, or notes that it was rejected, which changes nothing. */
export const REVIEW_SCRIPT = `
(() => {
  const said = document.getElementById('said');
  const open = () => document.querySelectorAll('.cell:not(.done)').length;
  const end = (cell, words) => {
    cell.classList.add('done');
    cell.querySelector('.said').textContent = words;
    for (const button of cell.querySelectorAll('button')) button.disabled = true;
    said.textContent = cell.dataset.file + ': ' + words + '. ' + open() + ' left';
    said.className = 'good';
    const next = document.querySelector('.cell:not(.done) button:not(:disabled)');
    if (next !== null) next.focus({ preventScroll: true });
  };
  const accept = async (cell) => {
    const wish = new URLSearchParams({ file: cell.dataset.file, seen: cell.dataset.seen });
    const answer = await fetch('/review?' + wish, { method: 'POST' });
    if (answer.ok) return end(cell, 'accepted');
    const text = await answer.text();
    let why = text;
    try { why = JSON.parse(text).error; } catch {}
    said.textContent = why;
    said.className = 'bad';
    cell.querySelector('.said').textContent = why;
  };
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('button[data-does]');
    if (button === null || button.disabled) return;
    const cell = button.closest('.cell');
    if (button.dataset.does === 'reject') end(cell, 'rejected: it stays as it was accepted, and a finding');
    else { button.disabled = true; accept(cell).catch(() => { said.textContent = 'The preview does not answer'; said.className = 'bad'; }).finally(() => { if (!cell.classList.contains('done')) button.disabled = false; }); }
  });
  new EventSource('/changes').addEventListener('message', () => location.reload());
})();
`;
