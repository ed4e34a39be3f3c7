// The ladder of models for one bond: one site, two static sites, a tunnelling atom, with the verdict in words.
import {h, replace, toast} from '../base/dom.js';
import {model} from '../base/api.js';
import {number} from '../base/format.js';
import {problemBox} from '../base/problem.js';
import {modelLink} from './link.js';
import {makeForm} from '../form/form.js';
import {makeRunner} from '../model/runner.js';
import {makeStatus} from '../model/status.js';
import {figurePanel, part} from '../model/panel.js';
import {spectrumOf} from './work.js';

const id = 'doubleWell.fit';
const words = /** @type {Record<string, string>} */ ({two: 'Not one Gaussian site', oneSuffices: 'One site suffices', undecided: 'Undecided between one site and more'});

/** @typedef {{entry: import('./store.js').Entry, run?: any}} Reduced */

/** The marked spectra as data of the ladder: files of k and chi, or spectra to reduce. @param {import('./store.js').State} state */
export function seriesOf(state) {
  const marked = state.entries.filter(e => e.marked);
  if (marked.length === 0) { throw new Error('Mark the spectra of the series, one at least of each temperature.'); }
  const without = marked.find(e => e.temperatureK === null);
  if (without) { throw new Error(`Give the temperature of ${without.label} in the table.`); }
  const chi = marked.filter(e => e.chi);
  if (chi.length > 0 && chi.length < marked.length) { throw new Error('Mark either spectra of μ(E) or files of χ(k), not both.'); }
  const sorted = [...marked].sort((a, b) => Number(a.temperatureK) - Number(b.temperatureK));
  if (chi.length > 0) { return {kind: 'files', spectra: sorted.map(e => ({temperatureK: e.temperatureK, file: e.spectrum.file}))}; }
  const {preEdge, background} = state.options;
  const kelvins = [...new Set(sorted.map(e => e.temperatureK))];
  return {kind: 'spectra', spectra: kelvins.map(temperatureK => ({temperatureK, scans: sorted.filter(e => e.temperatureK === temperatureK).map(e => ({
    spectrum: spectrumOf(e, state.options), ...(preEdge ? {preEdge} : {}), ...(background ? {background} : {})}))}))};
}

/** Whether chi(R) has more than the bond: what stands beyond it in R, relative to its peak. @param {Reduced[]} list @param {number} reach Å, where the bond ends */
function beyond(list, reach) {
  return Math.max(0, ...list.filter(r => r.run && !r.entry.chi).map(r => {
    const {rA, chirMag, peakMagnitude} = r.run.result;
    const top = peakMagnitude || Math.max(...chirMag);
    return Math.max(0, ...chirMag.filter((/** @type {number} */ _, /** @type {number} */ i) => rA[i] > reach && rA[i] < 6)) / top;
  }));
}

/**
 * @param {ReturnType<typeof import('./store.js').makeStore>} store
 * @param {() => Reduced[]} reductions
 * @param {() => import('./fit.js').Fitted|undefined} fitted
 */
export async function ladder(store, reductions, fitted) {
  const {schema} = await model(id);
  const keys = ['pathFile', 'degeneracy', 's02', 'e0EV', 'massesAmu', 'models', 'starts', 'startDistanceA', 'transferLimit', 'intervals', 'detectability', 'modelFree', 'bootstrapReplicas', 'seed'];
  const own = part(schema, keys);
  const range = part(schema.properties.data, ['kminInvA', 'kmaxInvA', 'noise']);
  const formSchema = {...own, required: [], properties: {data: {...range, required: [], default: {}, description: 'range of k and noise'}, ...own.properties}};
  const form = makeForm(formSchema, {}, () => {});
  const range0 = form.element.querySelector('details[data-key="data"]');
  if (range0 instanceof HTMLDetailsElement) { range0.open = true; }
  const status = makeStatus();
  const panel = figurePanel(id);
  const outcome = h('div', {class: 'outcome'});

  /** @param {import('../base/api.js').Run} run */
  function show(run) {
    const r = run.result;
    const rows = Object.entries(r.table).sort((a, b) => a[1].bic - b[1].bic);
    const verdict = r.sites === 'two' && r.bestBimodal ? 'Two sites' : words[r.sites] || 'Only one kind of model was asked';
    const other = run.params.data.kind === 'spectra' ? beyond(reductions(), 3) : 0;
    replace(outcome, h('p', {class: 'conclusion'}, h('strong', {}, verdict + (r.dynamics === 'tunnelling' ? ', tunnelling (conditionally)' : ''))),
      other > 0.25 ? h('div', {class: 'warnings', role: 'note'}, h('strong', {}, 'Think twice'), h('p', {}, `|χ(R)| beyond 3 Å reaches ${Math.round(100 * other)} % of its peak: other shells count as misfit of the one bond, and the verdict is then worth nothing. Ask the shell of several paths, or give χ(k) of one bond.`)) : null,
      h('ul', {class: 'verdict-words'}, ...r.conclusion.map((/** @type {string} */ text) => h('li', {}, text))),
      h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'The models'}, h('table', {class: 'models-table'},
        h('thead', {}, h('tr', {}, ...['model', 'χ²', 'parameters', 'BIC', 'Δ BIC', 'two maxima'].map(t => h('th', {scope: 'col'}, t)))),
        h('tbody', {}, ...rows.map(([name, row]) => h('tr', {dataset: {model: name}}, h('th', {scope: 'row', class: 'mono'}, name), h('td', {class: 'number'}, number(row.chi2, 5)), h('td', {class: 'number'}, String(row.parameterCount)), h('td', {class: 'number'}, number(row.bic, 6)), h('td', {class: 'number'}, number(row.deltaBic, 4)), h('td', {}, row.bimodal ? 'yes' : 'no')))))),
      h('div', {class: 'bar'}, modelLink(id, run.params)));
    status.done(run.seconds);
    panel.show(run);
  }

  const runner = makeRunner(id, {
    run: show,
    problem(e) {
      status.say('');
      panel.problem(e);
      if (e && e.key) { form.error(e.key, e.message); }
    },
    busy: status.busy,
  });
  const start = h('button', {type: 'button', class: 'primary', onclick: () => {
    replace(outcome);
    try {
      const read = form.read();
      if (read.wrong.length > 0) { form.focus(read.wrong[0].key); return; }
      const {data, ...rest} = read.params;
      runner.start({data: {...seriesOf(store.get()), ...(data || {})}, ...rest});
    } catch (e) {
      replace(outcome, problemBox(e));
    }
  }}, 'Climb the ladder');
  const take = h('button', {type: 'button', title: 'Path, number of neighbours, amplitude and ΔE0 of the fit above', onclick: () => {
    const last = fitted();
    const path = last ? last.run.result.dataSets[0].paths[0] : undefined;
    if (!path) { toast('Fit a path above first'); return; }
    form.set({...form.read().params, pathFile: path.file, degeneracy: path.degeneracy, s02: Number(path.s02.toPrecision(6)), e0EV: Number(path.e0EV.toPrecision(6))});
    toast('Path, N, S0² and ΔE0 taken from the fit');
  }}, 'Take from the fit');
  form.element.dataset.ownUndo = '';
  return {
    element: h('div', {}, h('p', {class: 'note'}, 'For χ(k) of one bond, in files of k and χ or in marked spectra whose other shells do not matter: models of one site, of two, and of an atom that tunnels, by χ² and BIC. Number of neighbours, amplitude and ΔE0 count as known: fit them first.'),
      h('div', {class: 'workbench'}, h('div', {class: 'side'}, h('div', {class: 'bar'}, start, take), form.element), h('div', {class: 'stage'}, status.element, outcome, panel.element))),
    close() { runner.drop(); panel.close(); },
  };
}
