// Fits of paths to the marked spectra: each for itself, or all together with one set of variables.
import {h, replace, save} from '../base/dom.js';
import {model} from '../base/api.js';
import {number} from '../base/format.js';
import {problemBox} from '../base/problem.js';
import {modelLink} from './link.js';
import {makeForm} from '../form/form.js';
import {figurePanel, part} from '../model/panel.js';
import {patientRun} from '../model/patient.js';
import {makeStatus} from '../model/status.js';
import {names, numbered, pathParams, pathTables, value, variable} from './paths.js';
import {givenNames, readPath, spectrumOf} from './work.js';

const id = 'xas.fit';

/** @typedef {{label: string, run: import('../base/api.js').Run}} Fitted */

/**
 * @param {ReturnType<typeof import('./store.js').makeStore>} store
 * @param {() => {entry: import('./store.js').Entry, run?: any}[]} reductions
 */
export async function pathFit(store, reductions) {
  const description = await model(id);
  const sets = description.schema.properties.dataSets.items;
  const form = makeForm({...part(sets, ['transform', 'rminA', 'rmaxA', 'fitSpace', 'rWindow', 'drA']), required: []}, {transform: {kmaxInvA: 12}}, () => {});
  const tables = pathTables(store);
  const status = makeStatus();
  const panel = figurePanel(id);
  const outcome = h('div', {class: 'outcome'});
  const start = h('button', {type: 'button', class: 'primary', onclick: () => fit()}, 'Fit paths');
  const how = h('select', {id: 'fit-how'}, h('option', {value: 'each'}, 'each marked spectrum for itself'), h('option', {value: 'all'}, 'all marked together, one set of variables'));
  const file = h('input', {type: 'text', id: 'path-name', size: '30', spellcheck: 'false', autocomplete: 'off', placeholder: 'example:feff/Feff_Cu/feff0001.dat', 'aria-describedby': 'path-error'});
  const wrong = h('p', {class: 'error', id: 'path-error', role: 'alert', hidden: true});
  const take = h('form', {class: 'bar', dataset: {ownUndo: ''}, 'aria-label': 'Bundled path', novalidate: true, onsubmit: async (/** @type {Event} */ e) => {
    e.preventDefault();
    try {
      const path = await readPath(file.value.trim() || file.placeholder);
      wrong.hidden = true;
      file.removeAttribute('aria-invalid');
      store.set('taking a path', {...store.get(), paths: [...store.get().paths, ...numbered(store.get().paths, [path])]});
    } catch (problem) {
      wrong.hidden = false;
      wrong.textContent = problem instanceof Error ? problem.message : String(problem);
      file.setAttribute('aria-invalid', 'true');
    }
  }}, h('label', {for: 'path-name'}, 'Bundled path'), file, h('button', {type: 'submit'}, 'Take path'));
  /** @type {Fitted[]} */
  let fits = [];
  let shown = 0;
  /** @type {AbortController|null} */
  let flying = null;

  /** Parameters of one fit. @param {{entry: import('./store.js').Entry, run?: any}[]} list */
  function params(list) {
    const state = store.get();
    const {params: common, wrong: bad} = form.read();
    if (bad.length > 0) { form.focus(bad[0].key); throw new Error(bad[0].key + ' ' + bad[0].text); }
    /** @type {Record<string, any>} */
    const variables = {};
    /** @type {Record<string, any>} */
    const constants = {};
    for (const name of names(state)) {
      const v = variable(state, name);
      (v.vary ? variables : constants)[name] = value(v.start);
    }
    const paths = state.paths.filter(p => p.use).map(pathParams);
    const {preEdge, background} = state.options;
    return {variables, ...(Object.keys(constants).length > 0 ? {constants} : {}), dataSets: list.map(r => ({
      name: r.entry.label, data: r.entry.chi ? {file: r.entry.spectrum.file} : {reduction: {spectrum: spectrumOf(r.entry, state.options), ...(preEdge ? {preEdge} : {}), ...(background ? {background} : {})}}, paths,
      ...(r.entry.temperatureK === null ? {} : {values: {temperatureK: r.entry.temperatureK}}), ...common}))};
  }

  /** @param {any} e */
  function problem(e) {
    const key = e && e.key ? String(e.key) : '';
    const placed = tables.error(key, e.message) || (/^dataSets\.\d+\./.test(key) && form.error(key.replace(/^dataSets\.\d+\./, ''), e.message));
    replace(outcome, problemBox(placed ? new Error('See the field that is marked: ' + e.message) : e));
  }

  async function fit() {
    const list = reductions().filter(r => r.run);
    tables.clear();
    if (flying) { flying.abort(); }
    const mine = new AbortController();
    flying = mine;
    fits = [];
    shown = 0;
    element.dataset.fits = '';
    replace(outcome);
    try {
      if (store.get().paths.every(p => !p.use)) { throw new Error('No path is used: drop feffNNNN.dat files on the page, or take a bundled path by its name.'); }
      const groups = how.value === 'all' ? [list] : list.map(r => [r]);
      for (const group of groups) {
        status.busy({});
        const done = await patientRun(id, params(group), mine.signal, status.busy);
        if (flying !== mine) { return; }
        fits.push({label: group.length === 1 ? group[0].entry.label : group.length + ' spectra', run: done});
        show();
      }
      status.done(fits.reduce((sum, f) => sum + f.run.seconds, 0));
      element.dataset.fits = String(fits.length);
    } catch (e) {
      if (flying === mine) { status.busy(null); problem(e); }
    }
  }

  /** @param {any} v */
  const cells = v => [h('td', {class: 'number'}, number(v.value, 5)), h('td', {class: 'number'}, '± ' + number(v.stderr, 2)), h('td', {class: 'number soft'}, '± ' + number(v.stderrPropagated, 2))];

  function show() {
    const one = fits[shown];
    const r = one.run.result;
    const variables = Object.entries(r.variables);
    const choose = fits.length > 1 && h('div', {class: 'bar', role: 'group', 'aria-label': 'Which fit is shown'}, ...fits.map((f, i) => h('button', {type: 'button', 'aria-pressed': String(i === shown), onclick: () => { shown = i; show(); }}, f.label)));
    const series = fits.length > 1 && h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'All fits'}, h('table', {class: 'all-fits'},
      h('thead', {}, h('tr', {}, ...['spectrum', ...variables.map(([name]) => name), 'R factor'].map(t => h('th', {scope: 'col'}, t)))),
      h('tbody', {}, ...fits.map(f => h('tr', {}, h('th', {scope: 'row'}, f.label), ...variables.map(([name]) => h('td', {class: 'number'}, number(f.run.result.variables[name].value, 4) + ' ± ' + number(f.run.result.variables[name].stderr, 2))), h('td', {class: 'number'}, number(f.run.result.rFactor, 3)))))));
    replace(outcome, series || null, choose || null, h('p', {class: 'conclusion'}, h('strong', {}, `R factor ${number(r.rFactor, 3)}`), ` with ${r.numVariables} variables for ${number(r.numIndependent, 4)} independent points, reduced χ² ${number(r.reducedChiSquare, 3)}`),
      h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Fitted variables'}, h('table', {class: 'fitted'},
        h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'variable'), h('th', {scope: 'col'}, 'value'), h('th', {scope: 'col', title: 'scaled by the misfit, as Larch and Artemis have it'}, 'error'), h('th', {scope: 'col', title: 'what the noise of χ(k) alone does'}, 'from noise'))),
        h('tbody', {}, ...variables.map(([name, v]) => h('tr', {dataset: {variable: name}}, h('th', {scope: 'row', class: 'mono'}, name), ...cells(v)))))),
      h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Fitted paths'}, h('table', {class: 'fitted-paths'},
        h('thead', {}, h('tr', {}, ...['path', 'N', 'R (Å)', 'σ² (Å²)', 'S0²', 'ΔE0 (eV)'].map(t => h('th', {scope: 'col'}, t)))),
        h('tbody', {}, ...r.dataSets.flatMap((/** @type {any} */ set) => set.paths.map((/** @type {any} */ p) => h('tr', {}, h('th', {scope: 'row'}, (r.dataSets.length > 1 ? set.name + ', ' : '') + p.file.replace(/^.*\//, '')),
          h('td', {class: 'number'}, number(p.degeneracy, 4)), h('td', {class: 'number'}, `${number(p.distanceA, 5)} ± ${number(p.distanceStderrA, 2)}`), h('td', {class: 'number'}, `${number(p.sigma2A2, 4)} ± ${number(p.sigma2StderrA2, 2)}`), h('td', {class: 'number'}, number(p.s02, 4)), h('td', {class: 'number'}, number(p.e0EV, 4)))))))),
      h('div', {class: 'bar'}, h('button', {type: 'button', title: 'For ./apical xas fit; JSON is YAML', onclick: () => project(one)}, 'Save fit project'), modelLink(id, one.run.params)));
    panel.show(one.run);
  }

  /** @param {Fitted} one */
  function project(one) {
    const given = givenNames();
    const named = JSON.parse(JSON.stringify(one.run.params), (key, v) => key === 'file' && typeof v === 'string' && given[v] ? given[v] : v === null ? undefined : v);
    save('fit-project.yaml', JSON.stringify({title: one.label, ...named}, null, 2) + '\n', 'application/yaml');
  }

  form.element.dataset.ownUndo = '';
  const element = h('section', {class: 'fits', 'aria-label': 'Fit with paths'}, h('h2', {}, 'Fit with paths'),
    h('div', {class: 'workbench'}, h('div', {class: 'side'}, h('div', {class: 'bar'}, start, h('label', {class: 'visually-hidden', for: 'fit-how'}, 'What is fitted'), how), form.element),
      h('div', {class: 'stage'}, tables.element, take, wrong, status.element, outcome, panel.element)));
  return {
    element,
    draw() {
      tables.draw();
      start.disabled = reductions().every(r => !r.run);
      start.title = start.disabled ? 'Mark a spectrum first' : '';
    },
    /** The last fit, for what builds on it. @returns {Fitted|undefined} */
    found: () => fits[shown],
    close() { if (flying) { flying.abort(); } panel.close(); },
  };
}
