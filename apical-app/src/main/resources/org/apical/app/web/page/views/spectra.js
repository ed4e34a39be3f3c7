// Spectra: files in, a table, reduction with every option beside the plot, undo, merge, align, deglitch, fits with paths, double wells.
import {h, replace, save} from '../base/dom.js';
import {model} from '../base/api.js';
import {newest} from '../base/newest.js';
import {problemBox} from '../base/problem.js';
import {makeForm} from '../form/form.js';
import {part} from '../model/panel.js';
import {plotIn} from '../plot/plotly.js';
import {csv} from '../plot/csv.js';
import {distinct, makeStore, reworked, usable} from '../spectra/store.js';
import {reduceAll, storedEnergy} from '../spectra/work.js';
import {looks, overlay} from '../spectra/plots.js';
import {drawTable} from '../spectra/table.js';
import {tableActs, toolbar, undoKeys} from '../spectra/tools.js';
import {bringing} from '../spectra/bring.js';
import {keep, kept} from '../spectra/keep.js';
import {withSettings} from '../spectra/open.js';
import {picker} from '../spectra/picker.js';
import {saving} from '../spectra/save.js';
import {pathFit} from '../spectra/fit.js';
import {numbered} from '../spectra/paths.js';
import {wells} from '../spectra/wells.js';

const columns = ['mode', 'energyColumn', 'numerator', 'denominator', 'energyUnit', 'dSpacingA', 'dropBadPoints'];

/** The options of the reduction: those of the model, and the columns of files, which are found by their labels otherwise. @param {any} schema */
function optionSchema(schema) {
  const found = part(schema.properties.spectrum, columns);
  for (const key of ['mode', 'numerator', 'denominator']) {
    found.properties[key] = {...found.properties[key], default: undefined, 'x-absent': 'as the labels say'};
  }
  const options = {...part(schema, ['preEdge', 'background', 'transform']), required: []};
  options.properties = {...options.properties, spectrum: {...found, description: 'which columns make mu(E), where the labels of the files do not tell', default: {}}};
  return options;
}

/** The first key that differs between two sets of options, '' where none does. @param {any} a @param {any} b @returns {string} */
function differing(a, b) {
  for (const key of new Set([...Object.keys(a || {}), ...Object.keys(b || {})])) {
    const [x, y] = [(a || {})[key], (b || {})[key]];
    if (JSON.stringify(x) === JSON.stringify(y)) { continue; }
    const inner = [x, y].every(v => v === undefined || (v && typeof v === 'object' && !Array.isArray(v))) ? differing(x, y) : '';
    return inner ? key + '.' + inner : key;
  }
  return '';
}

/** @type {import('../app.js').Show} */
export async function show(place) {
  const [description, series] = await Promise.all([model('xas.reduce'), model('doubleWell.series')]);
  let look = 'chir';
  let shown = overlay(look, []);
  /** @type {Map<string, any>} */
  const found = new Map();
  /** @type {{entry: import('../spectra/store.js').Entry, run?: any, problem?: any}[]} */
  let reduced = [];
  const status = h('p', {class: 'status', role: 'status'});
  const notices = h('div', {});
  const brought = h('div', {});
  const table = h('div', {class: 'spectra-table'});
  const div = h('div', {class: 'plot', role: 'img', 'aria-label': 'Marked spectra'});
  const plot = plotIn(div);
  const problem = (/** @type {any} */ e) => replace(notices, problemBox(e));

  const before = kept();
  const store = makeStore(state => {
    keep(state);
    if (JSON.stringify(form.read().params) !== JSON.stringify(state.options)) { form.set(state.options); }
    draw();
    reduce(state);
  });
  const form = makeForm(optionSchema(description.schema), before ? before.options : {}, () => {
    const {params, wrong} = form.read();
    const changed = differing(store.get().options, params);
    if (wrong.length === 0 && changed) { store.set('option ' + changed, {...store.get(), options: params}); }
  });
  for (const key of ['background', 'transform']) {
    const group = form.element.querySelector(`details[data-key="${key}"]`);
    if (group instanceof HTMLDetailsElement) { group.open = true; }
  }
  const marked = () => store.get().entries.filter(e => e.marked && !e.chi);
  const reductions = () => reduced;

  const reduce = newest((/** @type {any} */ state, signal) => {
    return reduceAll(state.entries.filter((/** @type {any} */ e) => e.marked), state.options, signal);
  }, results => {
    reduced = results;
    found.clear();
    for (const r of results) { found.set(r.entry.id, r); }
    const bad = results.find(r => r.problem);
    const warnings = [...new Set(results.flatMap(r => (r.run?.result.warnings || []).map((/** @type {string} */ w) => (results.length > 1 ? r.entry.label + ': ' : '') + w)))];
    // of a spectrum's own keys only the columns have a field here
    const field = bad && bad.problem.key && (!bad.problem.key.startsWith('spectrum') || columns.includes(bad.problem.key.replace(/^spectrum\./, '')));
    const key = field ? form.error(bad.problem.key, bad.problem.message) : false;
    replace(notices, bad && !key ? problemBox(bad.problem) : null, warnings.length > 0 ? h('div', {class: 'warnings', role: 'note'}, h('strong', {}, 'Think twice'), h('ul', {}, ...warnings.slice(0, 6).map(w => h('li', {}, w)), warnings.length > 6 && h('li', {}, `and ${warnings.length - 6} more`))) : null);
    draw();
    picture();
  }, problem, 40);

  const pick = picker(() => reduced, async (e, energies) => {
    const fresh = store.get().entries.find(x => x.id === e.id);
    if (fresh) { store.set('removing a point', reworked(store.get(), e.id, {removeEV: [...(fresh.spectrum.removeEV || []), ...energies]})); }
  });
  const tools = toolbar(store, {
    act, picking: pick.on, command: () => reduced.length === 1 && reduced[0].run && !reduced[0].entry.chi ? reduced[0].run.command : '',
    pick(on) { pick.set(on); if (on) { look = 'mu'; drawLooks(); } picture(); draw(); },
  });
  const saver = saving(marked, () => store.get().options, problem);
  const acts = tableActs(store);

  function picture() {
    shown = overlay(look, reduced, pick.on());
    const n = new Set(shown.data.map(t => t.meta).filter(m => m)).size;
    div.hidden = n === 0;
    status.textContent = n === 0 ? '' : n === 1 ? 'One spectrum is shown.' : n + ' spectra are shown.';
    if (n > 0) { plot.show(shown); }
    place.dataset.shown = String(n);
  }

  /** @param {string} what @param {() => Promise<import('../spectra/store.js').State>} work */
  async function act(what, work) {
    status.textContent = what[0].toUpperCase() + what.slice(1) + ' …';
    try {
      const next = await work();
      status.textContent = '';
      store.set(what, next);
    } catch (e) {
      status.textContent = '';
      problem(e);
    }
  }

  const bring = bringing(series, {
    say: text => { status.textContent = text; }, notice: box => replace(brought, box), problem,
    add(what, {entries, paths, options, settings}) {
      const state = store.get();
      const first = state.entries.every(e => !e.marked);
      const fresh = distinct(state.entries, entries).map((e, i) => ({...e, marked: usable(e) && (e.marked || (first && i === 0) || entries.length <= 6)}));
      const next = {...state, entries: [...state.entries, ...fresh], paths: [...state.paths, ...numbered(state.paths, paths)], options: options ? {...options, ...state.options} : state.options};
      store.set(what, settings ? withSettings(next, settings) : next);
    },
  });

  function draw() {
    drawTable(table, store.get(), found, acts);
    tools.draw();
    saver.draw();
    pick.draw();
    fit.draw();
  }

  plot.on('plotly_click', async e => {
    const at = e.points[0];
    const one = reduced.find(r => r.entry.id === at.data.meta);
    if (pick.on() && look === 'mu' && one) { pick.take(one.entry, [storedEnergy(one.run.result, one.entry.spectrum, at.x)]); }
  });

  const lookBar = h('div', {class: 'bar', role: 'group', 'aria-label': 'What is plotted'});
  function drawLooks() {
    replace(lookBar, ...looks.map(l => h('button', {type: 'button', 'aria-pressed': String(l.id === look), dataset: {look: l.id}, onclick: () => { look = l.id; drawLooks(); picture(); }}, l.name)),
      h('button', {type: 'button', class: 'plain', title: 'The curves of the plot as columns', onclick: () => save('spectra-' + look + '.csv', csv(shown), 'text/csv')}, 'Plot as CSV'));
  }

  const fit = await pathFit(store, reductions);
  const well = await wells(store, reductions, fit.found);
  const drops = bring.dropsOn(place);
  replace(place, h('h1', {}, 'Spectra'), h('p', {class: 'summary'}, 'X-ray absorption from files to χ(R), fits and the question of one site or two, with every choice in view.'),
    bring.element, brought,
    h('div', {class: 'workbench'}, h('section', {class: 'side', 'aria-label': 'Options of the reduction'}, h('h2', {}, 'Reduction'), form.element),
      h('section', {class: 'stage', 'aria-label': 'Spectra'}, table, tools.element, pick.element, notices, status, lookBar, h('figure', {}, div), saver.element)), fit.element, well.element);
  drawLooks();
  div.hidden = true;
  const keys = undoKeys(store);
  if (before) { store.start(before); } else { draw(); }
  return () => { drops(); keys(); reduce.stop(); plot.close(); fit.close(); well.close(); };
}
