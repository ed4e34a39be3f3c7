// Work that takes longer: what runs, what is done, what it left.
import {h, replace} from '../base/dom.js';
import {json} from '../base/api.js';
import {cancel, ended, follow, outcome} from '../base/jobs.js';
import {duration} from '../base/format.js';
import {modelAddress} from '../base/router.js';
import {problemBox} from '../base/problem.js';
import {jobProblem} from '../model/runner.js';
import {gallery} from '../plot/card.js';
import {facts} from '../model/facts.js';
import {makeStatus} from '../model/status.js';
import {model} from '../base/api.js';
import {resultTables, warningBox} from '../model/results.js';

/** @param {any} job */
function title(job) {
  return job.model.startsWith('ledger.') ? h('a', {href: '#/ledger'}, 'Ledger ' + job.model.slice(7)) : h('a', {href: modelAddress(job.model, job.params)}, job.model);
}

/** What can be done with a job. @param {any} job @param {() => void} changed */
function actions(job, changed) {
  if (!ended(job)) { return h('button', {type: 'button', 'aria-label': 'Cancel ' + job.model, onclick: () => cancel(job.id).then(changed, changed)}, 'Cancel'); }
  if (job.state !== 'done') { return h('a', {href: '#/jobs/' + job.id, 'aria-label': `Why ${job.model} ended so`}, 'why'); }
  const zip = h('a', {href: `api/jobs/${job.id}/folder.zip`, download: true, 'aria-label': `Download the folder of ${job.model}`}, 'folder.zip');
  return job.model.startsWith('ledger.') ? zip : h('span', {}, h('a', {href: '#/jobs/' + job.id, 'aria-label': 'Open ' + job.model}, 'open'), ' ', zip);
}

/**
 * A line of the list. It stays while its job goes on, so that a press of its button is not lost to the next drawing.
 * @param {any} first @param {() => void} changed
 */
function makeRow(first, changed) {
  const state = h('span', {});
  const extra = h('span', {});
  const time = h('td', {class: 'number'});
  const todo = h('td', {});
  const element = h('tr', {dataset: {job: first.id, state: ''}}, h('td', {}, title(first)), h('td', {}, state, ' ', extra), time, todo);
  const update = (/** @type {any} */ job) => {
    if (element.dataset.state !== job.state) {
      element.dataset.state = job.state;
      state.textContent = job.state;
      if (ended(job) || !todo.firstChild) { replace(todo, actions(job, changed)); }
      replace(extra, job.state === 'running' && h('progress', {max: 1, 'aria-label': 'Progress of ' + job.model}), h('span', {class: 'note'}));
    }
    const bar = extra.querySelector('progress');
    if (bar && job.progress > 0) { bar.value = job.progress; }
    const note = ended(job) ? '' : job.message || '';
    if (extra.lastChild && extra.lastChild.textContent !== note) { extra.lastChild.textContent = note; }
    const seconds = duration(job.seconds);
    if (time.textContent !== seconds) { time.textContent = seconds; }
  };
  update(first);
  return {element, update};
}

/** @type {import('../app.js').Show} */
export async function show(place, where) {
  if (where.rest) { return one(place, where.rest); }
  const body = h('tbody', {});
  const none = h('p', {}, 'Nothing has run yet. Runs of models that take longer appear here, with what they left.');
  const table = h('div', {class: 'scroll jobs', tabindex: '0', role: 'region', 'aria-label': 'Jobs'}, h('table', {},
    h('thead', {}, h('tr', {}, ...['job', 'state', 'time', 'what to do'].map(t => h('th', {scope: 'col'}, t)))), body));
  /** @type {Map<string, ReturnType<typeof makeRow>>} */
  const rows = new Map();
  const draw = async () => {
    /** @type {any[]} */
    const jobs = (await json('GET', 'api/jobs')).jobs;
    none.hidden = jobs.length > 0;
    table.hidden = jobs.length === 0;
    for (const job of jobs) {
      const known = rows.get(job.id);
      if (known) { known.update(job); } else { rows.set(job.id, makeRow(job, draw)); }
    }
    const order = jobs.map(job => rows.get(job.id)?.element);
    if (order.length !== body.children.length || order.some((e, i) => e !== body.children[i])) { body.replaceChildren(...order); }
  };
  replace(place, h('h1', {}, 'Jobs'), h('p', {class: 'soft'}, 'Finished runs are kept as folders and outlive the server.'), none, table);
  await draw();
  const poll = setInterval(() => draw().catch(() => {}), 1000);
  return () => clearInterval(poll);
}

/** @param {HTMLElement} place @param {string} id @returns {Promise<(() => void)|void>} */
async function one(place, id) {
  const job = await json('GET', 'api/jobs/' + encodeURIComponent(id));
  const all = h('p', {}, h('a', {href: '#/jobs'}, 'All jobs'));
  if (!ended(job)) {
    const status = makeStatus();
    replace(place, h('h1', {}, job.model), status.element, all);
    const following = follow(id, state => status.busy({job: state, stop: () => cancel(id)}));
    /** @type {(() => void)|void} */
    let inside;
    let left = false;
    following.done.then(() => one(place, id)).then(leave => { if (left && leave) { leave(); } else { inside = leave; } })
      .catch(e => replace(place, h('h1', {}, job.model), problemBox(e), all));
    return () => { left = true; following.leave(); if (inside) { inside(); } };
  }
  if (job.state !== 'done') {
    replace(place, h('h1', {}, job.model), problemBox(jobProblem(job)), all);
    return;
  }
  if (job.model.startsWith('ledger.')) {
    replace(place, h('h1', {}, 'Ledger ' + job.model.slice(7)), h('p', {class: 'bar'}, h('a', {href: '#/ledger', class: 'button'}, 'Open the ledger'), h('a', {href: `api/jobs/${id}/folder.zip`, class: 'button', download: true}, 'Download the folder')), all);
    return;
  }
  const [run, description] = await Promise.all([outcome(job), model(job.model)]);
  const figures = h('div', {class: 'figures'});
  const shows = gallery(figures, job.model);
  replace(place, h('h1', {}, job.model), h('p', {class: 'bar'}, h('a', {href: modelAddress(job.model, run.params), class: 'button'}, 'Change the parameters'), h('a', {href: `api/jobs/${id}/folder.zip`, class: 'button', download: true}, 'Download the folder')),
    warningBox(run.result), h('h2', {class: 'visually-hidden'}, 'Figures'), figures, resultTables(run.result, facts(description), job.model));
  await shows.show(run);
  return () => shows.close();
}
