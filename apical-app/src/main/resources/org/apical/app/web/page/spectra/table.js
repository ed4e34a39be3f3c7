// The table of spectra: mark, name, temperature, shift, what the reduction found.
import {h, replace} from '../base/dom.js';
import {number} from '../base/format.js';
import {parseNumber} from '../form/scalars.js';
import {usable} from './store.js';
import {keepTyping, later} from './typing.js';

/** @typedef {import('./store.js').Entry} Entry */

/**
 * @typedef {{mark: (id: string, on: boolean) => void, only: (id: string) => void, temperature: (id: string, kelvin: number|null) => void,
 *   shift: (id: string, eV: number) => void, restore: (id: string) => void, remove: (id: string) => void, all: (on: boolean) => void}} Acts
 * @param {HTMLElement} place @param {import('./store.js').State} state
 * @param {Map<string, {run?: any, problem?: any}>} found reductions by entry
 * @param {Acts} act
 */
export function drawTable(place, state, found, act) {
  if (state.entries.length === 0) {
    replace(place, h('p', {class: 'soft empty'}, 'No spectra yet. Drop files or a folder anywhere on this page, choose them, or open an example.'));
    return;
  }
  const every = state.entries.filter(usable);
  const all = h('input', {type: 'checkbox', 'aria-label': 'Mark all spectra', onchange: () => act.all(all.checked)});
  all.checked = every.length > 0 && every.every(e => e.marked);
  all.indeterminate = !all.checked && every.some(e => e.marked);
  const kept = place.querySelector('.scroll');
  const top = kept ? kept.scrollTop : 0;
  keepTyping(place, () => replace(place, h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Table of spectra'}, h('table', {class: 'spectra'},
    h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, all), ...['spectrum', 'T (K)', 'shift (eV)', 'E0 (eV)', 'step'].map(t => h('th', {scope: 'col'}, t)), h('th', {scope: 'col'}, h('span', {class: 'visually-hidden'}, 'remove')))),
    h('tbody', {}, ...state.entries.map(e => row(e, found.get(e.id), act)))))));
  const scroll = place.querySelector('.scroll');
  if (scroll) { scroll.scrollTop = top; }
}

/**
 * A cell that takes a number; what is wrong with it stands below it.
 * @param {string} label @param {number|null} value @param {number} low @param {number} high @param {(v: number|null) => void} take
 */
function cell(label, value, low, high, take) {
  const error = h('div', {class: 'error', role: 'alert', hidden: true});
  const input = h('input', {type: 'text', inputmode: 'decimal', class: 'kelvin', autocomplete: 'off', 'aria-label': label, value: value === null ? '' : String(value), dataset: {was: value === null ? '' : String(value)}, onchange: () => {
    const text = input.value.trim();
    const v = text === '' ? null : parseNumber(text);
    const wrong = v !== null && !(v >= low && v <= high);
    error.textContent = wrong ? `a number from ${low} to ${high}` : '';
    error.hidden = !wrong;
    if (wrong) { input.setAttribute('aria-invalid', 'true'); } else { input.removeAttribute('aria-invalid'); later(() => take(v)); }
  }});
  return h('td', {}, input, error);
}

/** @param {Entry} e @param {any} found @param {Acts} act */
function row(e, found, act) {
  const box = h('input', {type: 'checkbox', 'aria-label': 'Mark ' + e.label, disabled: !usable(e), onchange: () => act.mark(e.id, box.checked)});
  box.checked = e.marked;
  const gone = (e.spectrum.removeEV || []).length;
  const r = found?.run?.result;
  const notes = [e.from && e.from !== e.label ? e.from : '', e.chi ? (usable(e) ? 'χ(k)' : 'χ(k) of a project, not used') : ''].filter(t => t).join(', ');
  return h('tr', {dataset: {entry: e.id, label: e.label}}, h('td', {}, box), h('td', {}, h('button', {type: 'button', class: 'plain name', title: usable(e) ? 'Show this one alone' : 'χ(k) inside a project is not used; take the spectrum it came from', disabled: !usable(e), onclick: () => act.only(e.id)}, e.label),
    h('div', {class: 'note'}, notes + (notes && gone ? ', ' : '') + (gone ? `${gone} ${gone === 1 ? 'point' : 'points'} removed ` : ''),
      gone > 0 && h('button', {type: 'button', class: 'plain small', 'aria-label': 'Put back the points of ' + e.label, onclick: () => act.restore(e.id)}, 'put back')),
    found?.problem && /^(spectrum|$)/.test(found.problem.key || '') && h('div', {class: 'error', role: 'alert'}, found.problem.message)),
    cell('Temperature of ' + e.label, e.temperatureK, 0, 3000, v => act.temperature(e.id, v)),
    e.chi ? h('td', {}) : cell('Energy shift of ' + e.label, e.spectrum.energyShiftEV || 0, -10000, 10000, v => act.shift(e.id, v ?? 0)),
    h('td', {class: 'number'}, r && !e.chi ? number(r.e0EV, 7) : ''), h('td', {class: 'number'}, r && !e.chi ? number(r.edgeStep, 4) : ''),
    h('td', {}, h('button', {type: 'button', class: 'plain', 'aria-label': 'Remove ' + e.label, onclick: () => act.remove(e.id)}, '×')));
}
