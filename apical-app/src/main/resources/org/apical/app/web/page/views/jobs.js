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
    replace(list, jobs.length === 0 ? h('p', {}, 'Nothing has run yet. Runs of models that take longer appear here, with what they left.') : h('div', {class: 'scroll'}, h('table', {},
      h('thead', {}, h('tr', {}, ...['job', 'state', 'time', ''].map(t => h('th', {scope: 'col'}, t)))),
      h('tbody', {}, .../** @type {any[]} */ (jobs).map(job => h('tr', {}, h('td', {}, title(job)),
        h('td', {}, job.state, job.state === 'running' && h('progress', {max: 1, value: job.progress, 'aria-label': 'Progress of ' + job.model})), h('td', {}, duration(job.seconds)),
        h('td', {}, !ended(job) && h('button', {type: 'button', onclick: () => cancel(job.id).then(draw)}, 'Cancel'),
          job.state === 'done' && h('span', {}, !job.model.startsWith('ledger.') && h('a', {href: '#/jobs/' + job.id}, 'open'), ' ', h('a', {href: `api/jobs/${job.id}/folder.zip`, download: true}, 'folder.zip'))))))));
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
