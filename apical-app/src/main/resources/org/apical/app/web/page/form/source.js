// Where a parameter comes from, in words: marks spelled out, citation keys as references, and of what names no source the model's.

/** @type {Record<string, string>} */
const marks = {P: 'read in the paper', C: 'checked independently', S: 'textbook', T: 'textbook', M: 'recalled from the literature', D: 'derived for Apical', O: 'our own choice'};

/** @typedef {{key: string, text: string}} Citation */

/**
 * @param {string|undefined} from as the description gives it: `[O] iqtp 10`, `[P] newville1993`
 * @param {Citation[]} citations of the model
 * @returns {string} empty where nothing is known
 */
export function source(from, citations) {
  if (!from) { return citations.length === 0 ? '' : 'as in ' + citations.map(c => c.text).join('; '); }
  return from
    .replace(/\[([PCSTMDO])\](?:\/\[([PCSTMDO])\])?\s*/g, (_, a, b) => [a, b].filter(x => x).map(x => marks[x]).join(' and ') + ', ')
    .replace(/\b([a-z][a-z-]+) (\([\d.]+\))/g, '$1 equation $2')
    .replace(/\b([a-z][a-z-]+) (\d+(?:\.\d+)*)(?![\w.])/g, '$1 section $2')
    .replace(/\b[a-z]{3,}\d{4}[a-z]?\b/g, key => citations.find(c => c.key === key)?.text || key)
    .replace(/[,\s]+$/, '');
}
