// How a row of the ledger came out, as a mark that colour and words both tell.
import {h} from './dom.js';

/** @type {Record<string, string>} */
const classes = {reproduced: 'reproduced', 'reproduced for the stated range': 'range', 'not reproduced': 'not', 'not testable': 'untestable', summary: 'range'};

export const notYet = 'not computed yet';

/** @param {string|undefined} verdict @param {string} [more] words after it */
export function badge(verdict, more = '') {
  return verdict ? h('span', {class: 'verdict ' + (classes[verdict] || 'untestable')}, verdict + more) : h('span', {class: 'soft'}, notYet + more);
}

/** How many rows came out how, in the order of the rows. @param {{verdict?: string}[]} rows @returns {[string, number][]} */
export function tally(rows) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const row of rows) { const v = row.verdict || notYet; counts.set(v, (counts.get(v) || 0) + 1); }
  return [...counts];
}
