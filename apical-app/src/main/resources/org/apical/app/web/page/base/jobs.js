// Work that takes longer: progress comes by server-sent events, an end is certain.
import {json} from './api.js';

const over = ['done', 'failed', 'cancelled'];

/** @param {import('./api.js').Job} job */
export function ended(job) {
  return over.includes(job.state);
}

/**
 * Follows a job to its end.
 * @param {string} id
 * @param {(job: import('./api.js').Job) => void} tell
 * @returns {{done: Promise<import('./api.js').Job>, leave: () => void}}
 */
export function follow(id, tell) {
  const path = 'api/jobs/' + encodeURIComponent(id);
  const source = new EventSource(path + '/events');
  let poll = 0;
  let left = false;
  const leave = () => { left = true; source.close(); clearInterval(poll); };
  /** @type {Promise<import('./api.js').Job>} */
  const done = new Promise((resolve, reject) => {
    const look = async () => {
      try {
        const job = await json('GET', path);
        if (left) { return; }
        tell(job);
        if (ended(job)) { leave(); resolve(job); }
      } catch (e) {
        leave();
        reject(e);
      }
    };
    // events say that something changed; the state itself is asked for, so that none can be missed
    let asked = 0;
    const soon = () => { if (!asked) { asked = setTimeout(() => { asked = 0; look(); }, 60); } };
    for (const name of ['state', 'progress']) { source.addEventListener(name, soon); }
    source.onerror = () => { source.close(); soon(); };
    poll = setInterval(look, 1500);
    look();
  });
  return {done, leave};
}

/** @param {string} id */
export function cancel(id) {
  return json('DELETE', 'api/jobs/' + encodeURIComponent(id));
}

/** What a finished job found, in the form of a synchronous run. @param {import('./api.js').Job} job @returns {Promise<import('./api.js').Run>} */
export function outcome(job) {
  return json('GET', 'api/jobs/' + encodeURIComponent(job.id) + '/answer');
}
