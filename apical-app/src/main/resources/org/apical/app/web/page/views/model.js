// One model: its form, its figures and numbers, kept runs, and ways to take them elsewhere.
import {copy, h, replace, save, toast} from '../base/dom.js';
import {model} from '../base/api.js';
import {modelAddress, settle, stateOf, stay} from '../base/router.js';
import {duration} from '../base/format.js';
import {Problem, problemBox} from '../base/problem.js';
import {makeForm} from '../form/form.js';
import {gallery} from '../plot/card.js';
import {facts as factsOf} from '../model/facts.js';
import {resultTables, warningBox} from '../model/results.js';
import {makeRunner} from '../model/runner.js';
import {makeStatus} from '../model/status.js';
import {difference, drop, keep, kept, sideBySide} from '../model/compare.js';

/** @param {any[]} citations */
function sources(citations) {
  if (!citations || citations.length === 0) { return null; }
  return h('details', {class: 'sources'}, h('summary', {}, citations.length === 1 ? 'Source' : `Sources (${citations.length})`),
    h('ul', {}, ...citations.map(c => h('li', {}, typeof c === 'string' ? c : c.text || c.key))));
}

/** @type {import('../app.js').Show} */
export async function show(place, where) {
  const id = where.rest;
  const description = await model(id);
  const facts = factsOf(description);
  const given = stateOf(where, 'p');
  const live = h('input', {type: 'checkbox', id: 'live'});
  live.checked = description.cheap !== false;
  const run = h('button', {type: 'button', class: 'primary'}, 'Run');
  const status = makeStatus();
  const notices = h('div', {});
  // a link that was cut on its way does not pass for one to the example
  const cut = where.query.get('p') && (given === undefined || given === null || typeof given !== 'object');
  const figures = h('div', {class: 'figures'});
  const numbers = h('div', {});
  const chips = h('div', {class: 'bar chips'});
  const beside = h('div', {});
  const shows = gallery(figures, id);
  /** @type {import('../base/api.js').Run|null} */
  let now = null;
  let compare = false;
  let first = true;
  let closeBeside = () => {};

  const pin = h('button', {type: 'button', disabled: true, onclick: () => { if (now) { keep(id, now); drawKept(); } }}, 'Pin this run');
  const tools = [
    h('button', {type: 'button', onclick: () => { settle(); copy(location.href, 'Link'); }}, 'Copy link'),
    h('button', {type: 'button', onclick: () => { if (now) { save(id + '.json', JSON.stringify(now.params, null, 2), 'application/json'); } }}, 'Parameters'),
    h('button', {type: 'button', onclick: () => { if (now) { copy(now.command, 'Command'); } }}, 'Copy command'),
  ];

  const form = makeForm(description.schema, cut ? description.example : given || description.example, () => changed(false), description.citations);
  const reset = h('button', {type: 'button', onclick: () => { form.set(description.example); changed(true); }}, 'Reset');

  const command = h('pre', {class: 'command'});
  /** Whether figures, numbers and command are those of other parameters than the form has. @param {boolean} so */
  const old = so => {
    figures.classList.toggle('stale', so);
    for (const e of [numbers, command]) { e.classList.toggle('old', so); }
  };
  const runner = makeRunner(id, {
    run(result) {
      now = result;
      old(false);
      replace(notices, warningBox(result.result));
      replace(numbers, resultTables(result.result, facts, id));
      command.textContent = result.command;
      for (const button of [pin, ...tools]) { button.disabled = false; }
      status.done(result.seconds);
      if (!live.checked && first) { status.say(`Computed in ${duration(result.seconds)}: press Run after a change, or tick live`); }
      first = false;
      drawKept();
      place.dataset.run = String(Number(place.dataset.run || 0) + 1);
    },
    problem(e) {
      const atField = e instanceof Problem && form.error(e.key, e.message);
      replace(notices, problemBox(e));
      status.say('');
      old(true);
      if (atField && document.activeElement === run) { form.focus(/** @type {Problem} */ (e).key); }
    },
    busy: status.busy,
  });

  /** @param {boolean} always */
  function changed(always) {
    const {params, wrong} = form.read();
    if (wrong.length > 0) {
      runner.drop();
      status.say(`${wrong[0].key}: ${wrong[0].text}`);
      old(true);
      return;
    }
    stay(modelAddress(id, params));
    if (live.checked) { runner.live(params); } else if (always) { runner.start(params); } else {
      old(true);
      status.say('Changed: press Run');
    }
  }

  function drawKept() {
    const list = kept(id);
    if (now) { shows.show(now, list); }
    replace(chips, ...list.map(k => h('span', {class: 'chip'}, h('strong', {}, k.label), ' ', now ? difference(k, now.params) : '',
      h('button', {type: 'button', class: 'plain', 'aria-label': 'Take up the parameters of run ' + k.label, onclick: () => { form.set(k.params); changed(true); }}, 'take up'),
      h('button', {type: 'button', class: 'plain', 'aria-label': 'Drop run ' + k.label, onclick: () => { drop(id, k.label); drawKept(); pin.focus(); }}, '×'))),
      list.length > 0 && h('button', {type: 'button', 'aria-pressed': String(compare), onclick: () => { compare = !compare; drawKept(); }}, compare ? 'Close the comparison' : 'Side by side'));
    closeBeside();
    closeBeside = () => {};
    if (compare && list.length > 0 && now) { closeBeside = sideBySide(beside, id, now, facts); } else { replace(beside); compare = false; }
  }

  run.addEventListener('click', () => {
    const {params, wrong} = form.read();
    if (wrong.length > 0) { form.focus(wrong[0].key); toast(`${wrong[0].key}: ${wrong[0].text}`); return; }
    stay(modelAddress(id, params));
    if (live.checked) { runner.once(params); } else { runner.start(params); }
  });
  form.element.addEventListener('keydown', (/** @type {KeyboardEvent} */ e) => {
    if (e.key === 'Enter' && e.target instanceof HTMLInputElement) { e.preventDefault(); run.click(); }
  });
  live.addEventListener('change', () => { if (live.checked) { changed(true); } });
  for (const button of tools) { button.disabled = true; }

  replace(place,
    h('h1', {}, id), h('p', {class: 'summary'}, description.summary + '.'), sources(description.citations),
    h('div', {class: 'workbench'},
      h('section', {class: 'side', 'aria-label': 'Parameters'},
        h('div', {class: 'bar run-bar'}, run, reset, h('span', {class: 'live'}, live, h('label', {for: 'live'}, ' live'))), form.element),
      h('section', {class: 'stage', 'aria-label': 'Result'}, h('h2', {class: 'visually-hidden'}, 'Result'), status.element, cut && h('p', {class: 'error', role: 'alert'}, 'The parameters in this address are cut or damaged: this is the example.'), notices, h('div', {class: 'bar'}, pin, ...tools), chips, beside, figures, numbers,
        h('details', {}, h('summary', {}, 'The same on the command line'), command))));

  const start = form.read();
  if (start.wrong.length > 0) { status.say(`${start.wrong[0].key}: ${start.wrong[0].text}`); } else { runner.once(start.params); }
  return () => { runner.drop(); shows.close(); closeBeside(); };
}
