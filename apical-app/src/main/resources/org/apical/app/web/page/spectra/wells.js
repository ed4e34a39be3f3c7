// One site or two: the marked spectra by temperature, asked in two ways.
import {h, replace} from '../base/dom.js';
import {shell} from './shell.js';
import {ladder} from './ladder.js';

/**
 * @param {ReturnType<typeof import('./store.js').makeStore>} store
 * @param {() => {entry: import('./store.js').Entry, run?: any}[]} reductions
 * @param {() => import('./fit.js').Fitted|undefined} fitted
 */
export async function wells(store, reductions, fitted) {
  const ways = [{name: 'Shell of several paths', way: await shell(store, reductions)}, {name: 'Ladder of models for one bond', way: await ladder(store, reductions, fitted)}];
  let chosen = 0;
  const bar = h('div', {class: 'bar', role: 'group', 'aria-label': 'How the series is asked'});
  const place = h('div', {});
  function draw() {
    replace(bar, ...ways.map((w, i) => h('button', {type: 'button', 'aria-pressed': String(i === chosen), onclick: () => { chosen = i; draw(); }}, w.name)));
    place.replaceChildren(ways[chosen].way.element);
  }
  draw();
  return {
    element: h('section', {class: 'ladder', 'aria-label': 'Double-well ladder'}, h('h2', {}, 'Double well: the marked spectra by temperature'), bar, place),
    close() { ways.forEach(w => w.way.close()); },
  };
}
