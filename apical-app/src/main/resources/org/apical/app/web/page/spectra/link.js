// From the view to the page of a model with the same parameters.
import {h} from '../base/dom.js';
import {modelAddress} from '../base/router.js';

/** Longer addresses are cut by some: the numbers of a mean do not fit into one. */
const longest = 30000;

/** @param {string} id @param {any} params @returns {HTMLElement|null} null where they hold too much for an address */
export function modelLink(id, params) {
  const href = modelAddress(id, params);
  return href.length > longest ? null : h('a', {class: 'button', href}, 'Open as a model');
}
