// A shell of several paths at several temperatures, fitted in R space, and how far its split may go.
import {h, replace, toast} from '../base/dom.js';
import {model} from '../base/api.js';
import {number} from '../base/format.js';
import {problemBox} from '../base/problem.js';
import {modelLink} from './link.js';
import {makeForm} from '../form/form.js';
import {makeRunner} from '../model/runner.js';
import {makeStatus} from '../model/status.js';
import {facts, figurePanel, part} from '../model/panel.js';
import {spectrumOf} from './work.js';

const id = 'doubleWell.series';
/** chi-square of one degree of freedom, one-sided 95 %. */
const limit = 2.706;

/** @typedef {{entry: import('./store.js').Entry, run?: any}} Reduced */

/**
 * The marked spectra by temperature; groups of one project by their names, others with everything that was done to them.
 * @param {Reduced[]} list @param {any} options of the reduction
 */
export function series(list, options) {
  if (list.length === 0) { throw new Error('Mark spectra: one at least of each temperature.'); }
  const without = list.find(r => r.entry.temperatureK === null);
  if (without) { throw new Error(`Give the temperature of ${without.entry.label} in the table.`); }
  const kelvins = [...new Set(list.map(r => /** @type {number} */ (r.entry.temperatureK)))].sort((a, b) => a - b);
  return kelvins.map(temperatureK => ({temperatureK, scans: list.filter(r => r.entry.temperatureK === temperatureK).map(r => spectrumOf(r.entry, options))}));
}

/** What the reduction of the first spectrum used, for the keys that a series has; all end where the shortest does. @param {any[]} runs of xas.reduce @param {any} schema of doubleWell.series */
function reducedAlike(runs, schema) {
  const {params: {preEdge, background: given}, result: r} = runs[0];
  const background = {...given, kmaxInvA: given.kmaxInvA ?? Math.min(...runs.map(run => run.result.kInvA[run.result.kInvA.length - 1]))};
  const found = {...preEdge, e0EV: preEdge.e0EV ?? r.e0EV, pre1EV: r.pre1EV, pre2EV: r.pre2EV, norm1EV: r.norm1EV, norm2EV: r.norm2EV, normDegree: r.normDegree};
  const keys = (/** @type {any} */ part, /** @type {any} */ from) => Object.fromEntries(Object.keys(part.properties).filter(k => from[k] !== null && from[k] !== undefined).map(k => [k, from[k]]));
  return {preEdge: keys(schema.properties.preEdge, found), background: keys(schema.properties.background, background)};
}

/** What the numbers say, with the rule. @param {any} r */
function verdict(r) {
  const zero = r.splitA.indexOf(0);
  const rule = `a split is excluded, or no split is, where the scaled Δχ² exceeds ${limit} (95 %, one-sided)`;
  if (zero >= 0 && r.bestSplitA > 0 && r.scaledDeltaChi2[zero] > limit) {
    return [`Two sites ${number(r.bestSplitA, 3)} Å apart fit better than one`, `one site is worse by a scaled Δχ² of ${number(r.scaledDeltaChi2[zero], 3)}; ${rule}`];
  }
  if (r.splitUpper95A !== null) {
    return [`No split is needed; one of ${number(r.splitUpper95A, 3)} Å or more is excluded`, (zero >= 0 ? `scaled Δχ² of one site ${number(r.scaledDeltaChi2[zero], 3)}; ` : '') + rule];
  }
  return ['The data do not decide', `no listed split is excluded and none is needed; ${rule}. Try larger splits or more scans.`];
}

/**
 * @param {ReturnType<typeof import('./store.js').makeStore>} store
 * @param {() => Reduced[]} reductions
 */
export async function shell(store, reductions) {
  const description = await model(id);
  const status = makeStatus();
  const panel = figurePanel(id);
  const outcome = h('div', {class: 'outcome'});
  const form = makeForm(part(description.schema, ['splitA', 'sigma2Model', 'e0PerTemperature', 'massesAmu', 'transform', 'paths']), {splitA: [0, 0.03, 0.06, 0.09, 0.12, 0.15, 0.18]}, () => {});
  const runner = makeRunner(id, {
    run(run) {
      const [words, rule] = verdict(run.result);
      const values = run.result.values;
      replace(outcome, h('p', {class: 'conclusion'}, h('strong', {}, words)), h('p', {class: 'note'}, 'Rule: ' + rule.replace(/\.$/, '') + '.'), facts([
        ['best split', number(run.result.bestSplitA, 3) + ' Å'], ['R factor', number(run.result.rFactor[0], 3)], ['reduced χ²', number(run.result.reducedChi2, 3)],
        ['amplitude', number(values.amplitude, 4)], ['independent points', number(run.result.independentPoints, 4)], ['variables', String(run.result.parameterCount)]]),
        modelLink(id, run.params));
      status.done(run.seconds);
      panel.show(run);
    },
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
      // paths that were brought along are meant, unless others were written below
      if (form.read().params.paths === undefined) { adopt(); }
      const read = form.read();
      if (read.wrong.length > 0) { form.focus(read.wrong[0].key); return; }
      const list = reductions().filter(r => r.run && !r.entry.chi);
      runner.start({spectra: series(list, store.get().options), ...reducedAlike(list.map(r => r.run), description.schema), ...read.params});
    } catch (e) {
      replace(outcome, problemBox(e));
    }
  }}, 'Fit the series');
  /** The used paths of the fit in place of the example's; the first may split. @returns {number} how many */
  function adopt() {
    const used = store.get().paths.filter(p => p.use);
    if (used.length > 0) {
      form.set({...form.read().params, paths: used.map((p, i) => ({pathFile: p.file, ...(Number(p.degeneracy) > 0 ? {degeneracy: Number(p.degeneracy)} : {}), ...(i === 0 ? {role: 'split'} : {})}))});
    }
    return used.length;
  }
  const take = h('button', {type: 'button', title: 'The used paths of the fit above in place of those below', onclick: () => {
    const n = adopt();
    toast(n === 0 ? 'No path is used above' : `${n} ${n === 1 ? 'path' : 'paths'} taken; the first may split`);
  }}, 'Take the paths above');
  form.element.dataset.ownUndo = '';
  return {
    element: h('div', {}, h('p', {class: 'note'}, 'Averages χ(k) of the marked spectra of one temperature, fits the shell in R space at all temperatures at once and profiles the distance of two sites. Reduced as above, with E0 and ranges of the first. Its paths are those of the fit above, or those of the YBa2Cu3O7 example.'),
      h('div', {class: 'workbench'}, h('div', {class: 'side'}, h('div', {class: 'bar'}, start, take), form.element), h('div', {class: 'stage'}, status.element, outcome, panel.element))),
    close() { runner.drop(); panel.close(); },
  };
}
