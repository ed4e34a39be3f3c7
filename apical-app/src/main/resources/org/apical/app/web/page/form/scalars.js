// Fields of one value: number with slider, text, file, choice, yes or no.
import {h, toast} from '../base/dom.js';
import {frame} from './field.js';
import {isFile, kind, outside, plain, same, sliderRange} from './kinds.js';

/** A number as it is typed: point or comma, exponent, a true minus. @param {string} text */
export function parseNumber(text) {
  const tidy = text.trim().replace('−', '-').replace(/^(-?\d+),(\d+)$/, '$1.$2');
  return tidy === '' || !/^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(tidy) ? NaN : Number(tidy);
}

/** @param {any} schema */
function placeholder(schema) {
  if (schema.default !== undefined) { return String(schema.default); }
  return schema['x-absent'] || '';
}

/**
 * @param {string} key @param {string} path @param {any} schema @param {boolean} required @param {any} first
 * @param {import('./field.js').Context} context
 * @returns {import('./field.js').Field}
 */
export function numberField(key, path, schema, required, first, context) {
  const start = first ?? schema.default;
  const input = h('input', {type: 'text', inputmode: 'decimal', autocomplete: 'off', placeholder: placeholder(schema)});
  const stretch = /seed/i.test(key) ? null : sliderRange(schema, typeof start === 'number' ? start : undefined);
  const slider = stretch && h('input', {type: 'range', min: stretch.low, max: stretch.high, step: 'any', 'aria-label': path + ' slider'});
  const {element, frame: edge} = frame(key, schema, required, input, context, {extra: [slider], full: path});
  const follow = () => {
    const v = parseNumber(input.value);
    if (slider && Number.isFinite(v)) { slider.value = String(v); }
  };
  input.addEventListener('input', () => { follow(); context.changed(); });
  if (slider && stretch) {
    slider.addEventListener('input', () => {
      const steps = Math.round((Number(slider.value) - stretch.low) / stretch.step);
      input.value = String(Number((stretch.low + steps * stretch.step).toPrecision(10)));
      context.changed();
    });
  }
  const read = () => {
    edge.error('');
    const text = input.value.trim();
    if (text === '') { return undefined; }
    const v = parseNumber(text);
    if (Number.isNaN(v) && kind(schema) === 'numberOrText') { return same(text, schema.default) ? undefined : text; }
    const wrong = Number.isFinite(v) ? outside(schema, v) : `'${text}' is not a number`;
    if (wrong) { edge.error(wrong); context.wrong(path, wrong); }
    return v === schema.default && !required ? undefined : v;
  };
  const set = (/** @type {any} */ v) => { input.value = v === undefined || v === null ? String(schema.default ?? '') : String(v); follow(); };
  set(first);
  return {element, get: read, set, at: () => edge};
}

/**
 * @param {string} key @param {string} path @param {any} schema @param {boolean} required @param {any} first
 * @param {import('./field.js').Context} context
 * @returns {import('./field.js').Field}
 */
export function textField(key, path, schema, required, first, context) {
  const input = h('input', {type: 'text', autocomplete: 'off', spellcheck: 'false', placeholder: placeholder(schema), oninput: context.changed});
  const choose = isFile(schema) && context.upload ? fileButton(path, input, context) : null;
  const {element, frame: edge} = frame(key, schema, required, input, context, {extra: [choose], wide: Boolean(choose), full: path,
    hint: choose ? 'A name that starts with example: is bundled data' : ''});
  const get = () => {
    edge.error('');
    return input.value === '' || (input.value === schema.default && !required) ? undefined : input.value;
  };
  const set = (/** @type {any} */ v) => { input.value = v ?? schema.default ?? ''; };
  set(first);
  return {element, get, set, at: () => edge};
}

/** @param {string} path @param {any} input @param {import('./field.js').Context} context */
function fileButton(path, input, context) {
  return h('button', {type: 'button', class: 'choose', 'aria-label': 'Choose a file for ' + path, onclick: () => {
    const picker = h('input', {type: 'file'});
    picker.addEventListener('change', async () => {
      const file = picker.files[0];
      if (!file || !context.upload) { return; }
      try {
        input.value = await context.upload(file);
        context.changed();
      } catch (e) {
        toast(e instanceof Error ? e.message : String(e));
      }
    });
    picker.click();
  }}, 'Choose file …');
}

/**
 * @param {string} key @param {string} path @param {any} schema @param {boolean} required @param {any} first
 * @param {import('./field.js').Context} context
 * @returns {import('./field.js').Field}
 */
export function choiceField(key, path, schema, required, first, context) {
  const empty = schema.default === undefined ? [h('option', {value: ''}, schema['x-absent'] ? `(${schema['x-absent']})` : '(choose)')] : [];
  const input = h('select', {onchange: context.changed}, ...empty, .../** @type {string[]} */ (plain(schema).enum).map(name => h('option', {value: name}, name)));
  const {element, frame: edge} = frame(key, schema, required, input, context, {full: path});
  const get = () => {
    edge.error('');
    return input.value === '' || (input.value === schema.default && !required) ? undefined : input.value;
  };
  const set = (/** @type {any} */ v) => { input.value = v ?? schema.default ?? ''; };
  set(first);
  return {element, get, set, at: () => edge};
}

/**
 * @param {string} key @param {string} path @param {any} schema @param {boolean} required @param {any} first
 * @param {import('./field.js').Context} context
 * @returns {import('./field.js').Field}
 */
export function booleanField(key, path, schema, required, first, context) {
  if (schema.default === undefined && !required) {
    const field = choiceField(key, path, {...schema, type: 'string', enum: ['true', 'false']}, required, first === undefined ? undefined : String(first), context);
    return {...field, get: () => { const v = field.get(); return v === undefined ? undefined : v === 'true'; },
      set: v => field.set(v === undefined ? undefined : String(v))};
  }
  const input = h('input', {type: 'checkbox', onchange: context.changed});
  const {element, frame: edge} = frame(key, schema, required, input, context, {full: path});
  element.classList.add('check');
  const get = () => {
    edge.error('');
    return input.checked === schema.default && !required ? undefined : input.checked;
  };
  const set = (/** @type {any} */ v) => { input.checked = v ?? schema.default ?? false; };
  set(first);
  return {element, get, set, at: () => edge};
}
