// All models by area, with a search.
import {areas} from '../base/areas.js';
import {h, replace} from '../base/dom.js';
import {models} from '../base/api.js';
import {modelAddress} from '../base/router.js';

/** @type {import('../app.js').Show} */
export async function show(place, where) {
  const all = await models();
  const search = h('input', {type: 'search', id: 'search', autocomplete: 'off', placeholder: 'Tc, EXAFS, gap …', value: where.query.get('q') || ''});
  const count = h('p', {class: 'note', role: 'status'});
  const lists = h('div', {class: 'areas'});
  const draw = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter((/** @type {string} */ w) => w);
    const found = all.filter(m => words.every((/** @type {string} */ w) => (m.id + ' ' + m.summary + ' ' + (areas[m.area] || '')).toLowerCase().includes(w)));
    const names = [...new Set(found.map(m => m.area))];
    count.textContent = found.length === 0 ? 'No model has these words; try fewer.' : found.length + ' models';
    replace(lists, ...names.map(area => h('section', {'aria-label': areas[area] || area, id: 'area-' + area}, h('h2', {}, areas[area] || area),
      h('ul', {class: 'models'}, ...found.filter(m => m.area === area).map(m => h('li', {}, h('a', {href: modelAddress(m.id)}, m.id), h('span', {class: 'soft'}, ' ' + m.summary)))))));
  };
  search.addEventListener('input', draw);
  replace(place, h('h1', {}, 'Models'), h('div', {class: 'bar'}, h('label', {for: 'search'}, 'Search'), search), count, lists);
  draw();
  const wanted = where.query.get('area');
  if (wanted) { document.getElementById('area-' + wanted)?.scrollIntoView(); }
}
