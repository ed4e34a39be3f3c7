// Puddles: a map, its segmentation, the distribution of sizes and the resistance of the same map, all from one set of choices.
import {h, replace} from '../base/dom.js';
import {model, run} from '../base/api.js';
import {newest} from '../base/newest.js';
import {number} from '../base/format.js';
import {Problem, problemBox} from '../base/problem.js';
import {modelAddress, stateOf, stay} from '../base/router.js';
import {makeForm} from '../form/form.js';
import {facts, figurePanel, part} from '../model/panel.js';
import {patientRun} from '../model/patient.js';
import {makeStatus} from '../model/status.js';
import {plotIn} from '../plot/plotly.js';
import {inDistribution, localTc, ofPuddle, outline, resistance, sites} from '../puddles/figures.js';

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
  const status = makeStatus();
  const divR = h('div', {class: 'plot', role: 'group', 'aria-label': 'Resistance against temperature'});
  const divS = h('div', {class: 'plot', role: 'group', 'aria-label': 'Sites that superconduct at the chosen temperature'});
  const divM = h('div', {class: 'plot', role: 'group', 'aria-label': 'Local critical temperatures of the map'});
  const plotR = plotIn(divR);
  const plotS = plotIn(divS);
  const plotM = plotIn(divM);
  const puddle = h('input', {type: 'number', id: 'puddle', min: 0, max: 0, step: 1, value: 0, class: 'cells'});
  const chosenFacts = h('span', {class: 'note', role: 'status'});
  const choosing = h('div', {class: 'bar', hidden: true}, h('label', {for: 'puddle'}, 'Chosen puddle, by size'), puddle, chosenFacts);
  const slider = h('input', {type: 'range', min: 0, max: 1, step: 'any', id: 'temperature'});
  const kelvin = h('output', {for: 'temperature'});
  const heat = h('div', {class: 'bar'}, h('label', {for: 'temperature'}, 'Temperature'), slider, kelvin);
  const figure = (/** @type {string} */ title, /** @type {HTMLElement} */ div, /** @type {string} */ caption) => h('figure', {}, h('h3', {}, title), div, h('figcaption', {}, caption));
  const onlyMeasured = h('div', {}, figure('The map', divM, 'Each pixel has the critical temperature that its value stands for. Click a pixel to choose its puddle.'),
    figure('Resistance of the same map', divR, 'Click a temperature to see which sites superconduct there.'));
  const figureS = figure('Sites that superconduct', divS, 'At the chosen temperature; the chosen puddle is outlined.');
  const linked = h('div', {class: 'linked', hidden: true}, choosing, heat, h('div', {class: 'split'}, onlyMeasured, segmented.element, figureS, tail.element));
  /** @type {import('../base/api.js').Run|null} */
  let found = null;
  let label = 0;
  /** @type {any} */
  let curveRT = null;
  let t = NaN;

  const form = makeForm(puddles.schema, given.puddles || puddles.example, () => changed(), puddles.citations);
  const formT = makeForm({...part(transition.schema, ['tcMeanK', 'tcWidthK', 'temperaturesK']), required: []}, given.transition || {}, () => changed(), transition.citations);

  const drawAt = () => {
    if (!curveRT || !Number.isFinite(t)) { tellChosen(); return; }
    kelvin.textContent = number(t, 4) + ' K';
    plotR.show(resistance(curveRT, t));
    const marks = label > 0 && found ? [outline(found.result.labels, label, 1)] : [];
    plotS.show(sites(curveRT, t, marks));
    plotM.show(localTc(curveRT, marks));
    tellChosen();
  };
  const tellChosen = () => {
    const r = found?.result;
    if (!r || label === 0) { chosenFacts.textContent = r && r.count > 0 ? `0: none. Click a puddle, a size, or a pixel; 1 is the largest of ${r.count}.` : ''; return; }
    const p = r.puddles[label - 1];
    const size = `${p.areaPixels} ${p.areaPixels === 1 ? 'pixel' : 'pixels'}, diameter ${number(p.equivalentDiameterUm, 3)} µm`;
    if (!curveRT) { chosenFacts.textContent = size; return; }
    const {share, mean} = ofPuddle(r.labels, label, curveRT.localTcK, t);
    chosenFacts.textContent = `${size}, mean Tc ${number(mean, 4)} K; ${number(100 * share, 3)} % of it superconducts at ${number(t, 4)} K`;
  };
  /** Takes up a puddle, by its rank from 1, everywhere; 0 for none. @param {number} wanted */
  const choose = wanted => {
    if (!found) { return; }
    const r = found.result;
    label = wanted >= 1 && wanted <= r.puddles.length && r.labels.length > 0 ? Math.round(wanted) : 0;
    puddle.value = String(label);
    segmented.show(found, label > 0 ? {puddles: [outline(r.labels, label, found.params.stepUm ?? 1)], areas: [inDistribution(r.areas, label)]} : {});
    listen();
    place.dataset.chosen = String(label);
    drawAt();
  };
  const labelAt = (/** @type {number} */ column, /** @type {number} */ row) => Math.max(0, found?.result.labels[Math.round(row)]?.[Math.round(column)] ?? 0);
  /** Plots that listen already: those of figures come and go. @type {WeakSet<any>} */
  const listening = new WeakSet();
  const listen = () => {
    const [map, sizes] = [segmented.plot('puddles'), segmented.plot('areas')];
    if (map && !listening.has(map)) { listening.add(map); map.on('plotly_click', e => { const step = found?.params.stepUm ?? 1; choose(labelAt(e.points[0].x / step, e.points[0].y / step)); }); }
    if (sizes && !listening.has(sizes)) { listening.add(sizes); sizes.on('plotly_click', e => choose(1 + (found?.result.areas.indexOf(e.points[0].x) ?? -1))); }
  };

  const ask = newest(async (/** @type {{puddles: any, transition: any}} */ p, signal) => {
    const answer = await patientRun('maps.puddles', p.puddles, signal, status.busy);
    const areas = answer.result.areas;
    // a law needs a tail: the model itself says how many values it wants
    const law = areas.length === 0 ? new Error('No puddle was found at this threshold: there are no sizes to fit.') : run('maps.powerLaw', {values: areas, kind: 'discrete'}, signal).catch(e => { if (signal.aborted) { throw e; } return e; });
    // not every map has a resistance, one of a single row has none: its puddles are shown all the same
    const resists = patientRun('maps.transition', {map: p.puddles.map, ...p.transition}, signal, status.busy).catch(e => { if (signal.aborted) { throw e; } return e; });
    const [power, rt] = await Promise.all([law, resists]);
    return {answer, power, rt};
  }, ({answer, power, rt}) => {
    const measured = !(rt instanceof Error);
    replace(notices, measured ? null : problemBox(rt));
    if (!measured && rt instanceof Problem && rt.key && !rt.key.startsWith('map')) { formT.error(rt.key, rt.message); }
    for (const e of [heat, onlyMeasured, figureS]) { e.hidden = !measured; }
    linked.classList.remove('old');
    found = answer;
    const r = answer.result;
    puddle.max = String(r.puddles.length);
    choosing.hidden = r.labels.length === 0;
    const fitted = !(power instanceof Error);
    if (fitted) { tail.show(power); } else { tail.problem(power); }
    curveRT = measured ? rt.result : null;
    if (curveRT) {
      const low = curveRT.temperatureK[0];
      const high = curveRT.temperatureK[curveRT.temperatureK.length - 1];
      slider.min = String(low);
      slider.max = String(high);
      if (!(t >= low && t <= high)) { t = curveRT.zeroResistanceK ?? curveRT.midpointK ?? (low + high) / 2; }
      slider.value = String(t);
    }
    linked.hidden = false;
    choose(label);
    replace(numbers, facts([['coverage', number(r.coverage * 100, 3) + ' %'], ['puddles', String(r.count)], ['largest', (r.areas[0] ?? 0) + ' pixels'], ['spans', [r.spansRows && 'rows', r.spansColumns && 'columns'].filter(x => x).join(' and ') || 'nothing'],
      ['size exponent', fitted ? `${number(power.result.exponent, 3)} ± ${number(power.result.exponentError, 2)} (${power.result.tailCount} of ${power.result.count})` : 'no fit'],
      .../** @type {[string, string][]} */ (curveRT ? [['zero resistance', kelvins(curveRT.zeroResistanceK)], ['midpoint', kelvins(curveRT.midpointK)], ['width', kelvins(curveRT.widthK)]] : [])]),
      h('div', {class: 'bar'}, h('a', {class: 'button', href: modelAddress('maps.puddles', answer.params)}, 'Puddles as a model'), fitted ? h('a', {class: 'button', href: modelAddress('maps.powerLaw', {values: r.areas, kind: 'discrete'})}, 'Sizes as a model') : null,
        measured ? h('a', {class: 'button', href: modelAddress('maps.transition', rt.params)}, 'R(T) as a model') : null));
    status.done([answer, ...(fitted ? [power] : []), ...(measured ? [rt] : [])].reduce((sum, r) => sum + r.seconds, 0));
    place.dataset.runs = String(Number(place.dataset.runs || 0) + 1);
  }, e => {
    status.say('');
    replace(notices, problemBox(e));
    linked.classList.add('old');
    if (e && e.key && !form.error(e.key, e.message)) { formT.error(e.key, e.message); }
  }, 80);

  function changed() {
    const a = form.read();
    const b = formT.read();
    const wrong = [...a.wrong, ...b.wrong];
    if (wrong.length > 0) { status.say(`${wrong[0].key}: ${wrong[0].text}`); return; }
    stay('#/puddles?p=' + encodeURIComponent(JSON.stringify({puddles: a.params, transition: b.params})));
    status.busy({});
    ask({puddles: a.params, transition: b.params});
  }

  slider.addEventListener('input', () => { t = Number(slider.value); drawAt(); });
  puddle.addEventListener('input', () => choose(Number(puddle.value)));
  for (const plot of [plotM, plotS]) { plot.on('plotly_click', e => choose(labelAt(e.points[0].x, e.points[0].y))); }
  plotR.on('plotly_click', e => { t = e.points[0].x; slider.value = String(t); drawAt(); });

  replace(place, h('h1', {}, 'Puddles'), h('p', {class: 'summary'}, 'A map cut at a threshold: the puddles, how their sizes are distributed, and what resistance such a map has.'),
    h('div', {class: 'workbench'}, h('section', {class: 'side', 'aria-label': 'Map and threshold'}, h('h2', {}, 'Map and threshold'), form.element, h('h2', {}, 'Critical temperatures'), formT.element),
      h('section', {class: 'stage', 'aria-label': 'Puddles'}, status.element, notices, numbers, linked)));
  changed();
  return () => { ask.stop(); plotR.close(); plotS.close(); plotM.close(); segmented.close(); tail.close(); };
}
