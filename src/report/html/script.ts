/**
 * The script of the report: filters, deep links, copying, and the frames of a finding, which are made when it is opened. It
 * asks for nothing outside the file.
 */
export const SCRIPT = `
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const pages = JSON.parse(document.getElementById('pages').textContent);
  const findings = all('.finding');
  const words = document.getElementById('search');
  const requirement = document.getElementById('requirement');
  const surface = document.getElementById('surface');
  const count = document.getElementById('count');
  const filter = () => {
    const wanted = words.value.trim().toLowerCase();
    let shown = 0;
    for (const finding of findings) {
      const fits =
        (wanted === '' || finding.dataset.text.includes(wanted)) &&
        (requirement.value === '' || finding.dataset.requirements.split(' ').includes(requirement.value)) &&
        (surface.value === '' || finding.dataset.surface === surface.value);
      finding.hidden = !fits;
      if (fits) shown += 1;
    }
    count.textContent = shown === findings.length ? '' : shown + ' of ' + findings.length + ' shown';
  };
  const frameOf = (number, title) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', '');
    frame.title = title;
    frame.addEventListener('load', () => frame.classList.add('drawn'));
    frame.srcdoc = pages[Number(number)];
    return frame;
  };
  const draw = (finding) => {
    for (const figure of all('figure[data-page]', finding)) {
      figure.append(frameOf(figure.dataset.page, figure.textContent.trim()));
      figure.removeAttribute('data-page');
    }
  };
  const snapshot = document.getElementById('snapshot');
  const show = (cell) => {
    const name = cell.getAttribute('aria-label').replace(/:.*$/, '');
    document.getElementById('snapshot-name').textContent = name;
    for (const frame of all('iframe', snapshot)) frame.remove();
    snapshot.append(frameOf(cell.dataset.page, name));
    snapshot.showModal();
  };
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.classList.contains('finding')) return;
    target.hidden = false;
    target.open = true;
    target.scrollIntoView();
    target.querySelector('summary').focus({ preventScroll: true });
  };
  const copy = async (button) => {
    const text = button.previousElementSibling.textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const range = document.createRange();
      range.selectNodeContents(button.previousElementSibling);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      document.execCommand('copy');
    }
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  };
  for (const finding of findings) finding.addEventListener('toggle', () => { if (finding.open) draw(finding); });
  for (const button of all('.copy')) button.addEventListener('click', () => copy(button));
  for (const cell of all('.cell')) cell.addEventListener('click', () => show(cell));
  if (snapshot) document.getElementById('snapshot-close').addEventListener('click', () => snapshot.close());
  if (words) for (const input of [words, requirement, surface]) input.addEventListener('input', filter);
  addEventListener('hashchange', follow);
  const openAll = () => { for (const finding of findings) { finding.open = true; draw(finding); } };
  // A browser that is told to print does not wait for frames: the button does.
  const print = async () => {
    openAll();
    const undrawn = all('.pages iframe:not(.drawn)');
    await Promise.all(undrawn.map((frame) => new Promise((done) => frame.addEventListener('load', done))));
    window.print();
  };
  if (words) document.getElementById('print').addEventListener('click', print);
  addEventListener('beforeprint', openAll);
  // The browser itself follows a link while the page loads, and takes the focus.
  addEventListener('load', () => setTimeout(follow));
})();
`;

/** Of the script, as a Content-Security-Policy names it; a test computes it. */
export const SCRIPT_HASH = 'sha256-/+bSihCCHPLoNSl9sFK/a/8ZuTJo3uRAcSrXNeU1cvs=';
