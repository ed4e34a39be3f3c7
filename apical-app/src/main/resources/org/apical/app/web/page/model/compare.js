// Runs that were kept: chips to take up or drop them, and a comparison side by side.
import {h, replace} from '../base/dom.js';
import {brief} from '../base/format.js';
import {flatten} from './results.js';
import {gallery} from '../plot/card.js';

/** @typedef {import('../plot/overlay.js').Kept} Kept */

/** Kept runs by model; they live as long as the page. @type {Map<string, Kept[]>} */
const all = new Map();

const most = 4;

/** @param {string} id @returns {Kept[]} */
export function kept(id) {
  return all.get(id) || [];
}

/** Keeps a run; the oldest makes room. @param {string} id @param {import('../base/api.js').Run} run */
export function keep(id, run) {
  const list = kept(id);
  const letters = ['A', 'B', 'C', 'D'].filter(letter => !list.some(k => k.label === letter));
  const room = letters.length > 0 ? list : list.slice(1);
  const label = letters[0] || list[0].label;
  all.set(id, [...room, {label, figures: run.figures, params: run.params, result: run.result, id}].slice(-most));
}

/** @param {string} id @param {string} label */
export function drop(id, label) {
  all.set(id, kept(id).filter(k => k.label !== label));
}

/** Paths of parameters where runs differ. @param {any[]} list */
function differing(list) {
  const flat = list.map(params => flatten(params));
  const keys = [...new Set(flat.flatMap(f => [...f.keys()]))];
  return {flat, keys: keys.filter(key => new Set(flat.map(f => JSON.stringify(f.get(key)))).size > 1)};
}

/** What is different in a kept run from the one on the screen. @param {Kept} one @param {any} now */
export function difference(one, now) {
  const {flat, keys} = differing([one.params, now]);
  return keys.length === 0 ? 'as now' : keys.slice(0, 3).map(k => `${k} ${brief(flat[0].get(k) ?? null)}`).join('; ') + (keys.length > 3 ? ' …' : '');
}

/**
 * @param {HTMLElement} place @param {string} id @param {import('../base/api.js').Run} run
 * @param {import('./facts.js').Facts} facts
 * @returns {() => void} what to do when it goes
 */
export function sideBySide(place, id, run, facts) {
  const runs = [...kept(id), {label: 'now', figures: run.figures, params: run.params, result: run.result, id}];
  const params = differing(runs.map(r => r.params));
  const results = runs.map(r => flatten(r.result));
  const keys = [...results[results.length - 1]].filter(([, v]) => v === null || typeof v !== 'object').map(([k]) => k);
  const head = (/** @type {string} */ title) => h('tr', {}, h('th', {scope: 'col'}, title), ...runs.map(r => h('th', {scope: 'col'}, r.label)));
  const row = (/** @type {string} */ key, /** @type {string} */ unit, /** @type {any[]} */ values) => h('tr', {}, h('th', {scope: 'row', class: 'mono'}, key + (unit ? ` (${unit})` : '')), ...values.map(v => h('td', {class: typeof v === 'number' ? 'number' : ''}, v === undefined ? '' : brief(v))));
  const columns = runs.map(r => h('div', {class: 'column'}, h('h3', {}, r.label === 'now' ? 'Now' : 'Run ' + r.label), h('div', {})));
  replace(place, h('h2', {}, 'Side by side'),
    h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Comparison of runs'}, h('table', {class: 'compare'},
      h('thead', {}, head('parameters that differ')), h('tbody', {}, ...params.keys.map(k => row(k, '', params.flat.map(f => f.get(k))))),
      h('thead', {}, head('results')), h('tbody', {}, ...keys.map(k => row(k, facts.get(k)?.unit || '', results.map(r => r.get(k))))))),
    h('div', {class: 'columns'}, ...columns));
  const shows = columns.map((column, i) => { const g = gallery(column.lastChild, id); g.show({...run, figures: runs[i].figures, params: runs[i].params}); return g; });
  return () => shows.forEach(g => g.close());
}
