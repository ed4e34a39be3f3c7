// Design: Tc over the geometry of a superlattice; a point of the map opens with its gaps and wavefunctions; the best L/d of a period.
import {h, replace} from '../base/dom.js';
import {model, run} from '../base/api.js';
import {newest} from '../base/newest.js';
import {number} from '../base/format.js';
import {problemBox} from '../base/problem.js';
import {modelAddress, stateOf, stay} from '../base/router.js';
import {makeForm} from '../form/form.js';
import {patientRun} from '../model/patient.js';
import {makeRunner} from '../model/runner.js';
import {makeStatus} from '../model/status.js';
import {facts, figurePanel, part} from '../model/panel.js';
import {warningBox} from '../model/results.js';
import {plotIn} from '../plot/plotly.js';
import {axisName, mapFigure, place as placeOf, pointParams} from '../design/map.js';

const id = 'superstripes.map';

/** Maps to begin with. @type {{name: string, params: any}[]} */
const starts = [
  {name: 'Doping × boson energy', params: {}},
  {name: 'Well × barrier width', params: {axes: [{key: 'wellWidthNm', from: 1.2, to: 2.2, points: 21}, {key: 'barrierWidthNm', from: 0.4, to: 1.4, points: 11}], muEV: 0.335}},
  {name: 'Doping × well width', params: {axes: [{key: 'wellWidthNm', from: 1.2, to: 2, points: 9}, {key: 'muEV', from: 0.1, to: 0.6, points: 41}]}},
];

/** @type {import('../app.js').Show} */
export async function show(place, where) {
  const [map, design] = await Promise.all([model(id), model('superstripes.design')]);
  const schema = map.schema;
  const status = makeStatus();
  const notices = h('div', {});
  const div = h('div', {class: 'plot', role: 'group', 'aria-label': 'Map of Tc'});
  const plot = plotIn(div);
  const pickers = h('div', {class: 'bar'});
  const point = h('div', {});
  const bands = figurePanel('superstripes.bands', ['cell-densities', 'bands']);
  const gaps = figurePanel('superstripes.gaps', ['gap-k', 'gap-temperature']);
  const pair = h('div', {class: 'split', hidden: true}, bands.element, gaps.element);
  /** @type {import('../base/api.js').Run|null} */
  let now = null;
  let slice = 0;
  /** @type {number[]|null} */
  let chosen = null;

  const form = makeForm(schema, stateOf(where, 'p') || map.example, () => compute(), map.citations);
  const runner = makeRunner(id, {
    run(result) {
      now = result;
      slice = 0;
      chosen = null;
      replace(notices, warningBox(result.result));
      status.done(result.seconds);
      draw();
      best();
      place.dataset.maps = String(Number(place.dataset.maps || 0) + 1);
    },
    problem(e) {
      status.say('');
      if (!(e.key && form.error(e.key, e.message))) { replace(notices, problemBox(e)); } else { replace(notices, problemBox(e)); }
    },
    busy: status.busy,
  });

  function compute() {
    const {params, wrong} = form.read();
    if (wrong.length > 0) { status.say(`${wrong[0].key}: ${wrong[0].text}`); return; }
    stay('#/design?p=' + encodeURIComponent(JSON.stringify(params)));
    runner.live(params);
  }

  /** The gaps and wavefunctions of a point. */
  const look = newest(async (/** @type {any} */ p, signal) => {
    const {muEV, omega0MeV, coupling, couplingMatrix, couplingNorm, ...cell} = p;
    const gapParams = {...p, reducedTemperature: [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99], kFraction: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]};
    const b = await run('superstripes.bands', {...cell, bands: 4}, signal);
    bands.show(b);
    pair.hidden = false;
    return patientRun('superstripes.gaps', gapParams, signal, status.busy);
  }, result => {
    pair.hidden = false;
    gaps.show(result);
    status.busy(null);
    place.dataset.points = String(Number(place.dataset.points || 0) + 1);
  }, e => {
    status.busy(null);
    pair.hidden = false;
    gaps.problem(e);
  }, 20);

  /** @param {number[]} at */
  function choose(at) {
    if (!now) { return; }
    chosen = at;
    const r = now.result;
    const i = placeOf(r, slice, at);
    const tc = r.tcK[i];
    draw();
    const params = pointParams(now.params, r, slice, at);
    const axes = r.axes.slice(-2);
    const fact = (/** @type {any} */ a, /** @type {number} */ k) => /** @type {[string, string]} */ ([axisName(a.key, schema), number(a.values[k], 4)]);
    replace(point, h('h2', {}, 'The chosen superlattice'), facts([['Tc', tc === null ? 'not computed' : number(tc, 4) + ' K'], ['μ', number(r.muEV[i] ?? NaN, 5) + ' eV'],
      ...(r.axes.length === 3 ? [fact(r.axes[0], slice)] : []), ...axes.map((/** @type {any} */ a, /** @type {number} */ k) => fact(a, at[k])),
      ['L, W', `${number(params.wellWidthNm, 4)}, ${number(params.barrierWidthNm, 4)} nm`]]),
      h('div', {class: 'bar'}, h('a', {class: 'button', href: modelAddress('superstripes.gaps', params)}, 'Gaps as a model'), h('a', {class: 'button', href: modelAddress('superstripes.tc', {...params, muEV: [params.muEV]})}, 'Tc as a model')),
      tc === null || tc <= 0 ? h('p', {class: 'soft'}, 'It does not superconduct at this point: there is no gap to show.') : null);
    if (tc !== null && tc > 0) { look(params); } else { look.stop(); pair.hidden = true; }
  }

  function best() {
    const r = now?.result;
    if (!r) { return; }
    let top = -1;
    /** @type {(number|null)[]} */ (r.tcK).forEach((t, i) => { if (t !== null && (top < 0 || t > (r.tcK[top] ?? 0))) { top = i; } });
    if (top < 0) {
      // no point of this map was computed: what is known of one of the map before is not shown under it
      look.stop();
      pair.hidden = true;
      replace(point, h('p', {class: 'soft'}, 'No point of this map could be computed.'));
      return;
    }
    const axes = r.axes.slice(-2);
    const size = axes.reduce((/** @type {number} */ n, /** @type {any} */ a) => n * a.values.length, 1);
    slice = Math.floor(top / size);
    const rest = top % size;
    choose(axes.length === 1 ? [rest] : [Math.floor(rest / axes[1].values.length), rest % axes[1].values.length]);
  }

  function draw() {
    if (!now) { return; }
    const r = now.result;
    plot.show(mapFigure(r, schema, slice, chosen));
    const axes = r.axes.slice(-2);
    const select = (/** @type {any} */ a, /** @type {number} */ value, /** @type {(i: number) => void} */ set) => {
      const s = h('select', {'aria-label': 'Value of ' + a.key, onchange: () => set(Number(s.value))}, ...a.values.map((/** @type {number} */ v, /** @type {number} */ i) => h('option', {value: i}, number(v, 5))));
      s.value = String(value);
      return h('span', {}, axisName(a.key, schema) + ' ', s);
    };
    replace(pickers, h('button', {type: 'button', onclick: best}, 'Largest Tc'),
      r.axes.length === 3 ? select(r.axes[0], slice, i => { slice = i; if (chosen) { choose(chosen); } else { draw(); } }) : null,
      ...axes.map((/** @type {any} */ a, /** @type {number} */ k) => select(a, chosen ? chosen[k] : 0, i => { const at = chosen ? [...chosen] : axes.map(() => 0); at[k] = i; choose(at); })));
  }

  plot.on('plotly_click', e => {
    const at = e.points[0];
    const r = now?.result;
    if (!r) { return; }
    const axes = r.axes.slice(-2);
    const nearest = (/** @type {number[]} */ values, /** @type {number} */ v) => values.reduce((b, x, i) => Math.abs(x - v) < Math.abs(values[b] - v) ? i : b, 0);
    choose(axes.length === 1 ? [nearest(axes[0].values, at.x)] : [nearest(axes[0].values, at.y), nearest(axes[1].values, at.x)]);
  });

  const search = optimiser(design);
  replace(place, h('h1', {}, 'Design'), h('p', {class: 'summary'}, 'Tc of a superlattice over its geometry and doping. Click a point of the map for its gaps and wavefunctions.'),
    h('div', {class: 'bar'}, h('span', {class: 'note'}, 'Begin with'), ...starts.map(s => h('button', {type: 'button', onclick: () => { form.set({...map.example, axes: undefined, muEV: undefined, ...s.params}); compute(); }}, s.name))),
    h('div', {class: 'workbench'}, h('section', {class: 'side', 'aria-label': 'Parameters'}, form.element),
      h('section', {class: 'stage', 'aria-label': 'Map'}, status.element, notices, h('figure', {}, h('h2', {}, 'Map of Tc'), div, pickers), point, pair)), search.element);
  compute();
  return () => { runner.drop(); look.stop(); plot.close(); bands.close(); gaps.close(); search.close(); };
}

/** The best L/d of a period, with what a grower needs. @param {any} description */
function optimiser(description) {
  const id = 'superstripes.design';
  const form = makeForm(part(description.schema, ['periodNm', 'ratio', 'muWindowEV', 'layerStepNm', 'omega0MeV', 'coupling', 'barrierEV', 'geometry']), description.example, () => {}, description.citations);
  const status = makeStatus();
  const panel = figurePanel(id);
  const outcome = h('div', {});
  const runner = makeRunner(id, {
    run(result) {
      const r = result.result;
      status.done(result.seconds);
      replace(outcome, facts([['best L/d', number(r.best.ratio, 4)], ['Tc', `${number(r.recipe.tcK, 4)} K, ${number(r.recipe.tcLowK, 3)} to ${number(r.recipe.tcHighK, 3)} K by the assumptions`],
        ['well', number(r.recipe.wellWidthNm, 4) + ' nm'], ['barrier', number(r.recipe.barrierWidthNm, 4) + ' nm'], ['dope to', number(r.recipe.densityPerNm2, 4) + ' nm⁻²']]),
        h('a', {class: 'button', href: modelAddress(id, result.params)}, 'Open as a model'));
      panel.show(result);
    },
    problem(e) { status.say(''); panel.problem(e); if (e.key) { form.error(e.key, e.message); } },
    busy: status.busy,
  });
  const go = h('button', {type: 'button', class: 'primary', onclick: () => { const {params, wrong} = form.read(); if (wrong.length === 0) { runner.start(params); } }}, 'Find the best L/d');
  return {
    element: h('section', {class: 'optimiser', 'aria-label': 'Best geometry'}, h('h2', {}, 'Best L/d of a period'),
      h('p', {class: 'note'}, 'Seeks the largest Tc within a window of μ for each L/d, and what becomes of it when a layer too many grows.'),
      h('div', {class: 'workbench'}, h('div', {}, h('div', {class: 'bar'}, go), form.element), h('div', {class: 'stage'}, status.element, outcome, panel.element))),
    close() { runner.drop(); panel.close(); },
  };
}
