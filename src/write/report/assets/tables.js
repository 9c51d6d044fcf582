// Tables that are sorted, filtered and turned page by page. Rows stay data; only the page that is seen is in the document.

const PAGE = 100;
/** Most choices of a list; a column with more of them is searched as text. */
const MOST_CHOICES = 300;
const NUMBERS = new Set(['integer', 'hidden', 'number', 'money', 'share']);

export function tableView(table, words, linkTo) {
  const { columns, rows } = table;
  const state = { text: '', chosen: new Map(), sort: null, down: false, page: 0, found: rows };
  const searched = rows.map(() => null);

  const body = make('tbody');
  const count = make('p', { class: 'count', role: 'status' });
  const heads = columns.map((column, i) => headOf(column, i));
  const pager = make('nav', { class: 'pager', 'aria-label': words.pages });
  const grid = make(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': table.title },
    make(
      'table',
      {},
      make('caption', { class: 'unseen' }, table.title),
      make('thead', {}, make('tr', {}, linkTo ? make('th', { scope: 'col' }, words.source) : null, ...heads)),
      body,
    ),
  );
  const view = make('div', { class: 'table' }, controls(), count, grid, pager);
  update();
  return view;

  function controls() {
    const search = make('input', { type: 'search', placeholder: words.search, 'aria-label': words.search });
    search.addEventListener('input', () => {
      state.text = search.value.trim().toLowerCase();
      update();
    });
    const lists = columns.flatMap((column, i) => (column.choices ? [choiceOf(column, i)] : []));
    return make('div', { class: 'controls' }, search, ...lists);
  }

  function choiceOf(column, i) {
    const values = new Set(rows.map((row) => row[i]).filter((value) => value !== null));
    if (values.size < 2 || values.size > MOST_CHOICES) return null;
    const known = column.names ? Object.keys(column.names) : [];
    const order = (value) => (known.indexOf(String(value)) + 1 || known.length + 1) * 1;
    const sorted = [...values].sort(
      (a, b) => order(a) - order(b) || collate(shown(a, column), shown(b, column)),
    );
    const list = make(
      'select',
      { 'aria-label': column.title, 'data-column': column.id },
      make('option', { value: '' }, `${column.title}${words.all}`),
      ...sorted.map((value) => make('option', { value: String(value) }, shown(value, column))),
    );
    list.addEventListener('change', () => {
      if (list.value === '') state.chosen.delete(i);
      else state.chosen.set(i, list.value);
      update();
    });
    return list;
  }

  function headOf(column, i) {
    const button = make('button', { type: 'button' }, column.title);
    const head = make('th', { scope: 'col', class: NUMBERS.has(column.type) ? 'right' : '' }, button);
    button.addEventListener('click', () => {
      // Up, down, and back to the order of the table.
      if (state.sort !== i) Object.assign(state, { sort: i, down: false });
      else if (!state.down) state.down = true;
      else state.sort = null;
      update();
    });
    return head;
  }

  function update() {
    state.found = rows.filter((row, n) => matches(row, n));
    if (state.sort !== null) state.found = sorted(state.found, state.sort, state.down);
    heads.forEach((head, i) => {
      if (state.sort === i) head.setAttribute('aria-sort', state.down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
    count.textContent = words.count
      .replace('{found}', state.found.length.toLocaleString())
      .replace('{all}', rows.length.toLocaleString());
    if (table.more > 0) count.textContent += words.more.replace('{more}', table.more.toLocaleString());
    turn(0);
  }

  function matches(row, n) {
    for (const [i, value] of state.chosen) if (String(row[i]) !== value) return false;
    if (state.text === '') return true;
    searched[n] ??= columns
      .map((column, i) => shown(row[i], column))
      .join('\n')
      .toLowerCase();
    return searched[n].includes(state.text);
  }

  function sorted(found, i, down) {
    const column = columns[i];
    const compare = NUMBERS.has(column.type)
      ? (a, b) => a[i] - b[i]
      : (a, b) => collate(shown(a[i], column), shown(b[i], column));
    const [filled, empty] = [found.filter((row) => row[i] !== null), found.filter((row) => row[i] === null)];
    filled.sort(down ? (a, b) => compare(b, a) : compare);
    // What is absent is neither small nor large.
    return [...filled, ...empty];
  }

  function turn(page) {
    state.page = page;
    body.replaceChildren(...state.found.slice(page * PAGE, (page + 1) * PAGE).map(rowOf));
    const pages = Math.ceil(state.found.length / PAGE);
    pager.replaceChildren();
    if (pages < 2) return;
    const step = (to, label) => {
      const button = make('button', { type: 'button' }, label);
      button.disabled = to < 0 || to >= pages;
      button.addEventListener('click', () => {
        turn(to);
        grid.scrollTop = 0;
      });
      return button;
    };
    const place = words.page.replace('{page}', page + 1).replace('{pages}', pages);
    pager.append(step(page - 1, words.before), make('span', {}, place), step(page + 1, words.next));
  }

  function rowOf(row) {
    const to = linkTo?.(row);
    const link = to ? make('a', { href: to }, words.open) : null;
    const first = linkTo ? make('td', {}, link) : null;
    return make('tr', {}, first, ...columns.map((column, i) => cellOf(row, column, i)));
  }

  function cellOf(row, column, i) {
    const value = row[i];
    const cell = make('td', { class: NUMBERS.has(column.type) ? 'right' : '' });
    if (value === null) {
      if (table.hides?.(column, row)) cell.append(make('span', { class: 'masked' }, words.hidden));
      return cell;
    }
    const text = shown(value, column);
    if (column.status) cell.append(make('span', { class: `status ${value}` }, text));
    else if (column.type === 'hidden' && value > 0) cell.append(make('span', { class: 'masked' }, text));
    else if (column.type === 'date' && text.includes('X'))
      cell.append(make('span', { class: 'masked' }, text));
    else if (column.type === 'text') cell.append(make('div', { class: 'clamp', title: text }, text));
    else cell.append(text);
    if (column.heat) cell.style.setProperty('--heat', `${Math.round((value / table.hottest) * 85)}%`);
    if (column.heat) cell.classList.add('heat');
    if (column.type === 'share') cell.style.setProperty('--share', `${value * 100}%`);
    if (column.type === 'share') cell.classList.add('share');
    return cell;
  }

  function shown(value, { type, names }) {
    if (value === null) return '';
    if (type === 'code') return names?.[value] ?? String(value);
    if (type === 'boolean') return value ? words.yes : words.no;
    if (type === 'share') return `${(value * 100).toFixed(1)} %`;
    if (type === 'money')
      return value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    if (type === 'number') return value.toFixed(2);
    if (type === 'integer' || type === 'hidden') return value.toLocaleString('en-US');
    return String(value);
  }
}

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
const collate = (a, b) => collator.compare(a, b);

/** An element with attributes and children; text goes in as text, never as markup. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== '') element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}
