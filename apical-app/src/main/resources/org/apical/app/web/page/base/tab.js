// What a tab remembers while its page is read anew. A browser may forbid it or have no room: then nothing is remembered.

/** @param {string} key @param {string} text */
export function remember(key, text) {
  try { sessionStorage.setItem(key, text); } catch { forget(key); }
}

/** @param {string} key @returns {string|null} */
export function remembered(key) {
  try { return sessionStorage.getItem(key); } catch { return null; }
}

/** @param {string} key */
export function forget(key) {
  try { sessionStorage.removeItem(key); } catch { /* there is nothing then */ }
}
