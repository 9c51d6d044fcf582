// The page of one notice: #<finding> says which of its findings is shown.

import { readingView } from './reading.js';

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const { view, show } = readingView({ ...read('notice'), place: '' }, read('words'));
document.getElementById('main').append(view);
const follow = () => show(location.hash.slice(1));
addEventListener('hashchange', follow);
follow();
