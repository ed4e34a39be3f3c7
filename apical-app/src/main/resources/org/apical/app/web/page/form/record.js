// The fields of a record; a record within one folds.
import {h, freshId} from '../base/dom.js';
import {explanation} from './field.js';
import {kind, plain} from './kinds.js';
import {booleanField, choiceField, numberField, textField} from './scalars.js';
import {jsonField, listField, recordsField} from './lists.js';

/** @type {Record<string, any>} */
const makers = {
  number: numberField, integer: numberField, numberOrText: numberField, text: textField, choice: choiceField,
  boolean: booleanField, numbers: listField, texts: listField, records: recordsField, record: recordField,
  map: jsonField, json: jsonField,
};

/**
 * @param {any} schema @param {string} path '' at the top @param {any} first values to start from
 * @param {import('./field.js').Context} context
 */
export function recordFields(schema, path, first, context) {
  const required = new Set(schema.required || []);
  const names = Object.keys(schema.properties || {});
  /** @type {Map<string, import('./field.js').Field>} */
  const fields = new Map();
  for (const name of names) {
    const part = plain(schema.properties[name]);
    const full = path ? path + '.' + name : name;
    fields.set(name, makers[kind(part)](name, full, part, required.has(name), first ? first[name] : undefined, context));
  }
  return {
    elements: [...fields.values()].map(field => field.element),
    get() {
      /** @type {Record<string, any>} */
      const value = {};
      for (const [name, field] of fields) {
        const v = field.get();
        if (v !== undefined) { value[name] = v; }
      }
      return value;
    },
    /** @param {any} value */
    set(value) {
      for (const [name, field] of fields) { field.set(value ? value[name] : undefined); }
    },
    /** @param {string[]} rest @returns {import('./field.js').Frame|null} */
    at(rest) {
      const field = fields.get(rest[0]);
      return field ? field.at(rest.slice(1)) : null;
    },
  };
}

/**
 * @param {string} key @param {string} path @param {any} schema @param {boolean} required @param {any} first
 * @param {import('./field.js').Context} context
 * @returns {import('./field.js').Field}
 */
function recordField(key, path, schema, required, first, context) {
  const optional = !required && schema.default === undefined;
  const inner = recordFields(schema, path, first ?? schema.default, context);
  const note = h('p', {class: 'note', id: freshId('note')}, ...explanation({...schema, 'x-absent': optional ? schema['x-absent'] : undefined}, {...context, citations: []}));
  const error = h('p', {class: 'error', role: 'alert', hidden: true});
  const use = optional ? h('input', {type: 'checkbox', id: freshId('use')}) : null;
  const body = h('div', {class: 'fields'}, ...inner.elements);
  const element = h('details', {class: 'record', dataset: {key: path}}, h('summary', {}, key), note,
    use && h('div', {class: 'field check'}, h('div', {class: 'head'}, h('label', {for: use.id}, 'give ' + key)), use), body, error);
  // the complete parameters name every record: only one that says something opens
  if (required || (first !== undefined && Object.keys(inner.get()).length > 0)) { element.open = true; }
  const show = () => { if (use) { body.hidden = !use.checked; } };
  if (use) {
    use.checked = first !== undefined && first !== null;
    use.addEventListener('change', () => { show(); context.changed(); });
    show();
  }
  /** @type {import('./field.js').Frame} */
  const own = {error: text => { error.textContent = text; error.hidden = !text; if (text) { element.open = true; } }, focus: () => { element.open = true; element.querySelector('summary')?.focus(); }};
  return {
    element,
    get() {
      own.error('');
      if (use && !use.checked) { return undefined; }
      const value = inner.get();
      return Object.keys(value).length === 0 && !required && !optional ? undefined : value;
    },
    set(value) {
      if (use) { use.checked = value !== undefined && value !== null; show(); }
      inner.set(value ?? schema.default);
      if (value !== undefined) { element.open = true; }
    },
    at(rest) {
      const found = rest.length > 0 ? inner.at(rest) : null;
      if (!found) { return own; }
      return {error: text => { if (text) { element.open = true; } found.error(text); }, focus: () => { element.open = true; found.focus(); }};
    },
  };
}
