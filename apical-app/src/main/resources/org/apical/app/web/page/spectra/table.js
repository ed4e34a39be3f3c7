// The table of spectra: mark, name, temperature, what the reduction found.
import {h, replace} from '../base/dom.js';
import {number} from '../base/format.js';

/**
 * @param {HTMLElement} place @param {import('./store.js').State} state
 * @param {Map<string, {run?: any, problem?: any}>} found reductions by entry
 * @param {{mark: (id: string, on: boolean) => void, only: (id: string) => void, temperature: (id: string, kelvin: number|null) => void, remove: (id: string) => void, all: (on: boolean) => void}} act
 */
export function drawTable(place, state, found, act) {
  if (state.entries.length === 0) {
    replace(place, h('p', {class: 'soft empty'}, 'No spectra yet. Drop files or a folder anywhere on this page, choose them, or open an example.'));
    return;
  }
  const every = state.entries.filter(e => !e.chi);
  const all = h('input', {type: 'checkbox', 'aria-label': 'Mark all spectra', onchange: () => act.all(all.checked)});
  all.checked = every.length > 0 && every.every(e => e.marked);
  replace(place, h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Table of spectra'}, h('table', {class: 'spectra'},
    h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, all), h('th', {scope: 'col'}, 'spectrum'), h('th', {scope: 'col'}, 'T (K)'), h('th', {scope: 'col'}, 'E0 (eV)'), h('th', {scope: 'col'}, 'step'), h('th', {scope: 'col'}, h('span', {class: 'visually-hidden'}, 'remove')))),
    h('tbody', {}, ...state.entries.map(e => row(e, found.get(e.id), act))))));
}

/** @param {import('./store.js').Entry} e @param {any} found @param {any} act */
function row(e, found, act) {
  const box = h('input', {type: 'checkbox', 'aria-label': 'Mark ' + e.label, disabled: e.chi, onchange: () => act.mark(e.id, box.checked)});
  box.checked = e.marked;
  const kelvin = h('input', {type: 'text', inputmode: 'decimal', class: 'kelvin', 'aria-label': 'Temperature of ' + e.label, value: e.temperatureK ?? '',
    onchange: () => { const v = Number(kelvin.value); act.temperature(e.id, kelvin.value.trim() === '' || !(v >= 0) ? null : v); }});
  const shift = e.spectrum.energyShiftEV ? `, moved by ${number(e.spectrum.energyShiftEV, 3)} eV` : '';
  const gone = e.removedEV.length > 0 ? `, ${e.removedEV.length} points removed` : '';
  const r = found?.run?.result;
  return h('tr', {dataset: {entry: e.id, label: e.label}}, h('td', {}, box), h('td', {}, h('button', {type: 'button', class: 'plain name', title: 'Show this one alone', disabled: e.chi, onclick: () => act.only(e.id)}, e.label),
    h('div', {class: 'note'}, (e.from && e.from !== e.label ? e.from : '') + shift + gone + (e.chi ? ' (χ(k), not reduced)' : '')), found?.problem && h('div', {class: 'error', role: 'alert'}, found.problem.message)),
    h('td', {}, kelvin), h('td', {class: 'number'}, r ? number(r.e0EV, 7) : ''), h('td', {class: 'number'}, r ? number(r.edgeStep, 4) : ''),
    h('td', {}, h('button', {type: 'button', class: 'plain', 'aria-label': 'Remove ' + e.label, onclick: () => act.remove(e.id)}, '×')));
}
