// The scattering paths of a fit and its variables, as tables: every parameter is a number or an expression over the variables.
import {h, replace} from '../base/dom.js';
import {number} from '../base/format.js';
import {parseNumber} from '../form/scalars.js';
import {keepTyping, later} from './typing.js';

/** @typedef {import('./store.js').PathEntry} PathEntry */
/** @typedef {import('./store.js').State} State */

/** Keys of a path that are expressions, with their heads. @type {{key: 'degeneracy'|'s02'|'e0EV'|'deltaRA'|'sigma2A2', head: string}[]} */
const columns = [{key: 'degeneracy', head: 'N'}, {key: 's02', head: 'S0²'}, {key: 'e0EV', head: 'ΔE0 (eV)'}, {key: 'deltaRA', head: 'ΔR (Å)'}, {key: 'sigma2A2', head: 'σ² (Å²)'}];

/** What paths may share; `i` counts from 1. */
const distances = [
  {id: 'each', text: 'each path its own', of: (/** @type {number} */ i) => 'dr_' + i},
  {id: 'one', text: 'one for all', of: () => 'dr'},
  {id: 'scale', text: 'all expand alike', of: () => 'alpha * reff'},
];
const disorders = [
  {id: 'each', text: 'each path its own', of: (/** @type {number} */ i) => 'sigma2_' + i},
  {id: 'one', text: 'one for all', of: () => 'sigma2'},
  {id: 'debye', text: 'correlated Debye', of: () => 'sigma2_debye(temperatureK, theta)'},
  {id: 'einstein', text: 'Einstein', of: () => 'sigma2_eins(temperatureK, theta)'},
];

/** Fresh paths with variables of their own. @param {PathEntry[]} there @param {PathEntry[]} fresh @returns {PathEntry[]} */
export function numbered(there, fresh) {
  return fresh.map((p, i) => ({...p, deltaRA: p.deltaRA || 'dr_' + (there.length + i + 1), sigma2A2: p.sigma2A2 || 'sigma2_' + (there.length + i + 1)}));
}

/** The variables that the expressions of the used paths name. @param {State} state @returns {string[]} */
export function names(state) {
  const known = new Set(['reff', 'degen', 'rmass', 'pi', 'temperatureK']);
  const out = new Set();
  for (const path of state.paths.filter(p => p.use)) {
    for (const {key} of columns) {
      for (const found of path[key].matchAll(/[A-Za-z_]\w*(?!\w*\s*\()/g)) {
        const before = path[key][found.index - 1];
        if (!known.has(found[0]) && !(before && /[\w.]/.test(before))) { out.add(found[0]); }
      }
    }
  }
  return /** @type {string[]} */ ([...out]);
}

/** Where a variable starts unless said otherwise. @param {string} name @returns {import('./store.js').Variable} */
function usual(name) {
  const start = /^(amp|s02)/i.test(name) ? '0.9' : /^theta/i.test(name) ? '300' : /^sig/i.test(name) ? '0.004' : '0';
  return {start, vary: true};
}

/** @param {State} state @param {string} name */
export function variable(state, name) {
  return state.variables[name] || usual(name);
}

/** A parameter as xas.fit takes it. @param {string} text */
export function value(text) {
  const v = parseNumber(text);
  return Number.isNaN(v) ? text.trim() : v;
}

/** @param {PathEntry} p */
export function pathParams(p) {
  const out = {file: p.file};
  for (const {key} of columns) {
    if (p[key].trim() !== '') { Object.assign(out, {[key]: value(p[key])}); }
  }
  return out;
}

/** @param {ReturnType<typeof import('./store.js').makeStore>} store */
export function pathTables(store) {
  const pathPlace = h('div', {});
  const variablePlace = h('div', {});
  /** @type {Map<string, HTMLElement>} */
  const errors = new Map();
  const set = (/** @type {string} */ what, /** @type {Partial<State>} */ change) => later(() => store.set(what, {...store.get(), ...change}));
  const change = (/** @type {string} */ id, /** @type {Partial<PathEntry>} */ more) => set('a path', {paths: store.get().paths.map(p => p.id === id ? {...p, ...more} : p)});

  /** A field with a place for its error. @param {string} key @param {string} label @param {string} text @param {(text: string) => void} take @param {string} size */
  function field(key, label, text, take, size) {
    const error = h('div', {class: 'error', role: 'alert', hidden: true});
    const input = h('input', {type: 'text', size, autocomplete: 'off', spellcheck: 'false', 'aria-label': label, value: text, dataset: {was: text}, onchange: () => take(input.value)});
    errors.set(key, error);
    return [input, error];
  }

  /** @param {PathEntry} p @param {number} i */
  function row(p, i) {
    const use = h('input', {type: 'checkbox', 'aria-label': 'Use path ' + p.label, onchange: () => change(p.id, {use: use.checked})});
    use.checked = p.use;
    return h('tr', {dataset: {path: p.label}}, h('td', {}, use), h('td', {}, h('span', {class: 'name'}, p.label), h('div', {class: 'note'}, `${p.legs} legs, Z ${p.atoms}`)), h('td', {class: 'number'}, number(p.reffA, 5)),
      ...columns.map(c => h('td', {}, ...field(p.id + '.' + c.key, `${c.head} of path ${i + 1}`, p[c.key], text => change(p.id, {[c.key]: text}), c.key === 'degeneracy' ? '5' : c.key === 's02' || c.key === 'e0EV' ? '6' : '11'))),
      h('td', {}, h('button', {type: 'button', class: 'plain', 'aria-label': 'Remove path ' + p.label, onclick: () => store.set('removing a path', {...store.get(), paths: store.get().paths.filter(x => x.id !== p.id)})}, '×')));
  }

  /** @param {string} text @param {typeof distances} list @param {'deltaRA'|'sigma2A2'} key */
  function shared(text, list, key) {
    const used = store.get().paths.filter(p => p.use);
    const now = list.find(l => used.length > 0 && store.get().paths.every((p, i) => !p.use || p[key] === l.of(i + 1)));
    const select = h('select', {'aria-label': text, onchange: () => {
      const chosen = list.find(l => l.id === select.value);
      if (chosen) { store.set('what paths share', {...store.get(), paths: store.get().paths.map((p, i) => ({...p, [key]: chosen.of(i + 1)}))}); }
    }}, ...list.map(l => h('option', {value: l.id}, l.text)), !now && h('option', {value: 'own'}, 'as written'));
    select.value = now ? now.id : 'own';
    return h('label', {class: 'inline'}, h('span', {}, text), select);
  }

  const element = h('div', {}, pathPlace, variablePlace);
  function draw() {
    errors.clear();
    const state = store.get();
    if (state.paths.length === 0) {
      replace(pathPlace, h('p', {class: 'soft empty'}, 'No paths yet. Drop feffNNNN.dat files on this page, or choose them above with the spectra; bundled ones can be taken by name.'));
      replace(variablePlace);
      return;
    }
    replace(pathPlace, h('div', {class: 'bar'}, shared('Distances', distances, 'deltaRA'), shared('Disorders', disorders, 'sigma2A2')),
      h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Paths'}, h('table', {class: 'paths'},
        h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, h('span', {class: 'visually-hidden'}, 'use')), h('th', {scope: 'col'}, 'path'), h('th', {scope: 'col'}, 'R (Å)'), ...columns.map(c => h('th', {scope: 'col'}, c.head)), h('th', {scope: 'col'}, h('span', {class: 'visually-hidden'}, 'remove')))),
        h('tbody', {}, ...state.paths.map(row)))));
    const list = names(state);
    replace(variablePlace, h('div', {class: 'variables', role: 'group', 'aria-label': 'Variables'}, h('span', {class: 'note'}, 'Variables start at'), ...list.map(name => {
      const v = variable(state, name);
      const vary = h('input', {type: 'checkbox', 'aria-label': 'Fit ' + name, onchange: () => set('a variable', {variables: {...store.get().variables, [name]: {...v, vary: vary.checked}}})});
      vary.checked = v.vary;
      return h('span', {class: 'variable'}, h('label', {class: 'inline'}, vary, h('span', {class: 'mono'}, name)), ...field('variables.' + name, 'Start of ' + name, v.start, text => set('a variable', {variables: {...store.get().variables, [name]: {...v, start: text}}}), '7'));
    })));
  }

  return {
    element,
    draw() { keepTyping(element, draw); },
    /** Shows an error of the server where it belongs. @param {string} key of xas.fit @param {string} text */
    error(key, text) {
      const used = store.get().paths.filter(p => p.use);
      const path = /^dataSets\.\d+\.paths\.(\d+)\.(\w+)/.exec(key);
      const name = /^(?:variables|constants)\.(\w+)/.exec(key);
      const place = path && used[Number(path[1])] ? errors.get(used[Number(path[1])].id + '.' + path[2]) : name ? errors.get('variables.' + name[1]) : undefined;
      if (!place) { return false; }
      place.textContent = text;
      place.hidden = false;
      place.previousElementSibling?.setAttribute('aria-invalid', 'true');
      return true;
    },
    clear() {
      for (const place of errors.values()) { place.hidden = true; place.previousElementSibling?.removeAttribute('aria-invalid'); }
    },
  };
}
