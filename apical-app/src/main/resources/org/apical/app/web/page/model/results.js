// The result of a run as tables: values with units and meaning, then lists of one length side by side, then records.
import {h, save} from '../base/dom.js';
import {brief, number} from '../base/format.js';

const shownRows = 200;
const longText = 300;

/** @param {any} v */
function isRecord(v) {
  return v !== null && typeof v === 'object' && !Array.isArray(v);
}

/** Values, flat; nested records by paths. @param {any} result @param {string} path @param {Map<string, any>} into */
export function flatten(result, path = '', into = new Map()) {
  for (const [key, value] of Object.entries(result || {})) {
    if (path === '' && key === 'warnings') { continue; }
    if (isRecord(value)) { flatten(value, path + key + '.', into); } else { into.set(path + key, value); }
  }
  return into;
}

/** @param {any} value */
function cell(value) {
  if (typeof value === 'number') { return h('td', {class: 'number'}, number(value)); }
  return h('td', {}, brief(value));
}

/** @param {string} name @param {string[]} heads @param {any[][]} rows */
function table(name, heads, rows) {
  const text = () => [heads, ...rows].map(row => row.map(v => v === null || v === undefined ? '' : /[",\n]/.test(String(v)) ? '"' + String(v).replace(/"/g, '""') + '"' : String(v)).join(',')).join('\n') + '\n';
  return h('details', {class: 'list'}, h('summary', {}, `${name} (${rows.length} rows)`),
    h('div', {class: 'bar'}, h('button', {type: 'button', class: 'plain', onclick: () => save(name.replace(/[^\w.-]+/g, '-') + '.csv', text(), 'text/csv')}, 'Download as CSV'),
      rows.length > shownRows && h('span', {class: 'note'}, `the first ${shownRows} are shown`)),
    h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': name}, h('table', {}, h('thead', {}, h('tr', {}, ...heads.map(t => h('th', {scope: 'col'}, t)))),
      h('tbody', {}, ...rows.slice(0, shownRows).map(row => h('tr', {}, ...row.map(cell)))))));
}

/** @param {any} v */
function numbers(v) {
  return Array.isArray(v) && v.length > 6 && v.every(x => x === null || typeof x !== 'object');
}

/** @param {string} key @param {import('./facts.js').Facts} facts */
function head(key, facts) {
  const unit = facts.get(key)?.unit;
  return key + (unit ? ` (${unit})` : '');
}

/**
 * @param {any} result @param {import('./facts.js').Facts} facts @param {string} id
 * @returns {HTMLElement}
 */
export function resultTables(result, facts, id) {
  const flat = [...flatten(result)];
  const texts = flat.filter(([, v]) => typeof v === 'string' && v.length > longText);
  const records = flat.filter(([, v]) => Array.isArray(v) && v.length > 0 && v.every(isRecord));
  const lists = flat.filter(([, v]) => numbers(v));
  const rest = flat.filter(entry => !texts.includes(entry) && !records.includes(entry) && !lists.includes(entry));
  /** @type {Map<number, [string, any][]>} */
  const lengths = new Map();
  for (const entry of lists) { lengths.set(entry[1].length, [...(lengths.get(entry[1].length) || []), entry]); }
  const values = rest.length > 0 && h('div', {class: 'scroll'}, h('table', {class: 'values'},
    h('thead', {}, h('tr', {}, ...['result', 'value', 'unit', 'meaning'].map(t => h('th', {scope: 'col'}, t)))),
    h('tbody', {}, ...rest.map(([key, v]) => h('tr', {dataset: {result: key}}, h('th', {scope: 'row', class: 'mono'}, key), cell(v), h('td', {}, facts.get(key)?.unit || ''), h('td', {class: 'soft'}, facts.get(key)?.doc || ''))))));
  return h('div', {class: 'results'}, h('h2', {}, 'Numbers'), values || null,
    ...[...lengths.values()].map(group => table(group.length > 3 ? group.slice(0, 3).map(e => e[0]).join(', ') + ' …' : group.map(e => e[0]).join(', '),
      group.map(e => head(e[0], facts)), Array.from({length: group[0][1].length}, (_, i) => group.map(e => e[1][i])))),
    ...records.map(([key, v]) => {
      const rows = /** @type {any[]} */ (v).map(r => flatten(r));
      const heads = [...new Set(rows.flatMap(r => [...r.keys()]))];
      return table(key, heads.map(k => head(key + '.' + k, facts).replace(key + '.', '')), rows.map(r => heads.map(k => Array.isArray(r.get(k)) ? brief(r.get(k)) : r.get(k) ?? null)));
    }),
    ...texts.map(([key, v]) => h('details', {class: 'list'}, h('summary', {}, `${key}: ${facts.get(key)?.doc || 'text'}`), h('button', {type: 'button', class: 'plain', onclick: () => save(`${id}-${key}.txt`, v)}, 'Download'), h('pre', {}, v.slice(0, 4000)))),
    h('div', {class: 'bar'}, h('button', {type: 'button', onclick: () => save(id + '-result.json', JSON.stringify(result, null, 2), 'application/json')}, 'Download all as JSON')));
}

/** @param {any} result @returns {HTMLElement|null} */
export function warningBox(result) {
  const list = (result && result.warnings) || [];
  return list.length === 0 ? null : h('div', {class: 'warnings', role: 'note'}, h('strong', {}, list.length === 1 ? 'Think twice' : `Think twice: ${list.length} warnings`),
    h('ul', {}, .../** @type {string[]} */ (list).map(text => h('li', {}, text))));
}
