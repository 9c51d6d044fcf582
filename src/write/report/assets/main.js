// What is seen follows the address: #t-<table>, #<notice>, or #<notice>-<finding>; so links and the back button work.

import { readingView } from './reading.js';
import { tableView } from './tables.js';

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const words = read('words');
const main = document.getElementById('main');
const tabs = [...document.querySelectorAll('nav.tabs a')];
const tables = new Map();
let reading = null;

function openTable(id) {
  const section = document.getElementById(`s-${id}`);
  if (!tables.has(id)) {
    const table = prepared(read(`data-${id}`));
    tables.set(id, table);
    const leads = table.noticeAt >= 0;
    section.append(
      tableView(table, words, leads ? (row) => address(row[table.noticeAt], row[table.findingAt]) : null),
    );
  }
  for (const other of main.children) other.hidden = other !== section;
  for (const tab of tabs) {
    if (tab.hash === `#t-${id}`) tab.setAttribute('aria-current', 'page');
    else tab.removeAttribute('aria-current');
  }
  scrollTo(0, 0);
}

function prepared(table) {
  const places = new Map(table.columns.map(({ id }, i) => [id, i]));
  const at = (type) => table.columns.findIndex((column) => column.type === type);
  const heat = table.columns.flatMap((column, i) => (column.heat ? [i] : []));
  const value = (row, id) => row[places.get(id)];
  return {
    ...table,
    noticeAt: at('notice'),
    findingAt: at('finding'),
    hottest: Math.max(1, ...table.rows.flatMap((row) => heat.map((i) => row[i]))),
    hides: ({ hidden }, row) => {
      if (!hidden || !Object.entries(hidden.where ?? {}).every(([id, cell]) => value(row, id) === cell))
        return false;
      const said = value(row, hidden.by);
      return said === 'masked' || Number(said) > 0;
    },
  };
}

function address(notice, finding) {
  if (!notice) return null;
  if (words.pages_folder) return `${words.pages_folder}/${notice}.html${finding ? `#${finding}` : ''}`;
  return `#${notice}${finding ? `-${finding}` : ''}`;
}

function openNotice(key, finding) {
  const section = document.getElementById('notice');
  if (reading?.key !== key) {
    const opened = readingView({ ...read(`n-${key}`), place: `${key}-` }, words);
    reading = { key, ...opened };
    section.replaceChildren(backLink(), opened.view);
  }
  for (const other of main.children) other.hidden = other !== section;
  reading.show(finding);
}

function backLink() {
  const link = make('button', { type: 'button', class: 'back' }, words.back);
  link.addEventListener('click', () =>
    history.length > 1 && cameFrom ? history.back() : location.assign('#t-finding_list'),
  );
  return link;
}

let cameFrom = false;
function follow() {
  const [key, finding = null] = location.hash.slice(1).split(/-(?=[^-]*$)/);
  const wanted = location.hash.startsWith('#t-') ? location.hash.slice(3) : null;
  if (wanted === null && key && document.getElementById(`n-${key}`)) openNotice(key, finding);
  else openTable(wanted && document.getElementById(`data-${wanted}`) ? wanted : words.first);
}

addEventListener('hashchange', () => {
  cameFrom = true;
  follow();
});
follow();
