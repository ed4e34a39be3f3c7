// Numbers and values as people read them.

/** @param {number} v @param {number} [digits] */
export function number(v, digits = 6) {
  if (!Number.isFinite(v)) { return String(v); }
  if (v === 0) { return '0'; }
  const size = Math.abs(v);
  if (size >= 1e6 || size < 1e-4) {
    const [mantissa, power] = v.toExponential(digits - 1).split('e');
    return Number(mantissa) + '·10' + raised(Number(power));
  }
  return String(Number(v.toPrecision(digits))).replace('-', '−');
}

/** @param {number} power */
function raised(power) {
  const signs = {'-': '⁻', 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹'};
  return [...String(power)].map(c => /** @type {any} */ (signs)[c]).join('');
}

/** A value of a result in one line. @param {any} value @returns {string} */
export function brief(value) {
  if (value === null || value === undefined) { return 'none'; }
  if (typeof value === 'number') { return number(value); }
  if (typeof value === 'boolean') { return value ? 'yes' : 'no'; }
  if (typeof value === 'string') { return value; }
  if (Array.isArray(value)) { return list(value); }
  return Object.keys(value).length + ' entries';
}

/** @param {any[]} values */
function list(values) {
  if (values.length === 0) { return 'empty list'; }
  if (values.every(v => typeof v === 'number' || v === null)) {
    const known = values.filter(v => v !== null);
    if (values.length <= 6) { return values.map(v => v === null ? '–' : number(v, 5)).join(', '); }
    // not Math.min(...known): a call takes so many arguments and no more
    const [low, high] = known.reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [Infinity, -Infinity]);
    return `${values.length} numbers, ${number(low, 4)} to ${number(high, 4)}`;
  }
  if (values.length <= 6 && values.every(v => typeof v === 'string' && v.length < 40)) { return values.join(', '); }
  return values.length + (values.length === 1 ? ' entry' : ' entries');
}

/** @param {number} seconds */
export function duration(seconds) {
  if (!seconds) { return ''; }
  return seconds < 1 ? Math.max(1, Math.round(seconds * 1000)) + ' ms' : seconds < 90 ? number(seconds, 3) + ' s' : number(seconds / 60, 3) + ' min';
}
