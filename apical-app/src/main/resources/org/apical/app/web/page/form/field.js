// The frame of a field: label with unit, the explanation that opens on focus, the place of its error.
import {h, freshId} from '../base/dom.js';
import {range} from './kinds.js';
import {source} from './source.js';

/**
 * What every field can do. `get` gives undefined where the field is left to its default.
 * @typedef {{element: HTMLElement, get: () => any, set: (value: any) => void, at: (path: string[]) => Frame|null}} Field
 * @typedef {{error: (text: string) => void, focus: () => void}} Frame
 * @typedef {{changed: () => void, wrong: (key: string, text: string) => void, upload?: (file: File) => Promise<string>, citations?: import('./source.js').Citation[]}} Context
 */

/**
 * Meaning, limits, default and source of a parameter.
 * @param {any} schema @param {Context} context @param {string} [hint]
 * @returns {HTMLElement[]}
 */
export function explanation(schema, context, hint = '') {
  const facts = [];
  if (range(schema)) { facts.push('allowed: ' + range(schema) + (schema['x-unit'] ? ' ' + schema['x-unit'] : '')); }
  if (schema.default !== undefined && typeof schema.default !== 'object') { facts.push('default: ' + schema.default); }
  if (schema['x-absent']) { facts.push('if left out: ' + schema['x-absent']); }
  const from = source(schema['x-from'], context.citations || []);
  if (from) { facts.push('source: ' + from); }
  return [h('span', {}, (schema.description || 'no description') + (hint ? '. ' + hint : '')),
    ...facts.map(fact => h('span', {class: 'fact'}, fact))];
}

/** A camel-case name that may break before its capitals. @param {string} key @returns {(string|HTMLElement)[]} */
function breakable(key) {
  return key.split(/(?<=[a-z0-9])(?=[A-Z][a-z]{2,})/).flatMap((word, i) => i === 0 ? [word] : [h('wbr'), word]);
}

/**
 * @param {string} key @param {any} schema @param {boolean} required
 * @param {HTMLElement} input the element that the label names
 * @param {Context} context
 * @param {{hint?: string, extra?: (HTMLElement|null)[], wide?: boolean, full?: string}} [more]
 * @returns {{element: HTMLElement, frame: Frame}}
 */
export function frame(key, schema, required, input, context, more = {}) {
  const id = input.id || (input.id = freshId(key));
  const doc = h('div', {class: 'doc', id: id + '-doc', role: 'note'}, ...explanation(schema, context, more.hint));
  const error = h('p', {class: 'error', id: id + '-error', role: 'alert', hidden: true});
  input.setAttribute('aria-describedby', doc.id + ' ' + error.id);
  if (required) { input.setAttribute('aria-required', 'true'); }
  const label = h('label', {for: id}, h('span', {class: 'key'}, ...breakable(key)), schema['x-unit'] && h('span', {class: 'unit'}, ' ' + schema['x-unit']),
    required && h('span', {class: 'required', title: 'required'}, ' *'));
  const element = h('div', {class: 'field' + (more.wide ? ' wide' : ''), dataset: {key: more.full || key}}, h('div', {class: 'head'}, label, doc), input, ...(more.extra || []), error);
  return {
    element,
    frame: {
      error(text) {
        error.textContent = text;
        error.hidden = !text;
        if (text) { input.setAttribute('aria-invalid', 'true'); } else { input.removeAttribute('aria-invalid'); }
      },
      focus() { input.focus(); },
    },
  };
}
