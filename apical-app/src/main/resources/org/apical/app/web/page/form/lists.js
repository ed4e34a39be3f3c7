// Fields of many values: lists of numbers or texts, lists of records, and JSON for what is deeper.
import {h, freshId, replace} from '../base/dom.js';
import {explanation, frame} from './field.js';
import {kind, outside, plain, same} from './kinds.js';
import {parseNumber} from './scalars.js';
import {recordFields} from './record.js';

/**
 * Numbers with commas or spaces between; `from:to:count` stands for so many values between.
 * @param {string} text @returns {number[]}
 */
export function parseNumbers(text) {
  return text.split(/[,;\s]+/).filter(piece => piece !== '').flatMap(piece => {
    const parts = piece.split(':').map(parseNumber);
    if (parts.length !== 3 || !Number.isInteger(parts[2]) || parts[2] < 2 || parts[2] > 100000) { return parts.length === 1 ? parts : [NaN]; }
    const [from, to, count] = parts;
    return Array.from({length: count}, (_, i) => Number((from + (to - from) * i / (count - 1)).toPrecision(12)));
  });
}

/**
 * @param {string} key @param {string} path @param {any} schema @param {boolean} required @param {any} first
 * @param {import('./field.js').Context} context
 * @returns {import('./field.js').Field}
 */
export function listField(key, path, schema, required, first, context) {
  const numeric = kind(schema) === 'numbers';
  const input = h('textarea', {rows: 1, spellcheck: 'false', placeholder: schema['x-absent'] || (numeric ? 'numbers, or from:to:count' : 'one, two, …'),
    oninput: () => { fit(); context.changed(); }});
  const fit = () => { input.rows = Math.min(5, Math.max(1, Math.ceil(input.value.length / 34))); };
  const {element, frame: edge} = frame(key, schema, required, input, context, {wide: true, full: path,
    hint: numeric ? 'Numbers with commas between; from:to:count stands for so many values' : 'Several with commas between'});
  /** One alone stays one alone where the model takes both. */
  let single = false;
  const items = () => {
    if (!numeric) {
      const mixed = kind(plain(list(schema)).items) === 'numberOrText';
      return input.value.split(',').map(t => t.trim()).filter(t => t !== '').map(t => mixed && Number.isFinite(parseNumber(t)) ? parseNumber(t) : t);
    }
    const found = parseNumbers(input.value);
    const bad = found.findIndex(v => !Number.isFinite(v));
    const wrong = bad >= 0 ? `item ${bad + 1} is not a number` : found.map(v => outside(schema, v)).find(text => text);
    if (wrong) { edge.error(wrong); context.wrong(path, wrong); }
    return found;
  };
  const get = () => {
    edge.error('');
    const text = input.value.trim();
    if (text === '') { return schema.default === undefined || same(schema.default, []) ? undefined : []; }
    const all = items();
    const value = single && all.length === 1 ? all[0] : all;
    return same(value, schema.default) && !required ? undefined : value;
  };
  const set = (/** @type {any} */ v) => {
    const value = v ?? schema.default ?? [];
    single = !Array.isArray(value);
    input.value = single ? String(value) : value.join(', ');
    fit();
  };
  set(first);
  return {element, get, set, at: () => edge};
}

/** @param {any} schema */
function list(schema) {
  return (schema.anyOf || [schema]).find((/** @type {any} */ s) => s.type === 'array') || schema;
}

/**
 * @param {string} key @param {string} path @param {any} schema @param {boolean} required @param {any} first
 * @param {import('./field.js').Context} context
 * @returns {import('./field.js').Field}
 */
export function jsonField(key, path, schema, required, first, context) {
  const input = h('textarea', {rows: 2, spellcheck: 'false', class: 'mono', placeholder: schema['x-absent'] || 'JSON', oninput: context.changed});
  const {element, frame: edge} = frame(key, schema, required, input, context, {wide: true, full: path, hint: 'Written as JSON'});
  const get = () => {
    edge.error('');
    if (input.value.trim() === '') { return undefined; }
    try {
      const value = JSON.parse(input.value);
      return same(value, schema.default) && !required ? undefined : value;
    } catch (e) {
      const wrong = 'not JSON: ' + (e instanceof Error ? e.message : '');
      edge.error(wrong);
      context.wrong(path, wrong);
      return undefined;
    }
  };
  const set = (/** @type {any} */ v) => {
    const value = v ?? schema.default;
    input.value = value === undefined ? '' : JSON.stringify(value);
    input.rows = Math.min(8, Math.max(1, Math.ceil(input.value.length / 34)));
  };
  set(first);
  return {element, get, set, at: () => edge};
}

/**
 * A list of records: each in a frame of its own that can be taken away, and a button for another one.
 * @param {string} key @param {string} path @param {any} schema @param {boolean} required @param {any} first
 * @param {import('./field.js').Context} context
 * @returns {import('./field.js').Field}
 */
export function recordsField(key, path, schema, required, first, context) {
  const item = plain(list(schema)).items;
  const rows = h('div', {class: 'rows'});
  const error = h('p', {class: 'error', role: 'alert', hidden: true});
  const note = h('p', {class: 'note', id: freshId('note')}, ...explanation(schema, {...context, citations: []}));
  const add = h('button', {type: 'button', 'aria-label': 'Add to ' + path}, 'Add');
  const element = h('fieldset', {class: 'records', dataset: {key: path}, 'aria-describedby': note.id}, h('legend', {}, key, required && h('span', {class: 'required'}, ' *')), note, rows, add, error);
  /** @type {import('./field.js').Frame} */
  const own = {error: text => { error.textContent = text; error.hidden = !text; }, focus: () => add.focus()};
  /** @type {{fields: ReturnType<typeof recordFields>}[]} */
  let entries = [];
  const draw = (/** @type {any[]} */ values) => {
    entries = values.map((value, i) => ({fields: recordFields(plain(item), path + '.' + i, value, context)}));
    replace(rows, ...entries.map((entry, i) => h('div', {class: 'row', role: 'group', 'aria-label': `${path} ${i + 1}`},
      h('div', {class: 'row-head'}, h('span', {class: 'note'}, String(i + 1)), h('button', {type: 'button', class: 'plain', 'aria-label': `Take away ${path} ${i + 1}`, onclick: () => {
        const now = read();
        now.splice(i, 1);
        draw(now);
        context.changed();
        add.focus();
      }}, 'Take away')), ...entry.fields.elements)));
  };
  const read = () => entries.map(entry => entry.fields.get());
  add.addEventListener('click', () => {
    const now = read();
    draw([...now, now.length > 0 ? now[now.length - 1] : undefined]);
    context.changed();
  });
  const get = () => {
    error.hidden = true;
    const value = read();
    if (value.length === 0 && !required && (schema.default === undefined || same(schema.default, []))) { return undefined; }
    return same(value, initial) && !required ? undefined : value;
  };
  /** The default as it comes out of the fields, without what equals the defaults of the items. @type {any} */
  let initial;
  if (schema.default) { draw(schema.default); initial = read(); }
  const set = (/** @type {any} */ v) => {
    const value = v ?? schema.default ?? [];
    draw(Array.isArray(value) ? value : [value]);
  };
  set(first);
  return {
    element, get, set,
    at: rest => rest.length > 0 && entries[Number(rest[0])] ? entries[Number(rest[0])].fields.at(rest.slice(1)) || own : own,
  };
}
