// The models behind a row of the ledger with the row's parameters, to be changed and run on the spot.
import {h, replace} from '../base/dom.js';
import {model} from '../base/api.js';
import {problemBox} from '../base/problem.js';
import {modelAddress} from '../base/router.js';
import {makeForm} from '../form/form.js';
import {facts} from '../model/facts.js';
import {figurePanel} from '../model/panel.js';
import {resultTables} from '../model/results.js';
import {makeRunner} from '../model/runner.js';
import {makeStatus} from '../model/status.js';

/** @typedef {{model: string, params?: any}} Behind */

/**
 * One model with a form; returns what to do when it goes.
 * @param {HTMLElement} place @param {Behind} one
 */
async function bench(place, one) {
  const id = one.model;
  const description = await model(id);
  const status = makeStatus();
  const panel = figurePanel(id);
  const numbers = h('div', {});
  const known = facts(description);
  const start = {...description.example, ...one.params};
  const form = makeForm(description.schema, start, () => { if (description.cheap) { compute(true); } else { status.say('Changed: press Run'); } }, description.citations);
  const runner = makeRunner(id, {
    run(result) {
      status.done(result.seconds);
      panel.show(result);
      replace(numbers, resultTables(result.result, known, id));
      open.setAttribute('href', modelAddress(id, form.read().params));
      place.dataset.run = String(Number(place.dataset.run || 0) + 1);
    },
    problem(e) { status.say(''); panel.problem(e); if (e.key) { form.error(e.key, e.message); } },
    busy: status.busy,
  });
  /** @param {boolean} live */
  function compute(live) {
    const {params, wrong} = form.read();
    if (wrong.length > 0) { status.say(`${wrong[0].key}: ${wrong[0].text}`); return; }
    if (live) { runner.live(params); } else if (description.cheap) { runner.once(params); } else { runner.start(params); }
  }
  const open = h('a', {class: 'button', href: modelAddress(id, start)}, 'Open as a model');
  replace(place, h('p', {class: 'note'}, description.summary + '. The rule of the row stays as it was fixed: changed parameters give numbers, not another verdict.'),
    h('div', {class: 'workbench'},
      h('div', {class: 'side'}, h('div', {class: 'bar run-bar'}, h('button', {type: 'button', class: 'primary', onclick: () => compute(false)}, 'Run'),
        h('button', {type: 'button', onclick: () => { form.set(start); compute(false); }}, 'As in the row'), open), form.element),
      h('div', {class: 'stage'}, status.element, panel.element, numbers)));
  if (description.cheap) { compute(false); } else { status.say('Press Run: this model runs as a job'); }
  return () => { runner.drop(); panel.close(); };
}

/**
 * @param {string} row @param {Behind[]} models
 */
export function againWith(row, models) {
  const place = h('div', {});
  let close = () => {};
  let shown = '';
  const buttons = models.map(one => h('button', {type: 'button', 'aria-expanded': 'false', 'aria-label': `Run ${row} with other parameters of ${one.model}`, onclick: async () => {
    close();
    close = () => {};
    const again = shown === one.model;
    shown = again ? '' : one.model;
    for (const [i, button] of buttons.entries()) { button.setAttribute('aria-expanded', String(models[i].model === shown)); }
    if (again) { replace(place); return; }
    try {
      const mine = await bench(place, one);
      if (shown === one.model) { close = mine; } else { mine(); }
    } catch (e) {
      replace(place, problemBox(e));
    }
  }}, one.model));
  return {element: h('div', {class: 'fact again'}, h('h2', {}, 'With other parameters'), h('div', {class: 'bar'}, ...buttons), place), close: () => close()};
}
