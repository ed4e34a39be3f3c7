// The spectra of the view, what is marked and how they are reduced: one value that changes as a whole, so that it can be undone.

/**
 * @typedef {{id: string, label: string, spectrum: any, chi: boolean, marked: boolean, temperatureK: number|null, removedEV: number[], from?: string}} Entry
 * @typedef {{entries: Entry[], options: any}} State
 */

let numbers = 0;

/** @param {string} label @param {any} spectrum @param {Partial<Entry>} [more] @returns {Entry} */
export function entry(label, spectrum, more = {}) {
  return {id: 's' + (++numbers), label, spectrum, chi: false, marked: false, temperatureK: null, removedEV: [], ...more};
}

/** @param {(state: State) => void} told */
export function makeStore(told) {
  /** @type {State} */
  let now = {entries: [], options: {}};
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
      if (!(what === last.what && Date.now() - last.at < 1000)) { past.push({state: now, what}); }
      if (past.length > 100) { past.shift(); }
      last = {what, at: Date.now()};
      future = [];
      now = next;
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

/** @param {State} state @param {string} id @param {Partial<Entry>} change @returns {State} */
export function changed(state, id, change) {
  return {...state, entries: state.entries.map(e => e.id === id ? {...e, ...change} : e)};
}
