// Settings that were saved, taken up again: the spectra they list, out of files of the session, and the options of all.
import {json, sessionQuery} from '../base/api.js';
import {distinct, entry} from './store.js';
import {givenNames, merge} from './work.js';

/** @typedef {import('./store.js').Entry} Entry */
/** @typedef {import('./store.js').State} State */

/** Whether a file holds settings, by its name. @param {string} name */
export function isSettings(name) {
  return /\.ya?ml$/i.test(name);
}

/** The file of the session that settings call so: as it was given, else the one whose last part is the same. @param {string} name */
function sessionFile(name) {
  if (name.startsWith('example:')) { return name; }
  const all = Object.entries(givenNames());
  const same = all.filter(([, called]) => ('/' + called).endsWith('/' + name));
  const last = (/** @type {string} */ path) => path.replace(/^.*\//, '');
  const found = same.length > 0 ? same : all.filter(([, called]) => last(called) === last(name));
  if (found.length > 1) { throw new Error(`'${name}', which the settings list, may be '${found[0][1]}' or '${found[1][1]}'; open the page anew and drop only one of them.`); }
  return found.length === 1 ? found[0][0] : null;
}

/**
 * @param {string} file settings, a file of the session
 * @returns {Promise<{entries: Entry[], options: any}>}
 */
export async function readSettings(file) {
  const {spectra = [], projectSettings: _, ...options} = await json('POST', 'api/spectra/settings' + sessionQuery(), {file});
  /** @type {string[]} */
  const lost = [];
  /** @type {Map<string, Entry>} */
  const made = new Map();
  for (const one of spectra.filter((/** @type {any} */ s) => s.spectrum)) {
    const found = sessionFile(one.spectrum.file);
    if (found === null) { lost.push(one.spectrum.file); }
    made.set(one.name, entry(one.name, {...one.spectrum, file: found}, {marked: one.reduce !== false, temperatureK: one.temperatureK ?? null, from: one.spectrum.file.replace(/^.*[:/]/, '')}));
  }
  if (lost.length > 0) {
    throw new Error(`names ${[...new Set(lost)].slice(0, 5).join(', ')}${lost.length > 5 ? ' and others' : ''}, which ${lost.length === 1 ? 'is' : 'are'} not here: drop the spectra first, or with it.`);
  }
  for (const one of spectra.filter((/** @type {any} */ s) => s.merge)) {
    // what a mean is made of stands before it
    const {merged} = await merge(one.merge.map((/** @type {string} */ name) => made.get(name)), {});
    const own = {...(one.removeEV ? {removeEV: one.removeEV} : {}), ...(one.energyShiftEV ? {energyShiftEV: one.energyShiftEV} : {})};
    made.set(one.name, {...merged, label: one.name, spectrum: {...merged.spectrum, ...own}, marked: one.reduce !== false, temperatureK: one.temperatureK ?? null});
  }
  // in the order of the list
  return {entries: spectra.map((/** @type {any} */ s) => made.get(s.name)), options};
}

/**
 * The state with these settings: their spectra stand for those of the same files, their options for all others.
 * @param {State} state @param {{entries: Entry[], options: any}} found @returns {State}
 */
export function withSettings(state, {entries, options}) {
  const place = (/** @type {Entry} */ e) => JSON.stringify([e.spectrum.file, e.spectrum.group, e.spectrum.scan]);
  const again = new Set(entries.filter(e => !e.parts).map(place));
  const labels = new Set(entries.map(e => e.label));
  const others = state.entries.filter(e => e.parts ? !labels.has(e.label) : !again.has(place(e)));
  return {...state, options, entries: [...others.map(e => entries.length > 0 ? {...e, marked: false} : e), ...distinct(others, entries)]};
}
