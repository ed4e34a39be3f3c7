// Spectra: files in, a table, reduction with every option beside the plot, undo, merge, align, deglitch, the double-well ladder.
import {h, replace, save, toast, copy} from '../base/dom.js';
import {model} from '../base/api.js';
import {newest} from '../base/newest.js';
import {problemBox} from '../base/problem.js';
import {modelAddress} from '../base/router.js';
import {makeForm} from '../form/form.js';
import {part} from '../model/panel.js';
import {plotIn} from '../plot/plotly.js';
import {csv} from '../plot/csv.js';
import {changed, makeStore} from '../spectra/store.js';
import {deglitch, merge, read, reduceAll, reduceParams, shiftOnto, take} from '../spectra/work.js';
import {looks, overlay} from '../spectra/plots.js';
import {drawTable} from '../spectra/table.js';
import {ladder} from '../spectra/ladder.js';
import {chiColumns, energyColumns, fileName} from '../spectra/save.js';
import {filesOf} from '../spectra/drop.js';

/** The state outlives a visit to another view. @type {import('../spectra/store.js').State|null} */
let kept = null;

const columns = ['mode', 'energyColumn', 'numerator', 'denominator', 'energyUnit', 'dSpacingA', 'dropBadPoints'];

/** @type {import('../app.js').Show} */
export async function show(place) {
  const description = await model('xas.reduce');
  const series = await model('doubleWell.series');
  const schema = description.schema;
  const options = {...part(schema, ['preEdge', 'background', 'transform']), required: []};
  options.properties = {...options.properties, spectrum: {...part(schema.properties.spectrum, columns), description: 'which columns make mu(E), for files with raw counts', default: {}}};
  let look = 'chir';
  let picking = false;
  let shown = overlay(look, []);
  /** @type {Map<string, any>} */
  const found = new Map();
  /** @type {{entry: any, run?: any, problem?: any}[]} */
  let reduced = [];
  const status = h('p', {class: 'status', role: 'status'});
  const notices = h('div', {});
  const table = h('div', {class: 'spectra-table'});
  const tools = h('div', {class: 'bar'});
  const div = h('div', {class: 'plot', role: 'img', 'aria-label': 'Marked spectra'});
  const plot = plotIn(div);

  const store = makeStore(state => {
    kept = state;
    if (JSON.stringify(form.read().params) !== JSON.stringify(state.options)) { form.set(state.options); }
    draw();
    reduce(state);
  });
  const form = makeForm(options, kept ? kept.options : {}, () => {
    const {params, wrong} = form.read();
    if (wrong.length === 0) { store.set('an option', {...store.get(), options: params}); }
  });
  for (const key of ['background', 'transform']) {
    const group = form.element.querySelector(`details[data-key="${key}"]`);
    if (group instanceof HTMLDetailsElement) { group.open = true; }
  }
  const marked = () => store.get().entries.filter(e => e.marked && !e.chi);

  const reduce = newest((/** @type {any} */ state, signal) => {
    return reduceAll(state.entries.filter((/** @type {any} */ e) => e.marked && !e.chi), state.options, signal);
  }, results => {
    reduced = results;
    found.clear();
    for (const r of results) { found.set(r.entry.id, r); }
    const bad = results.find(r => r.problem);
    const warnings = [...new Set(results.flatMap(r => (r.run?.result.warnings || []).map((/** @type {string} */ w) => (results.length > 1 ? r.entry.label + ': ' : '') + w)))];
    const key = bad && bad.problem.key ? form.error(bad.problem.key, bad.problem.message) : false;
    replace(notices, bad && !key ? problemBox(bad.problem) : null, warnings.length > 0 ? h('div', {class: 'warnings', role: 'note'}, h('strong', {}, 'Think twice'), h('ul', {}, ...warnings.slice(0, 6).map(w => h('li', {}, w)))) : null);
    draw();
    picture();
  }, e => replace(notices, problemBox(e)), 40);

  function picture() {
    shown = overlay(look, reduced);
    const n = reduced.filter(r => r.run).length;
    div.hidden = n === 0;
    status.textContent = n === 0 ? '' : n === 1 ? 'One spectrum is shown.' : n + ' spectra are shown.';
    if (n > 0) { plot.show(shown); }
    place.dataset.shown = String(n);
  }

  /** @param {string} what @param {() => Promise<import('../spectra/store.js').State>} work */
  async function act(what, work) {
    status.textContent = what + ' …';
    try {
      store.set(what, await work());
      status.textContent = '';
    } catch (e) {
      status.textContent = '';
      replace(notices, problemBox(e));
    }
  }

  /** @param {import('../spectra/store.js').Entry[]} entries @param {string} what */
  function add(entries, what) {
    const state = store.get();
    const first = state.entries.every(e => !e.marked);
    store.set(what, {...state, entries: [...state.entries, ...entries.map((e, i) => ({...e, marked: !e.chi && (e.marked || (first && i === 0) || entries.length <= 6)}))]});
  }

  /** @param {File[]} files */
  async function takeAll(files) {
    /** @type {import('../spectra/store.js').Entry[]} */
    const all = [];
    const problems = [];
    for (const file of files) {
      status.textContent = `Reading ${file.name} …`;
      try { all.push(...await take(file)); } catch (e) { problems.push(h('li', {}, file.name + ': ' + (e instanceof Error ? e.message : e))); }
    }
    status.textContent = '';
    if (all.length > 0) { add(all, files.length === 1 ? 'reading ' + files[0].name : `reading ${files.length} files`); }
    if (problems.length > 0) { replace(notices, h('div', {class: 'problem', role: 'alert'}, h('strong', {}, problems.length === 1 ? 'One file was not read' : problems.length + ' files were not read'), h('ul', {}, ...problems))); }
  }

  function draw() {
    const state = store.get();
    drawTable(table, state, found, {
      mark: (id, on) => store.set('a mark', changed(state, id, {marked: on})),
      only: id => store.set('marks', {...state, entries: state.entries.map(e => ({...e, marked: e.id === id}))}),
      temperature: (id, temperatureK) => store.set('a temperature', changed(state, id, {temperatureK})),
      remove: id => store.set('removing a spectrum', {...state, entries: state.entries.filter(e => e.id !== id)}),
      all: on => store.set('marks', {...state, entries: state.entries.map(e => ({...e, marked: on && !e.chi}))}),
    });
    const list = marked();
    const two = list.length >= 2;
    const button = (/** @type {string} */ text, /** @type {boolean} */ on, /** @type {() => void} */ go, /** @type {string} */ title) => h('button', {type: 'button', disabled: !on, title, onclick: go}, text);
    replace(tools,
      button('Undo', store.undoable() !== '', store.undo, store.undoable() ? 'Undo ' + store.undoable() : 'Nothing to undo'),
      button('Redo', store.redoable() !== '', store.redo, store.redoable() ? 'Redo ' + store.redoable() : 'Nothing to redo'),
      button('Merge', two, () => act('merging', async () => {
        const {merged, result} = await merge(list, state.options);
        toast(`Mean of ${result.numScans} scans`);
        return {...state, entries: [...state.entries.map(e => ({...e, marked: false})), merged]};
      }), 'The mean of the marked spectra as a new one'),
      button('Align', two, () => act('aligning', async () => {
        let next = state;
        for (const e of list.slice(1)) {
          const before = e.spectrum.energyShiftEV || 0;
          const shift = await shiftOnto(list[0], e, state.options);
          next = changed(next, e.id, {spectrum: {...e.spectrum, energyShiftEV: Number((before + shift).toFixed(6))}});
        }
        return next;
      }), 'Moves the marked spectra onto the first of them'),
      button('Find glitches', list.length > 0, () => act('taking glitches out', async () => {
        let next = state;
        let n = 0;
        for (const e of list) {
          const {spectrum, removed} = await deglitch(e, state.options, {runningMedian: true});
          n += removed.length;
          if (removed.length > 0) { next = changed(next, e.id, {spectrum, removedEV: [...e.removedEV, ...removed.map(r => r.energyEV)]}); }
        }
        toast(n === 0 ? 'No point stands out' : n === 1 ? 'One point removed' : n + ' points removed');
        return next;
      }), 'Removes single points that stand out of the running median'),
      h('button', {type: 'button', 'aria-pressed': String(picking), disabled: list.length === 0, title: 'Then click points of μ(E) to remove them', onclick: () => { picking = !picking; if (picking) { look = 'mu'; drawLooks(); picture(); } draw(); }}, 'Remove by click'),
      button('Save data', list.length > 0, saveData, 'Columns of μ(E) and χ(k) of each marked spectrum'),
      button('Save settings', list.length > 0, saveSettings, 'Parameters of each marked spectrum, for ./apical run xas.reduce --params'),
      button('Copy command', list.length === 1 && reduced.length > 0 && Boolean(reduced[0].run), () => copy(reduced[0].run.command, 'Command'), 'The command that repeats this reduction'),
      list.length === 1 ? h('a', {class: 'button', href: modelAddress('xas.reduce', reduceParams(list[0], state.options))}, 'Open as a model') : null);
  }

  function saveData() {
    for (const r of reduced) {
      if (r.run) {
        save(fileName(r.entry.label) + '.mu.dat', energyColumns(r.entry.label, r.run));
        save(fileName(r.entry.label) + '.chi.dat', chiColumns(r.entry.label, r.run));
      }
    }
  }

  function saveSettings() {
    for (const r of reduced) { if (r.run) { save(fileName(r.entry.label) + '.json', JSON.stringify(r.run.params, null, 2), 'application/json'); } }
  }

  plot.on('plotly_click', async e => {
    const at = e.points[0];
    const one = store.get().entries.find(x => x.id === at.data.meta);
    if (!picking || look !== 'mu' || !one) { return; }
    await act('removing a point', async () => {
      const {spectrum, removed} = await deglitch(one, store.get().options, {removeEV: [at.x]});
      return changed(store.get(), one.id, {spectrum, removedEV: [...one.removedEV, ...removed.map(r => r.energyEV)]});
    });
  });

  const lookBar = h('div', {class: 'bar', role: 'group', 'aria-label': 'What is plotted'});
  function drawLooks() {
    replace(lookBar, ...looks.map(l => h('button', {type: 'button', 'aria-pressed': String(l.id === look), dataset: {look: l.id}, onclick: () => { look = l.id; drawLooks(); picture(); }}, l.name)),
      h('button', {type: 'button', class: 'plain', onclick: () => save('spectra-' + look + '.csv', csv(shown), 'text/csv')}, 'CSV'));
  }

  const chooser = (/** @type {string} */ id, /** @type {string} */ text, folder = false) => {
    const input = h('input', {type: 'file', multiple: true, id, class: 'visually-hidden', webkitdirectory: folder, onchange: () => { takeAll([...input.files]); input.value = ''; }});
    return [input, h('label', {for: id, class: 'button'}, text)];
  };
  const example = (/** @type {string} */ text, /** @type {() => Promise<any[]>} */ load) => h('button', {type: 'button', onclick: async () => { status.textContent = 'Reading …'; try { add(await load(), 'opening an example'); } catch (e) { replace(notices, problemBox(e)); } }}, text);
  const foil = async () => (await Promise.all(['10', '50', '150'].map(t => read(`example:xas/cu_${t}k.xmu`)))).flat();
  const ybco = async () => {
    const defaults = series.schema.properties;
    const entries = await read(defaults.file.default);
    return entries.map(e => {
      const line = defaults.spectra.default.find((/** @type {any} */ s) => s.groups.includes(e.spectrum.group));
      return line ? {...e, temperatureK: line.temperatureK, marked: true} : e;
    });
  };

  place.addEventListener('dragover', e => { e.preventDefault(); place.classList.add('dropping'); });
  place.addEventListener('dragleave', () => place.classList.remove('dropping'));
  place.addEventListener('drop', async e => { e.preventDefault(); place.classList.remove('dropping'); if (e.dataTransfer) { takeAll(await filesOf(e.dataTransfer)); } });

  const well = await ladder(marked);
  replace(place, h('h1', {}, 'Spectra'), h('p', {class: 'summary'}, 'X-ray absorption from files to χ(R), with every choice in view.'),
    h('div', {class: 'bar'}, ...chooser('files', 'Choose files …'), ...chooser('folder', 'Choose a folder …', true), example('Example: copper foil', foil), example('Example: YBa2Cu3O7 series', ybco)),
    h('div', {class: 'workbench'}, h('section', {class: 'side', 'aria-label': 'Options of the reduction'}, h('h2', {}, 'Reduction'), form.element),
      h('section', {class: 'stage', 'aria-label': 'Spectra'}, table, tools, notices, status, lookBar, h('figure', {}, div))), well.element);
  drawLooks();
  div.hidden = true;
  if (kept) { store.set('', kept); } else { draw(); }
  return () => { reduce.stop(); plot.close(); well.close(); };
}
