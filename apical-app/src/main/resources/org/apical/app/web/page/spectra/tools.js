// What can be done to the marked spectra, each a step that can be undone.
import {h, replace, toast, copy} from '../base/dom.js';
import {modelLink} from './link.js';
import {changed, distinct, reworked, usable} from './store.js';
import {glitches, merge, reduceParams, shiftOnto} from './work.js';

/** @typedef {import('./store.js').State} State */

/**
 * @param {ReturnType<typeof import('./store.js').makeStore>} store
 * @param {{act: (what: string, work: () => Promise<State>) => void, picking: () => boolean, pick: (on: boolean) => void, command: () => string}} view
 */
export function toolbar(store, view) {
  const element = h('div', {class: 'bar', role: 'group', 'aria-label': 'What to do with the marked spectra'});
  const marked = () => store.get().entries.filter(e => e.marked && !e.chi);

  // what takes a while changes the state as it is when it is done: meanwhile somebody may have gone on
  const merging = () => view.act('merging', async () => {
    const {merged, result} = await merge(marked(), store.get().options);
    toast(`Mean of ${result.numScans} spectra`);
    return {...store.get(), entries: [...store.get().entries.map(e => ({...e, marked: false})), ...distinct(store.get().entries, [merged])]};
  });
  const aligning = () => view.act('aligning', async () => {
    const [first, ...others] = marked();
    const {options} = store.get();
    /** @type {[string, any][]} */
    const moved = [];
    for (const e of others) {
      const shift = await shiftOnto(first, e, options);
      moved.push([e.id, {energyShiftEV: Number(((e.spectrum.energyShiftEV || 0) + shift).toFixed(6))}]);
    }
    toast(others.length === 1 ? `${others[0].label} moved onto ${first.label}` : `${others.length} spectra moved onto ${first.label}`);
    return moved.reduce((state, [id, change]) => reworked(state, id, change), store.get());
  });
  const searching = () => view.act('removing glitches', async () => {
    const {options} = store.get();
    /** @type {[string, any][]} */
    const cleared = [];
    let n = 0;
    for (const e of marked()) {
      const found = await glitches(e, options);
      n += found.length;
      if (found.length > 0) { cleared.push([e.id, {removeEV: [...(e.spectrum.removeEV || []), ...found]}]); }
    }
    toast(n === 0 ? 'No point stands out' : n === 1 ? 'One point removed' : n + ' points removed');
    return cleared.reduce((state, [id, change]) => reworked(state, id, change), store.get());
  });
  const removing = () => view.act('removing spectra', async () => {
    return {...store.get(), entries: store.get().entries.filter(e => !e.marked)};
  });

  const button = (/** @type {string} */ text, /** @type {boolean} */ on, /** @type {() => void} */ go, /** @type {string} */ title) => h('button', {type: 'button', disabled: !on, title, onclick: go}, text);
  return {
    element,
    draw() {
      const list = marked();
      replace(element,
        button('Undo', store.undoable() !== '', store.undo, store.undoable() ? 'Undo ' + store.undoable() + ' (Ctrl+Z)' : 'Nothing to undo'),
        button('Redo', store.redoable() !== '', store.redo, store.redoable() ? 'Redo ' + store.redoable() + ' (Ctrl+Shift+Z)' : 'Nothing to redo'),
        button('Align', list.length >= 2, aligning, 'Moves the other marked spectra onto the first of them'),
        button('Merge', list.length >= 2, merging, 'The mean of the marked spectra as a new one'),
        button('Find glitches', list.length > 0, searching, 'Removes single points that stand out of the running median'),
        h('button', {type: 'button', 'aria-pressed': String(view.picking()), disabled: list.length === 0, title: 'Then click points of μ(E) to remove them', onclick: () => view.pick(!view.picking())}, 'Remove by click'),
        button('Remove marked', store.get().entries.some(e => e.marked), removing, 'Takes the marked spectra out of the table'),
        list.some(e => e.stored) && button('Options of the project', list.length === 1, () => store.set('taking the options of the project', {...store.get(), options: {...store.get().options, ...list[0].stored}}),
          list.length === 1 ? 'Reduces all as Athena has it for the marked spectrum' : 'Mark the one spectrum whose options are to be taken'),
        button('Copy command', list.length === 1 && view.command() !== '', () => copy(view.command(), 'Command'), 'The command that repeats the reduction of one marked spectrum'),
        list.length === 1 ? modelLink('xas.reduce', reduceParams(list[0], store.get().options)) : null);
    },
  };
}

/** Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y; a field that is being typed into undoes its own letters first. @param {ReturnType<typeof import('./store.js').makeStore>} store @returns {() => void} what ends it */
export function undoKeys(store) {
  /** @param {KeyboardEvent} e */
  const key = e => {
    if (!(e.ctrlKey || e.metaKey) || e.altKey) { return; }
    const letter = e.key.toLowerCase();
    const again = letter === 'y' || (letter === 'z' && e.shiftKey);
    if (letter !== 'z' && !again) { return; }
    const at = document.activeElement;
    if (at instanceof HTMLElement && at.closest('[data-own-undo]')) { return; }
    if (at instanceof HTMLInputElement && at.dataset.was !== undefined && at.value !== at.dataset.was) { return; }
    e.preventDefault();
    if (again) { store.redo(); } else { store.undo(); }
  };
  document.addEventListener('keydown', key);
  return () => document.removeEventListener('keydown', key);
}

/** What the table does. @param {ReturnType<typeof import('./store.js').makeStore>} store @returns {import('./table.js').Acts} */
export function tableActs(store) {
  const state = store.get;
  return {
    mark: (id, on) => store.set('a mark', changed(state(), id, {marked: on})),
    only: id => store.set('marks', {...state(), entries: state().entries.map(e => ({...e, marked: e.id === id}))}),
    temperature: (id, temperatureK) => store.set('a temperature', changed(state(), id, {temperatureK})),
    shift: (id, energyShiftEV) => store.set('a shift', reworked(state(), id, {energyShiftEV})),
    restore: id => store.set('putting points back', reworked(state(), id, {removeEV: []})),
    remove: id => store.set('removing a spectrum', {...state(), entries: state().entries.filter(e => e.id !== id)}),
    all: on => store.set('marks', {...state(), entries: state().entries.map(e => ({...e, marked: on && usable(e)}))}),
  };
}
