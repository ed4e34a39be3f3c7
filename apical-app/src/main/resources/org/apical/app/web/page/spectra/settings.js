// The settings that repeat what the view shows: each marked spectrum with what was done to it, and the options of all.
import {spectrumOf} from './work.js';

/** @typedef {import('./store.js').Entry} Entry */

/**
 * @param {Entry[]} entries those that are reduced @param {any} options
 * @returns {any} as ./apical xas reduce --settings takes it
 */
export function settings(entries, options) {
  const {spectrum: columns, ...sections} = options;
  /** @type {any[]} */
  const list = [];
  const used = new Set();
  const named = (/** @type {string} */ label) => {
    let name = label;
    for (let n = 2; used.has(name); n++) { name = label + ' ' + n; }
    used.add(name);
    return name;
  };
  /** @param {Entry} e @param {boolean} reduce @param {any} chosen columns; parts of a mean have theirs @returns {string} its name */
  const put = (e, reduce, chosen) => {
    const kelvin = e.temperatureK === null ? {} : {temperatureK: e.temperatureK};
    const seen = reduce ? {} : {reduce: false};
    if (!e.parts) {
      const spectrum = spectrumOf(e, {spectrum: chosen});
      const there = list.find(l => l.spectrum && JSON.stringify(l.spectrum) === JSON.stringify(spectrum));
      if (there && !reduce) { return there.name; }
      const name = named(e.label);
      list.push({name, spectrum, ...kelvin, ...seen});
      return name;
    }
    const merge = e.parts.map(p => put(p, false, {}));
    const name = named(e.label);
    const {removeEV, energyShiftEV} = e.spectrum;
    list.push({name, merge, ...(removeEV && removeEV.length > 0 ? {removeEV} : {}), ...(energyShiftEV ? {energyShiftEV} : {}), ...kelvin, ...seen});
    return name;
  };
  for (const e of entries) { put(e, true, columns); }
  return {...sections, spectra: list};
}
