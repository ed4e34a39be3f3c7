// Points of mu(E) taken out one by one: by a click in the plot, or by typing their energy.
import {h, replace} from '../base/dom.js';
import {parseNumber} from '../form/scalars.js';
import {number} from '../base/format.js';
import {storedEnergy} from './work.js';

/** @typedef {import('./store.js').Entry} Entry */

/**
 * @param {() => {entry: Entry, run?: any}[]} reduced
 * @param {(e: Entry, storedEV: number[]) => void} take
 */
export function picker(reduced, take) {
  let on = false;
  const error = h('p', {class: 'error', role: 'alert', id: 'point-error', hidden: true});
  const input = h('input', {type: 'text', inputmode: 'decimal', id: 'point', size: '9', autocomplete: 'off', 'aria-describedby': 'point-error'});
  const which = h('select', {'aria-label': 'Of which spectrum'});
  const element = h('form', {class: 'picker', hidden: true, novalidate: true, dataset: {ownUndo: ''}, 'aria-label': 'Remove points', onsubmit: (/** @type {Event} */ e) => { e.preventDefault(); typed(); }},
    h('p', {class: 'note'}, 'Click a point of the plot to remove it, or type its energy. Undo brings it back.'),
    h('div', {class: 'bar'}, h('label', {for: 'point'}, 'Point near (eV)'), input, which, h('button', {type: 'submit'}, 'Remove point')), error);

  function typed() {
    const one = reduced().find(r => r.entry.id === which.value && r.run);
    if (!one) { return; }
    const energies = one.run.result.energyEV;
    const v = parseNumber(input.value);
    const inside = v >= energies[0] && v <= energies[energies.length - 1];
    error.hidden = inside;
    error.textContent = inside ? '' : `must be an energy of the spectrum, from ${number(energies[0], 7)} to ${number(energies[energies.length - 1], 7)} eV`;
    if (!inside) { input.setAttribute('aria-invalid', 'true'); input.focus(); return; }
    input.removeAttribute('aria-invalid');
    take(one.entry, [storedEnergy(one.run.result, one.entry.spectrum, v)]);
  }
  return {
    element,
    take,
    on: () => on,
    /** @param {boolean} next */
    set(next) { on = next; },
    draw() {
      const list = reduced().filter(r => r.run && !r.entry.chi);
      if (list.length === 0) { on = false; }
      element.hidden = !on;
      const chosen = which.value;
      replace(which, ...list.map(r => h('option', {value: r.entry.id}, r.entry.label)));
      if (list.some(r => r.entry.id === chosen)) { which.value = chosen; }
    },
  };
}
