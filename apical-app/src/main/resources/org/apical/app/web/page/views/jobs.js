// Work that takes longer: what runs, what is done, what it left.
import {h, replace} from '../base/dom.js';
import {json} from '../base/api.js';
import {cancel, ended, outcome} from '../base/jobs.js';
import {duration} from '../base/format.js';
import {modelAddress} from '../base/router.js';
import {problemBox} from '../base/problem.js';
import {jobProblem} from '../model/runner.js';
import {gallery} from '../plot/card.js';
import {facts} from '../model/facts.js';
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

/** @param {any} job @param {() => void} changed */
function row(job, changed) {
  const bar = job.state === 'running' && h('progress', {max: 1, value: job.progress > 0 ? job.progress : undefined, 'aria-label': 'Progress of ' + job.model});
  return h('tr', {dataset: {job: job.id, state: job.state}}, h('td', {}, title(job)), h('td', {}, job.state, ' ', bar, job.message && !ended(job) ? h('span', {class: 'note'}, ' ' + job.message) : null),
    h('td', {class: 'number'}, duration(job.seconds)), h('td', {}, actions(job, changed)));
}

/** @type {import('../app.js').Show} */
export async function show(place, where) {
  if (where.rest) { return one(place, where.rest); }
  const list = h('div', {});
  let last = '';
  const draw = async () => {
    const jobs = (await json('GET', 'api/jobs')).jobs;
    const text = JSON.stringify(jobs);
    if (text === last) { return; }
    last = text;
    if (jobs.length === 0) {
      replace(list, h('p', {}, 'Nothing has run yet. Runs of models that take longer appear here, with what they left.'));
      return;
    }
    replace(list, h('div', {class: 'scroll jobs', tabindex: '0', role: 'region', 'aria-label': 'Jobs'}, h('table', {},
      h('thead', {}, h('tr', {}, ...['job', 'state', 'time', 'what to do'].map(t => h('th', {scope: 'col'}, t)))),
      h('tbody', {}, ...jobs.map((/** @type {any} */ job) => row(job, draw))))));
  };
  replace(place, h('h1', {}, 'Jobs'), h('p', {class: 'soft'}, 'Finished runs are kept as folders and outlive the server.'), list);
  await draw();
  const poll = setInterval(() => draw().catch(() => {}), 1000);
  return () => clearInterval(poll);
}

/** @param {HTMLElement} place @param {string} id */
async function one(place, id) {
  const job = await json('GET', 'api/jobs/' + encodeURIComponent(id));
  if (job.state !== 'done') {
    replace(place, h('h1', {}, job.model), ended(job) ? problemBox(jobProblem(job)) : h('p', {}, 'It is ' + job.state + '. ', h('a', {href: '#/jobs'}, 'All jobs')));
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
