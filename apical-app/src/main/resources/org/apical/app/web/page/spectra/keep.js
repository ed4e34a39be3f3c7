// What the view has outlives its page: read anew, it finds its spectra again while the server has their files.
import {sessionName} from '../base/api.js';
import {remember, remembered} from '../base/tab.js';
import {givenNames, nameGiven} from './work.js';

/** @typedef {import('./store.js').State} State */
/** @typedef {import('./store.js').Entry} Entry */

const place = 'apical.spectra.1';

/** Also where the browser remembers nothing, the state outlives a visit to another view. @type {State|null} */
let last = null;

/** @param {State} state */
export function keep(state) {
  last = state;
  remember(place, JSON.stringify({session: sessionName(), names: givenNames(), state}));
}

/** @returns {State|null} */
export function kept() {
  if (last) { return last; }
  const text = remembered(place);
  if (text === null) { return null; }
  const {session, names, state} = JSON.parse(text);
  if (session !== sessionName() && needsFiles(state)) { return null; }
  nameGiven(session === sessionName() ? names : {});
  return state;
}

/** @param {State} state */
function needsFiles(state) {
  const own = (/** @type {string|undefined} */ file) => file !== undefined && !file.startsWith('example:');
  const entry = (/** @type {Entry} */ e) => own(e.spectrum.file) || (e.parts || []).some(entry);
  return state.entries.some(entry) || state.paths.some(p => own(p.file));
}
