// One run with an answer to wait for: at once where that is quick enough, else as a job.
import {run, start} from '../base/api.js';
import {cancel, follow, outcome} from '../base/jobs.js';
import {Problem} from '../base/problem.js';
import {jobProblem} from './runner.js';

/**
 * @param {string} id @param {any} params
 * @param {AbortSignal} signal ends a job too, which nobody waits for then
 * @param {(state: {job: import('../base/api.js').Job, stop: () => void}) => void} busy told how a job gets on
 * @returns {Promise<import('../base/api.js').Run>}
 */
export async function patientRun(id, params, signal, busy) {
  try {
    return await run(id, params, signal);
  } catch (e) {
    if (!(e instanceof Problem && e.forJob)) { throw e; }
  }
  const started = await start(id, params);
  const stop = () => { cancel(started.id).catch(() => {}); };
  const following = follow(started.id, job => busy({job, stop}));
  /** @type {() => void} */
  let leave = () => {};
  const left = new Promise((_, reject) => {
    leave = () => { following.leave(); stop(); reject(new DOMException('given up', 'AbortError')); };
    if (signal.aborted) { leave(); } else { signal.addEventListener('abort', leave); }
  });
  try {
    const ended = await Promise.race([following.done, left]);
    if (ended.state !== 'done') { throw jobProblem(ended); }
    return await outcome(ended);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
