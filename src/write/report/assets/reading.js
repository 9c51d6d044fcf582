// The text of a notice with what was read of it. `marks` are [start, end, kind, finding, note]; they may overlap.

import { make } from './tables.js';

export function readingView(notice, words) {
  const { text, findings, marks } = notice;
  const page = make('article', { class: 'text', tabindex: '-1', 'aria-label': words.text });
  const ends = [...new Set([0, text.length, ...marks.flatMap((mark) => mark.slice(0, 2))])].sort(
    (a, b) => a - b,
  );
  const starting = [...marks].sort((a, b) => a[0] - b[0]);
  const pieces = [];
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < ends.length; i++) {
    const [from, to] = [ends[i], ends[i + 1]];
    open = open.filter(([, end]) => end > from);
    while (next < starting.length && starting[next][0] <= from) {
      if (starting[next][1] > from) open.push(starting[next]);
      next++;
    }
    pieces.push(pieceOf(text.slice(from, to), from, open));
  }
  page.append(...pieces);

  const list = make('ol', { class: 'findings' });
  for (const { id, label, title, status } of findings) {
    const link = make('a', { href: `#${notice.place}${id}`, 'data-finding': id });
    link.append(make('span', { class: 'label' }, label), ` ${title ?? words.untitled} `);
    if (status) link.append(make('span', { class: `status ${status}` }, words.statuses[status]));
    list.append(make('li', {}, link));
  }
  const doubts = notice.doubts.map(({ severity, message }) => make('li', { class: severity }, message));
  const head = make(
    'header',
    {},
    make('h2', {}, notice.title ?? notice.unit ?? notice.path),
    make('p', { class: 'where' }, [notice.unit, notice.round, notice.path].filter(Boolean).join(' · ')),
    legend(),
  );
  const side = make(
    'aside',
    {},
    make('h3', {}, `${words.findings} ${findings.length}`),
    list,
    ...(doubts.length > 0 ? [make('h3', {}, words.doubts), make('ul', { class: 'doubts' }, ...doubts)] : []),
  );
  const view = make('div', { class: 'reading' }, head, side, page);
  return { view, show };

  /** Brings a finding into sight and sets its passages off from the others. */
  function show(finding) {
    for (const piece of page.querySelectorAll('.on')) piece.classList.remove('on');
    for (const link of list.querySelectorAll('a')) {
      if (link.dataset.finding === finding) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const own = [...page.children].filter((piece) => piece.dataset.of?.split(' ').includes(finding));
    for (const piece of own) piece.classList.add('on');
    page.focus({ preventScroll: true });
    (own[0] ?? page).scrollIntoView({ block: own[0] ? 'center' : 'start' });
    list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }

  function pieceOf(piece, from, over) {
    if (over.length === 0) return document.createTextNode(piece);
    const kinds = [...new Set(over.map(([, , kind]) => kind))];
    const of = [...new Set(over.map(([, , , finding]) => finding).filter(Boolean))];
    const notes = over.map(([, , kind, , note]) => note ?? words.kinds[kind]).filter(Boolean);
    const spoken = kinds.some((kind) => kind !== 'passage');
    const element = make(spoken ? 'mark' : 'span', {
      class: kinds.join(' '),
      title: [...new Set(notes)].join('；'),
    });
    element.dataset.from = from;
    if (of.length > 0) element.dataset.of = of.join(' ');
    element.append(piece);
    return element;
  }

  function legend() {
    const kinds = [...new Set(marks.map(([, , kind]) => kind))].filter((kind) => words.kinds[kind]);
    const order = Object.keys(words.kinds);
    kinds.sort((a, b) => order.indexOf(a) - order.indexOf(b));
    return make(
      'p',
      { class: 'legend' },
      ...kinds.map((kind) => make('mark', { class: kind }, words.kinds[kind])),
    );
  }
}
