// A form made from the schema of a model's parameters.
import {h} from '../base/dom.js';
import {upload} from '../base/api.js';
import {recordFields} from './record.js';

/**
 * @param {any} schema @param {any} first the parameters to start from
 * @param {() => void} changed called at every change by a person
 * @param {import('./source.js').Citation[]} [citations] of the model, for parameters that name no source of their own
 */
export function makeForm(schema, first, changed, citations = []) {
  /** @type {{key: string, text: string}[]} */
  let wrong = [];
  const context = {changed, wrong: (/** @type {string} */ key, /** @type {string} */ text) => { wrong.push({key, text}); }, upload, citations};
  const fields = recordFields(schema, '', first, context);
  const element = h('form', {class: 'form', novalidate: true, autocomplete: 'off', 'aria-label': 'Parameters', onsubmit: (/** @type {Event} */ e) => e.preventDefault()},
    h('div', {class: 'fields'}, ...fields.elements));
  return {
    element,
    /** The parameters that differ from their defaults, and what is wrong with them. @returns {{params: any, wrong: {key: string, text: string}[]}} */
    read() {
      wrong = [];
      const params = fields.get();
      return {params, wrong};
    },
    /** Takes up values; what was wrong with those before them is said no more. @param {any} value */
    set(value) {
      fields.set(value);
      fields.get();
    },
    /** Shows an error of the server at its field; false where there is no such field. @param {string} key @param {string} text */
    error(key, text) {
      const at = key ? fields.at(key.replace(/\[(\d+)\]/g, '.$1').split('.')) : null;
      if (at) { at.error(text); }
      return Boolean(at);
    },
    /** @param {string} key */
    focus(key) {
      const at = key ? fields.at(key.split('.')) : null;
      if (at) { at.focus(); }
    },
  };
}
