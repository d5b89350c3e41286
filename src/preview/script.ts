/** The script of the preview: asks for one scene at a time, the newest last, and keeps it in the address. */
export const SCRIPT = `
(() => {
  const $ = (id) => document.getElementById(id);
  const data = JSON.parse($('states').textContent);
  const frames = new Map();
  let asked = 0;
  let drawn = 0;
  const words = (ms) => {
    const size = Math.abs(ms);
    const units = [[86400000, 'd'], [3600000, 'h'], [60000, 'min'], [1000, 's'], [1, 'ms']];
    const parts = [];
    let rest = size;
    for (const [length, name] of units) {
      const count = Math.floor(rest / length);
      if (count > 0 && parts.length < 2) parts.push(count + ' ' + name);
      rest -= count * length;
    }
    return parts.length === 0 ? '0 s' : parts.join(' ');
  };
  const state = () => data.states.find(({ name }) => name === $('state').value) ?? data.states[0];
  const setRange = () => {
    const { from, to } = state().range;
    $('time').min = String(from);
    $('time').max = String(to);
    $('time').step = String(Math.max(1, Math.min(1000, (to - from) / 100)));
  };
  const tellTime = () => {
    const later = Number($('time').value);
    const { windowEnd, from } = state().range;
    const age = words(later - from) + ' after it began';
    const text = windowEnd === undefined ? age
      : later <= windowEnd ? age + ', ' + words(windowEnd - later) + ' left of its window'
      : age + ', ' + words(later - windowEnd) + ' past its window';
    $('when').textContent = text;
    $('time').setAttribute('aria-valuetext', text);
  };
  const frameOf = (surface) => {
    if (!frames.has(surface)) {
      const figure = document.createElement('figure');
      const caption = document.createElement('figcaption');
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', '');
      frame.title = surface;
      figure.dataset.surface = surface;
      figure.append(caption, frame);
      $('pages').append(figure);
      frames.set(surface, { figure, caption, frame });
    }
    return frames.get(surface);
  };
  const show = (scene) => {
    $('now').textContent = scene.now;
    $('truths').replaceChildren(...scene.truths.map((text) => Object.assign(document.createElement('li'), { textContent: text })));
    for (const surface of data.surfaces) {
      const { figure, caption, frame } = frameOf(surface);
      const page = scene.pages.find((each) => each.surface === surface);
      const broken = scene.breaches.some((each) => each.surface === surface);
      caption.textContent = surface + (page === undefined ? ': no page' : page.code === 200 ? '' : ', code ' + page.code);
      figure.className = broken ? 'broken' : '';
      const html = page === undefined ? '' : page.html;
      if (frame.srcdoc !== html) frame.srcdoc = html;
      figure.dataset.text = html.replace(/<(style|script)[^]*?<\\/\\1>|<[^>]*>/g, ' ').replace(/\\s+/g, ' ');
    }
    const list = scene.breaches.map(({ law, surface, message, said }) => {
      const item = document.createElement('li');
      const name = Object.assign(document.createElement('b'), { textContent: law });
      item.append(name, ' [' + surface + '] ' + message + (said.length > 0 ? ': ' + said.map((each) => JSON.stringify(each)).join(', ') : ''));
      return item;
    });
    const faults = scene.faults.map((text) => Object.assign(document.createElement('li'), { textContent: text }));
    $('laws').replaceChildren(...list, ...faults);
    $('verdict').textContent = list.length + faults.length === 0 ? 'Every law holds here' : (list.length + faults.length) + ' broken here';
    $('verdict').className = list.length + faults.length === 0 ? 'good' : 'bad';
    document.body.dataset.shown = String($('time').value);
  };
  const draw = async () => {
    tellTime();
    const wish = new URLSearchParams({ state: state().name, viewer: $('viewer').value, later: $('time').value });
    history.replaceState(null, '', '#' + wish);
    const number = (asked += 1);
    const answer = await fetch('/scene?' + wish);
    const scene = await answer.json();
    if (number < drawn) return;
    drawn = number;
    if (answer.ok) show(scene);
    else { $('verdict').textContent = scene.error; $('verdict').className = 'bad'; }
  };
  const fromAddress = () => {
    const wish = new URLSearchParams(location.hash.slice(1));
    if (data.states.some(({ name }) => name === wish.get('state'))) $('state').value = wish.get('state');
    if (data.viewers.includes(wish.get('viewer'))) $('viewer').value = wish.get('viewer');
    setRange();
    $('time').value = wish.get('later') ?? '0';
    draw();
  };
  $('state').addEventListener('input', () => { setRange(); $('time').value = '0'; draw(); });
  $('viewer').addEventListener('input', draw);
  $('time').addEventListener('input', draw);
  addEventListener('hashchange', fromAddress);
  new EventSource('/changes').addEventListener('message', () => location.reload());
  fromAddress();
})();
`;
