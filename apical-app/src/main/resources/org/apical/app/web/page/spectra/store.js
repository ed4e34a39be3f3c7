// The spectra of the view, what is marked and how they are reduced, the paths: one value that changes as a whole, so that every
// change can be undone.

/**
 * A spectrum; its own parameters hold its file and what was done to it (points left out, shift). A mean has numbers, and its parts
 * as they were. What a project stores with it are options that may be taken up.
 * @typedef {{id: string, label: string, spectrum: any, chi: boolean, marked: boolean, temperatureK: number|null, from?: string, parts?: Entry[], stored?: any}} Entry
 * A scattering path; its parameters are expressions over the variables of the fit.
 * @typedef {{id: string, file: string, label: string, reffA: number, legs: number, atoms: string, use: boolean, degeneracy: string, s02: string, e0EV: string, deltaRA: string, sigma2A2: string}} PathEntry
 * @typedef {{start: string, vary: boolean}} Variable
 * @typedef {{entries: Entry[], options: any, paths: PathEntry[], variables: Record<string, Variable>}} State
 */

let numbers = 0;

/** @param {string} stem */
export function fresh(stem) {
  return stem + (++numbers);
}

/** @param {string} label @param {any} spectrum @param {Partial<Entry>} [more] @returns {Entry} */
export function entry(label, spectrum, more = {}) {
  return {id: fresh('s'), label, spectrum, chi: false, marked: false, temperatureK: null, ...more};
}

/**
 * New entries under labels that no other one has: they tell curves, rows and what is saved apart.
 * @param {Entry[]} there @param {Entry[]} fresh
 */
export function distinct(there, fresh) {
  const used = new Set(there.map(e => e.label));
  return fresh.map(e => {
    let label = e.label;
    for (let n = 2; used.has(label); n++) { label = `${e.label} ${n}`; }
    used.add(label);
    return label === e.label ? e : {...e, label};
  });
}

/** Whether an entry can be marked: chi(k) inside a project cannot, the spectrum it came from is there as well. @param {Entry} e */
export function usable(e) {
  return !(e.chi && e.spectrum.group);
}

/** @param {(state: State) => void} told */
export function makeStore(told) {
  /** @type {State} */
  let now = {entries: [], options: {}, paths: [], variables: {}};
  /** @type {{state: State, what: string}[]} */
  let past = [];
  /** @type {{state: State, what: string}[]} */
  let future = [];
  let last = {what: '', at: 0};
  return {
    get: () => now,
    /** @param {string} what said on the undo button @param {State} next */
    set(what, next) {
      // one drag of a slider is one step
      if (!(what.startsWith('option') && what === last.what && Date.now() - last.at < 1000)) { past.push({state: now, what}); }
      if (past.length > 200) { past.shift(); }
      last = {what, at: Date.now()};
      future = [];
      now = next;
      told(now);
    },
    /** Takes up a state of an earlier visit. @param {State} state */
    start(state) {
      numbers = Math.max(numbers, ...ids(state.entries), ...ids(state.paths));
      now = state;
      told(now);
    },
    /** @returns {string} what can be undone, or '' */
    undoable: () => past.length > 0 ? past[past.length - 1].what : '',
    redoable: () => future.length > 0 ? future[future.length - 1].what : '',
    undo() { move(past, future); },
    redo() { move(future, past); },
  };
  /** @param {{state: State, what: string}[]} from @param {{state: State, what: string}[]} to */
  function move(from, to) {
    const step = from.pop();
    if (!step) { return; }
    to.push({state: now, what: step.what});
    last = {what: '', at: 0};
    now = step.state;
    told(now);
  }
}

/** @param {(Entry|PathEntry)[]} list @returns {number[]} */
function ids(list) {
  return list.flatMap(e => [Number(e.id.slice(1)), ...('parts' in e && e.parts ? ids(e.parts) : [])]);
}

/** @param {State} state @param {string} id @param {Partial<Entry>} change @returns {State} */
export function changed(state, id, change) {
  return {...state, entries: state.entries.map(e => e.id === id ? {...e, ...change} : e)};
}

/** Changes the parameters of a spectrum. @param {State} state @param {string} id @param {any} change @returns {State} */
export function reworked(state, id, change) {
  const one = state.entries.find(e => e.id === id);
  return one ? changed(state, id, {spectrum: {...one.spectrum, ...change}}) : state;
}
