// Unit and meaning of every key of a result, by its path without the numbers of lists.

/** @typedef {Map<string, {unit: string, doc: string}>} Facts */

/** @param {any[]} keys as the description lists them @param {string} path @param {Facts} into */
function walk(keys, path, into) {
  for (const key of keys || []) {
    const full = path + key.key;
    into.set(full, {unit: key.unit || '', doc: key.doc || ''});
    let inner = key;
    while (inner.items) { inner = inner.items; }
    walk(inner.parameters, full + '.', into);
  }
}

/** @param {any} description of a model @returns {Facts} */
export function facts(description) {
  /** @type {Facts} */
  const out = new Map();
  walk(description.results, '', out);
  return out;
}
