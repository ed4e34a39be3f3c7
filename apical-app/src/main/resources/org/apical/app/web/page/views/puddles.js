// Puddles: a map, its segmentation, the distribution of sizes and the resistance of the same map, all from one set of choices.
import {h, replace} from '../base/dom.js';
import {model, run} from '../base/api.js';
import {newest} from '../base/newest.js';
import {brief, number} from '../base/format.js';
import {problemBox} from '../base/problem.js';
import {modelAddress, stateOf, stay} from '../base/router.js';
import {makeForm} from '../form/form.js';
import {facts, figurePanel, part} from '../model/panel.js';
import {plotIn} from '../plot/plotly.js';
import {axis, curve, figure} from '../plot/simple.js';

/** R(T) with the temperature of the map marked. @param {any} r result of maps.transition @param {number} t */
export function resistance(r, t) {
  const f = figure([curve('resistance over that of the normal lattice', r.temperatureK, r.resistance, 0, {mode: 'lines+markers', marker: {size: 4}}),
    curve('share of sites that superconduct', r.temperatureK, r.superconductingFraction, 2, {line: {color: '#009e73', dash: 'dash'}})], 'temperature (K)', 'R/R<sub>n</sub>, share', 380);
  f.layout.shapes = [{type: 'line', xref: 'x', yref: 'paper', x0: t, x1: t, y0: 0, y1: 1, line: {color: '#d55e00', width: 2, dash: 'dot'}}];
  return f;
}

/** Which sites superconduct. @param {any} r @param {number} t */
export function sites(r, t) {
  const z = r.localTcK.map((/** @type {(number|null)[]} */ row) => row.map(v => v === null ? null : v > t ? 1 : 0));
  const rows = z.length;
  const f = figure([{type: 'heatmap', z, zmin: 0, zmax: 1, colorscale: [[0, '#d9dee3'], [0.5, '#d9dee3'], [0.5, '#0072b2'], [1, '#0072b2']], showscale: false, hoverinfo: 'skip'}],
    axis('column', {constrain: 'domain'}), axis('row', {scaleanchor: 'x', autorange: 'reversed', constrain: 'domain'}), 380);
  f.layout.xaxis.range = [-0.5, (z[0] || []).length - 0.5];
  f.layout.yaxis.range = [rows - 0.5, -0.5];
  return f;
}

/** @param {number|null} v */
function kelvins(v) {
  return v === null ? 'not reached' : number(v, 4) + ' K';
}

/** @type {import('../app.js').Show} */
export async function show(place, where) {
  const [puddles, transition] = await Promise.all([model('maps.puddles'), model('maps.transition')]);
  const given = stateOf(where, 'p') || {};
  const segmented = figurePanel('maps.puddles');
  const tail = figurePanel('maps.powerLaw');
  const numbers = h('div', {});
  const notices = h('div', {});
  const status = h('p', {class: 'status', role: 'status'});
  const divR = h('div', {class: 'plot', role: 'img', 'aria-label': 'Resistance against temperature'});
  const divS = h('div', {class: 'plot', role: 'img', 'aria-label': 'Sites that superconduct at the chosen temperature'});
  const plotR = plotIn(divR);
  const plotS = plotIn(divS);
  const slider = h('input', {type: 'range', min: 0, max: 1, step: 'any', id: 'temperature'});
  const kelvin = h('output', {for: 'temperature'});
  const linked = h('div', {class: 'linked', hidden: true}, h('h2', {}, 'Resistance of the same map'), h('div', {class: 'bar'}, h('label', {for: 'temperature'}, 'Temperature'), slider, kelvin),
    h('div', {class: 'split'}, h('figure', {}, h('h3', {}, 'Resistance'), divR, h('figcaption', {}, 'Click a temperature to see which sites superconduct there.')), h('figure', {}, h('h3', {}, 'Sites that superconduct'), divS)));
  /** @type {any} */
  let curveRT = null;
  let t = NaN;

  const form = makeForm(puddles.schema, given.puddles || puddles.example, () => changed(), puddles.citations);
  const formT = makeForm({...part(transition.schema, ['tcMeanK', 'tcWidthK', 'temperaturesK']), required: []}, given.transition || {}, () => changed(), transition.citations);

  const drawAt = () => {
    if (!curveRT || !Number.isFinite(t)) { return; }
    kelvin.textContent = number(t, 4) + ' K';
    plotR.show(resistance(curveRT, t));
    plotS.show(sites(curveRT, t));
  };

  const ask = newest(async (/** @type {{puddles: any, transition: any}} */ p, signal) => {
    const found = await run('maps.puddles', p.puddles, signal);
    segmented.show(found);
    const areas = found.result.areas;
    // a law needs a tail: the model itself says how many values it wants
    const law = run('maps.powerLaw', {values: areas, kind: 'discrete'}, signal).catch(e => { if (signal.aborted) { throw e; } return e; });
    const [power, rt] = [await law, await run('maps.transition', {map: p.puddles.map, ...p.transition}, signal)];
    return {found, power, rt};
  }, ({found, power, rt}) => {
    replace(notices);
    const r = found.result;
    const fitted = !(power instanceof Error);
    if (fitted) { tail.show(power); } else { tail.problem(power); }
    curveRT = rt.result;
    const low = curveRT.temperatureK[0];
    const high = curveRT.temperatureK[curveRT.temperatureK.length - 1];
    slider.min = String(low);
    slider.max = String(high);
    if (!(t >= low && t <= high)) { t = curveRT.zeroResistanceK ?? curveRT.midpointK ?? (low + high) / 2; }
    slider.value = String(t);
    linked.hidden = false;
    drawAt();
    replace(numbers, facts([['coverage', number(r.coverage * 100, 3) + ' %'], ['puddles', String(r.count)], ['largest', (r.areas[0] ?? 0) + ' pixels'], ['spans rows, columns', brief(r.spansRows) + ', ' + brief(r.spansColumns)],
      ['size exponent', fitted ? `${number(power.result.exponent, 3)} ± ${number(power.result.exponentError, 2)} (${power.result.tailCount} of ${power.result.count})` : 'no fit'],
      ['zero resistance', kelvins(curveRT.zeroResistanceK)], ['midpoint', kelvins(curveRT.midpointK)], ['width', kelvins(curveRT.widthK)]]),
      h('div', {class: 'bar'}, h('a', {class: 'button', href: modelAddress('maps.puddles', found.params)}, 'Puddles as a model'), fitted ? h('a', {class: 'button', href: modelAddress('maps.powerLaw', {values: found.result.areas, kind: 'discrete'})}, 'Sizes as a model') : null,
        h('a', {class: 'button', href: modelAddress('maps.transition', rt.params)}, 'R(T) as a model')));
    status.textContent = 'Computed';
    place.dataset.runs = String(Number(place.dataset.runs || 0) + 1);
  }, e => {
    status.textContent = '';
    replace(notices, problemBox(e));
    if (e && e.key && !form.error(e.key, e.message)) { formT.error(e.key, e.message); }
  }, 80);

  function changed() {
    const a = form.read();
    const b = formT.read();
    const wrong = [...a.wrong, ...b.wrong];
    if (wrong.length > 0) { status.textContent = `${wrong[0].key}: ${wrong[0].text}`; return; }
    stay('#/puddles?p=' + encodeURIComponent(JSON.stringify({puddles: a.params, transition: b.params})));
    status.textContent = 'Computing …';
    ask({puddles: a.params, transition: b.params});
  }

  slider.addEventListener('input', () => { t = Number(slider.value); drawAt(); });
  plotR.on('plotly_click', e => { t = e.points[0].x; slider.value = String(t); drawAt(); });

  replace(place, h('h1', {}, 'Puddles'), h('p', {class: 'summary'}, 'A map cut at a threshold: the puddles, how their sizes are distributed, and what resistance such a map has.'),
    h('div', {class: 'workbench'}, h('section', {class: 'side', 'aria-label': 'Map and threshold'}, h('h2', {}, 'Map and threshold'), form.element, h('h2', {}, 'Critical temperatures'), formT.element),
      h('section', {class: 'stage', 'aria-label': 'Puddles'}, status, notices, numbers, segmented.element, linked, tail.element)));
  changed();
  return () => { ask.stop(); plotR.close(); plotS.close(); segmented.close(); tail.close(); };
}
