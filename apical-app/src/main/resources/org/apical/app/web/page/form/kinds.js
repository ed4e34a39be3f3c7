// What kind of field a piece of a JSON Schema asks for, and how its limits read.

/** @typedef {'number'|'integer'|'boolean'|'text'|'choice'|'record'|'map'|'numbers'|'texts'|'records'|'numberOrText'|'json'} Kind */

/** The alternatives without null. @param {any} schema @returns {any[]} */
function alternatives(schema) {
  return (schema.anyOf || [schema]).filter((/** @type {any} */ s) => s.type !== 'null');
}

/** A schema that may be null, as the one it is otherwise. @param {any} schema @returns {any} */
export function plain(schema) {
  const some = alternatives(schema);
  return schema.anyOf && some.length === 1 ? {...schema, anyOf: undefined, ...some[0]} : schema;
}

/** @param {any} schema @returns {Kind} */
export function kind(schema) {
  const some = alternatives(schema);
  const one = plain(schema);
  if (some.length > 1) {
    const kinds = some.map(kind);
    if (kinds.every(k => ['number', 'integer', 'text'].includes(k))) { return 'numberOrText'; }
    // a list, or one of its items alone: the list serves for both
    const list = some.find(s => s.type === 'array');
    if (list && kinds.some(k => k === 'numbers' || k === 'texts')) { return kind(list); }
    return 'json';
  }
  if (one.enum) { return 'choice'; }
  switch (one.type) {
    case 'number': case 'integer': case 'boolean': return one.type;
    case 'string': return 'text';
    case 'object': return one.properties ? 'record' : 'map';
    case 'array': {
      const item = kind(one.items);
      if (item === 'number' || item === 'integer') { return nullable(one.items) ? 'json' : 'numbers'; }
      if (item === 'text' || item === 'choice' || item === 'numberOrText') { return 'texts'; }
      return item === 'record' ? 'records' : 'json';
    }
    default: return 'json';
  }
}

/** @param {any} schema */
function nullable(schema) {
  return (schema.anyOf || []).some((/** @type {any} */ s) => s.type === 'null');
}

/** The part of a schema that says what one number or one item may be. @param {any} schema @returns {any} */
export function limits(schema) {
  const some = alternatives(schema);
  const list = some.find(s => s.type === 'array');
  return list ? limits(list.items) : some.find(s => s.type === 'number' || s.type === 'integer') || some[0];
}

/** "from 0 to 5", "above 0"; empty where anything goes. @param {any} schema */
export function range(schema) {
  const s = limits(schema);
  const low = s.minimum !== undefined ? `at least ${s.minimum}` : s.exclusiveMinimum !== undefined ? `above ${s.exclusiveMinimum}` : '';
  const high = s.maximum !== undefined ? `at most ${s.maximum}` : s.exclusiveMaximum !== undefined ? `below ${s.exclusiveMaximum}` : '';
  if (s.minimum !== undefined && s.maximum !== undefined) { return `from ${s.minimum} to ${s.maximum}`; }
  return [low, high].filter(x => x).join(' and ');
}

/** What is wrong with a number, or nothing. @param {any} schema @param {number} v */
export function outside(schema, v) {
  const s = limits(schema);
  const wrong = v < s.minimum || v > s.maximum || v <= s.exclusiveMinimum || v >= s.exclusiveMaximum
    || (s.type === 'integer' && !Number.isInteger(v));
  return wrong ? `must be a ${s.type === 'integer' ? 'whole ' : ''}number ${range(schema)}`.trim() : '';
}

/** Whether the field takes the name of a file. @param {any} schema */
export function isFile(schema) {
  return kind(schema) === 'text' && /relative to the data root/.test(schema.description || '');
}

/**
 * The stretch of values a slider covers: the allowed range where it is of the size of the value, else a part of it.
 * @param {any} schema @param {number|undefined} value
 * @returns {{low: number, high: number, step: number}|null}
 */
export function sliderRange(schema, value) {
  const s = limits(schema);
  const min = s.minimum ?? s.exclusiveMinimum ?? -Infinity;
  const max = s.maximum ?? s.exclusiveMaximum ?? Infinity;
  if (value === undefined) { return null; }
  const size = Math.abs(value);
  let low = min;
  let high = max;
  if (!(high - low <= Math.max(2, 25 * size))) {
    if (!value) { return null; }
    low = Math.max(min, value > 0 ? 0 : 3 * value);
    high = Math.min(max, value > 0 ? 3 * value : 0);
  }
  const whole = s.type === 'integer';
  // a whole number without any limit is a number of something special, as 4 or 8 neighbours
  if (whole && min === -Infinity && max === Infinity) { return null; }
  if (whole) { low = Math.ceil(low); high = Math.max(Math.floor(high), Math.min(max, low + 5)); }
  const step = whole ? Math.max(1, Math.round((high - low) / 200)) : nice((high - low) / 200);
  if (low === s.exclusiveMinimum) { low += step; }
  if (high === s.exclusiveMaximum) { high -= step; }
  return high > low ? {low, high, step} : null;
}

/** The nearest of 1, 2, 5 times a power of ten. @param {number} v */
function nice(v) {
  const power = 10 ** Math.floor(Math.log10(v));
  const first = v / power;
  return Number(((first < 1.5 ? 1 : first < 3.5 ? 2 : first < 7.5 ? 5 : 10) * power).toPrecision(3));
}

/** @param {any} a @param {any} b */
export function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}
