// What the view asks of the server: reading, reducing, merging, aligning, taking glitches out.
import {json, run, sessionQuery, upload} from '../base/api.js';
import {entry, fresh} from './store.js';

/** @typedef {import('./store.js').Entry} Entry */

/** What files of the session were called where they came from. @type {Map<string, string>} */
const given = new Map();

/** The names that files have on the disk of the person, by their names in the session. */
export function givenNames() {
  return Object.fromEntries(given);
}

/** Takes up the names of an earlier page of this tab. @param {Record<string, string>} names */
export function nameGiven(names) {
  for (const [name, called] of Object.entries(names)) { given.set(name, called); }
}

/** Sends a file and remembers what it was called. @param {import('./drop.js').Taken} taken */
export async function send(taken) {
  const name = await upload(taken.file, taken.name);
  // a name that came before stands for what came first
  given.set(name, [...given.values()].includes(taken.name) ? name : taken.name);
  return name;
}

/** A temperature that a name tells, as cu_150k.xmu does. @param {string} name */
function temperatureIn(name) {
  const found = /(?:^|[^a-z0-9.])(\d{1,4}(?:\.\d+)?)\s?k(?:[^a-z]|$)/i.exec(name);
  return found ? Number(found[1]) : null;
}

/** What a file holds: one entry a spectrum. @param {string} file @param {string} [shown] @returns {Promise<Entry[]>} */
export async function read(file, shown = file.replace(/^example:.*\//, '')) {
  const found = await json('POST', 'api/spectra/read' + sessionQuery(), {file});
  /** @type {string[]} */
  const labels = found.spectra.map((/** @type {any} */ s) => (s.label || shown).trim());
  return found.spectra.map((/** @type {any} */ s, /** @type {number} */ i) => {
    // scans of a beamline and groups of a project may be called the same: what the file itself calls them keeps them apart
    const own = s.spectrum.group ?? s.spectrum.scan;
    const label = own !== undefined && labels.filter(l => l === labels[i]).length > 1 ? `${labels[i]}, ${own}` : labels[i];
    return entry(label, s.spectrum, {chi: s.chi, temperatureK: found.temperatureK ?? temperatureIn(label) ?? temperatureIn(shown), from: shown, ...(s.stored ? {stored: s.stored} : {})});
  });
}

/** @param {import('./drop.js').Taken} taken */
export async function take(taken) {
  return read(await send(taken), taken.name);
}

/** A scattering path of a file. @param {string} file @param {string} [shown] @returns {Promise<import('./store.js').PathEntry>} */
export async function readPath(file, shown = file.replace(/^example:.*\//, '')) {
  const {result} = await run('xas.path', {file});
  return {id: fresh('p'), file, label: shown, reffA: result.reffA, legs: result.numLegs, atoms: result.atomicNumbers.join('–'), use: true,
    degeneracy: String(Number(result.degeneracy.toPrecision(6))), s02: 'amp', e0EV: 'e0', deltaRA: '', sigma2A2: ''};
}

/** The spectrum of an entry with the columns that were chosen. @param {Entry} e @param {any} options */
export function spectrumOf(e, options) {
  return e.parts ? e.spectrum : {...e.spectrum, ...(options.spectrum || {})};
}

/** @param {Entry} e @param {any} options */
export function reduceParams(e, options) {
  const {spectrum, ...rest} = options;
  return {spectrum: spectrumOf(e, {spectrum}), ...rest};
}

/**
 * @param {Entry[]} entries @param {any} options @param {AbortSignal} signal
 * @returns {Promise<{entry: Entry, run?: import('../base/api.js').Run, problem?: any}[]>}
 */
export async function reduceAll(entries, options, signal) {
  /** @type {any[]} */
  const out = new Array(entries.length);
  let next = 0;
  const one = async () => {
    while (next < entries.length) {
      const i = next++;
      const e = entries[i];
      try {
        out[i] = {entry: e, run: await cached(e, options, signal)};
      } catch (problem) {
        if (signal.aborted) { throw problem; }
        out[i] = {entry: e, problem};
      }
    }
  };
  // two at a time: the server computes as many at once
  await Promise.all([one(), one()]);
  return out;
}

/** @type {Map<string, import('../base/api.js').Run>} */
const cache = new Map();

/** Reduces a spectrum, or transforms what is chi(k) already. @param {Entry} e @param {any} options @param {AbortSignal} signal */
async function cached(e, options, signal) {
  const name = e.chi ? 'xas.transform' : 'xas.reduce';
  const params = e.chi ? {data: {file: e.spectrum.file}, ...(options.transform ? {transform: options.transform} : {})} : reduceParams(e, options);
  const key = name + JSON.stringify(params);
  const known = cache.get(key);
  if (known) { return known; }
  const fresh = await run(name, params, signal);
  if (cache.size > 60) { cache.delete(/** @type {string} */ (cache.keys().next().value)); }
  cache.set(key, fresh);
  return fresh;
}

/** @param {Entry[]} entries @param {any} options */
export async function merge(entries, options) {
  // the parts keep the columns that were chosen when they were merged
  const parts = entries.map(e => ({...e, spectrum: spectrumOf(e, options)}));
  const {result} = await run('xas.merge', {scans: parts.map(e => ({spectrum: e.spectrum})), quantity: 'mu'});
  const kelvins = new Set(entries.map(e => e.temperatureK));
  const merged = entry('mean of ' + (entries.length > 3 ? entries.length + ' from ' + entries[0].label : entries.map(e => e.label).join(', ')), {energyEV: result.energyEV, mu: result.mean},
    {marked: true, temperatureK: kelvins.size === 1 ? entries[0].temperatureK : null, from: entries.length + ' spectra', parts});
  return {merged, result};
}

/** The shift that brings an entry onto a reference, in eV, beside the one it has. @param {Entry} reference @param {Entry} e @param {any} options */
export async function shiftOnto(reference, e, options) {
  const {result} = await run('xas.align', {reference: spectrumOf(reference, options), spectrum: spectrumOf(e, options)});
  return /** @type {number} */ (result.energyShiftEV);
}

/** Energies, as stored, of points that stand out of the running median. @param {Entry} e @param {any} options @returns {Promise<number[]>} */
export async function glitches(e, options) {
  const spectrum = {...spectrumOf(e, options), energyShiftEV: 0};
  const {result} = await run('xas.deglitch', {spectrum, runningMedian: true});
  return result.removed.map((/** @type {any} */ r) => r.energyEV);
}

/** The stored energy of the point nearest to an energy on the axis of the plot. @param {any} result of the reduction @param {any} spectrum @param {number} energy */
export function storedEnergy(result, spectrum, energy) {
  const nearest = result.energyEV.reduce((/** @type {number} */ best, /** @type {number} */ x) => Math.abs(x - energy) < Math.abs(best - energy) ? x : best, result.energyEV[0]);
  return nearest - (spectrum.energyShiftEV || 0);
}
