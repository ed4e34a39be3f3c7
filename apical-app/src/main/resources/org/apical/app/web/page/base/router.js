// The address after '#': '#/model/superstripes.tc?p=...' is view 'model', rest 'superstripes.tc', query p.

/** @typedef {{view: string, rest: string, query: URLSearchParams}} Address */

/** A part of an address; one that was cut within a sign, as mail programs do, stays as it is. @param {string} text */
function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

/** Where the browser is. @returns {Address} */
export function address() {
  const [path, query] = location.hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [view, ...rest] = path.split('/');
  return {view, rest: decoded(rest.join('/')), query: new URLSearchParams(query || '')};
}

/** @param {(where: Address) => void} listener */
export function onChange(listener) {
  window.addEventListener('hashchange', () => {
    // '#main' is the target of the skip link, not a view
    if (location.hash === '#main') { return; }
    clearTimeout(later);
    pending = '';
    listener(address());
  });
}

/** The address of a model with parameters that differ from its example. @param {string} id @param {any} [params] */
export function modelAddress(id, params) {
  return '#/model/' + encodeURIComponent(id) + (params === undefined ? '' : '?p=' + encodeURIComponent(JSON.stringify(params)));
}

let pending = '';
let later = 0;

/**
 * Writes the state into the address without a new entry of the history; a little later, as browsers refuse an address that changes
 * with every step of a slider.
 * @param {string} hash
 */
export function stay(hash) {
  clearTimeout(later);
  pending = hash;
  later = setTimeout(settle, 150);
}

/** Writes a state that is still to be written. */
export function settle() {
  clearTimeout(later);
  if (pending) { history.replaceState(null, '', pending); }
  pending = '';
}

/** The JSON value of a query, or undefined where there is none or it is broken. @param {Address} where @param {string} name */
export function stateOf(where, name) {
  const text = where.query.get(name);
  if (!text) { return undefined; }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
