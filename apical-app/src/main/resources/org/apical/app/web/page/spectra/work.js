// What the view asks of the models: reading, reducing, merging, aligning, taking glitches out.
import {run, upload} from '../base/api.js';
import {entry} from './store.js';

/** @typedef {import('./store.js').Entry} Entry */

/** A temperature that a name tells, as cu_150k.xmu does. @param {string} name */
function temperatureIn(name) {
  const found = /(?:^|[^a-z0-9])(\d{1,4})\s?k(?:[^a-z]|$)/i.exec(name);
  return found ? Number(found[1]) : null;
}

/** What a file holds: one entry a spectrum. @param {string} file @param {string} [shown] @returns {Promise<Entry[]>} */
export async function read(file, shown = file.replace(/^example:.*\//, '')) {
  const {result} = await run('xas.read', {file});
  const kelvin = result.temperatureK ?? temperatureIn(shown);
  if (result.groups.length > 0) {
    return result.groups.map((/** @type {any} */ g) => entry(g.label || g.name, {file, group: g.name}, {chi: g.isChi, temperatureK: temperatureIn(g.label || g.name), from: shown}));
  }
  return [entry(shown, {file}, {temperatureK: kelvin, from: shown})];
}

/** @param {File} file */
export async function take(file) {
  return read(await upload(file), file.name);
}

/** The spectrum of an entry with the columns that were chosen. @param {Entry} e @param {any} options */
export function spectrumOf(e, options) {
  return e.spectrum.energyEV ? e.spectrum : {...(options.spectrum || {}), ...e.spectrum};
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

/** @param {Entry} e @param {any} options @param {AbortSignal} signal */
async function cached(e, options, signal) {
  const params = reduceParams(e, options);
  const key = JSON.stringify(params);
  const known = cache.get(key);
  if (known) { return known; }
  const fresh = await run('xas.reduce', params, signal);
  if (cache.size > 60) { cache.delete(/** @type {string} */ (cache.keys().next().value)); }
  cache.set(key, fresh);
  return fresh;
}

/** @param {Entry[]} entries @param {any} options */
export async function merge(entries, options) {
  const scans = entries.map(e => ({spectrum: spectrumOf(e, options), ...(options.preEdge ? {preEdge: options.preEdge} : {})}));
  const {result} = await run('xas.merge', {scans, quantity: 'mu'});
  const kelvins = new Set(entries.map(e => e.temperatureK));
  return {merged: entry('merge of ' + entries.map(e => e.label).join(', '), {energyEV: result.energyEV, mu: result.mean},
    {marked: true, temperatureK: kelvins.size === 1 ? entries[0].temperatureK : null, from: entries.length + ' scans'}), result};
}

/** The shift that brings an entry onto a reference, in eV. @param {Entry} reference @param {Entry} e @param {any} options */
export async function shiftOnto(reference, e, options) {
  const {result} = await run('xas.align', {reference: spectrumOf(reference, options), spectrum: spectrumOf(e, options)});
  return /** @type {number} */ (result.energyShiftEV);
}

/** @param {Entry} e @param {any} options @param {{removeEV?: number[], runningMedian?: boolean}} how */
export async function deglitch(e, options, how) {
  const {result} = await run('xas.deglitch', {spectrum: spectrumOf(e, options), ...(options.preEdge ? {preEdge: options.preEdge} : {}), ...how});
  return {spectrum: {energyEV: result.energyEV, mu: result.mu}, removed: /** @type {any[]} */ (result.removed)};
}
