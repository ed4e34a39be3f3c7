// The double-well ladder: marked scans of one project by temperature, first-shell fits, and how far a split may go.
import {h, replace} from '../base/dom.js';
import {model} from '../base/api.js';
import {number} from '../base/format.js';
import {modelAddress} from '../base/router.js';
import {problemBox} from '../base/problem.js';
import {makeForm} from '../form/form.js';
import {makeRunner} from '../model/runner.js';
import {makeStatus} from '../model/status.js';
import {facts, figurePanel, part} from '../model/panel.js';

const id = 'doubleWell.series';
/** chi-square of one degree of freedom, one-sided 95 %. */
const limit = 2.706;

/** @param {import('./store.js').Entry[]} marked @returns {{file: string, spectra: any[]}} */
export function series(marked) {
  const files = new Set(marked.map(e => e.spectrum.file || ''));
  const usable = marked.every(e => e.spectrum.file && e.spectrum.group);
  if (marked.length === 0 || !usable || files.size !== 1) { throw new Error('Mark scans of one project file: the series reads its groups as they are stored.'); }
  const without = marked.find(e => e.temperatureK === null);
  if (without) { throw new Error(`Give the temperature of ${without.label} in the table.`); }
  const kelvins = [...new Set(marked.map(e => /** @type {number} */ (e.temperatureK)))].sort((a, b) => a - b);
  return {file: marked[0].spectrum.file, spectra: kelvins.map(temperatureK => ({temperatureK, groups: marked.filter(e => e.temperatureK === temperatureK).map(e => e.spectrum.group)}))};
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

/** @param {() => import('./store.js').Entry[]} marked */
export async function ladder(marked) {
  const description = await model(id);
  const status = makeStatus();
  const panel = figurePanel(id);
  const outcome = h('div', {class: 'outcome'});
  const form = makeForm(part(description.schema, ['splitA', 'sigma2Model', 'e0PerTemperature', 'massesAmu', 'paths', 'preEdge', 'background', 'transform']), {splitA: [0, 0.03, 0.06, 0.09, 0.12, 0.15, 0.18]}, () => {});
  const runner = makeRunner(id, {
    run(run) {
      const [words, rule] = verdict(run.result);
      const values = run.result.values;
      replace(outcome, h('p', {class: 'conclusion'}, h('strong', {}, words)), h('p', {class: 'note'}, 'Rule: ' + rule + '.'), facts([
        ['best split', number(run.result.bestSplitA, 3) + ' Å'], ['R factor', number(run.result.rFactor[0], 3)], ['reduced χ²', number(run.result.reducedChi2, 3)],
        ['amplitude', number(values.amplitude, 4)], ['independent points', number(run.result.independentPoints, 4)], ['variables', String(run.result.parameterCount)]]),
        h('a', {class: 'button', href: modelAddress(id, run.params)}, 'Open as a model'));
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
      const read = form.read();
      if (read.wrong.length > 0) { form.focus(read.wrong[0].key); return; }
      runner.start({...series(marked()), ...read.params});
    } catch (e) {
      replace(outcome, problemBox(e));
    }
  }}, 'Fit the series');
  return {
    element: h('section', {class: 'ladder', 'aria-label': 'Double-well ladder'}, h('h2', {}, 'Double well: the marked scans by temperature'),
      h('p', {class: 'note'}, 'Reduces the marked scans of a project, averages those of one temperature, fits the first shell in R space and profiles the distance of two sites. The example paths are those of YBa2Cu3O7.'),
      h('div', {class: 'workbench'}, h('div', {class: 'ladder-form'}, h('div', {class: 'bar'}, start), form.element), h('div', {class: 'stage'}, status.element, outcome, panel.element))),
    close() { runner.drop(); panel.close(); },
  };
}
