// Runs of one model: at once for what follows a slider, as a job for what takes longer. Only the newest request counts.
import * as api from '../base/api.js';
import {cancel, follow, outcome} from '../base/jobs.js';
import {Problem} from '../base/problem.js';

/** A request that has taken longer than this gives way to a newer one at once. */
const patience = 400;

/**
 * @typedef {{run: (run: api.Run) => void, problem: (e: any) => void, busy: (state: null|{job?: api.Job, stop?: () => void}) => void}} Told
 * @param {string} id @param {Told} told
 */
export function makeRunner(id, told) {
  let turn = 0;
  /** @type {{control: AbortController, since: number}|null} */
  let flying = null;
  /** @type {any} */
  let waiting;
  /** @type {null|{leave: () => void, id: string, standsIn: boolean}} */
  let job = null;

  /** @param {any} params */
  async function now(params) {
    const mine = ++turn;
    const control = new AbortController();
    flying = {control, since: performance.now()};
    told.busy({});
    try {
      const run = await api.run(id, params, control.signal);
      if (mine === turn) { told.run(run); }
    } catch (e) {
      if (mine !== turn || (e instanceof DOMException && e.name === 'AbortError')) { return; }
      if (e instanceof Problem && e.forJob) {
        flying = null;
        await asJob(params, true);
        return;
      }
      told.problem(e);
    } finally {
      if (mine === turn) {
        flying = null;
        if (!job) { told.busy(null); }
        if (waiting !== undefined) { const next = waiting; waiting = undefined; now(next); }
      }
    }
  }

  /** @param {any} params @param {boolean} [standsIn] for a live run that took too long */
  async function asJob(params, standsIn = false) {
    const mine = ++turn;
    waiting = undefined;
    try {
      told.busy({});
      const started = await api.start(id, params);
      const following = follow(started.id, state => { if (mine === turn) { told.busy({job: state, stop: () => cancel(started.id)}); } });
      job = {leave: following.leave, id: started.id, standsIn};
      const ended = await following.done;
      if (mine !== turn) { return; }
      if (ended.state === 'done') { told.run(await outcome(ended)); } else { told.problem(jobProblem(ended)); }
    } catch (e) {
      if (mine === turn) { told.problem(e); }
    } finally {
      if (mine === turn) { job = null; told.busy(null); }
    }
  }

  function drop() {
    waiting = undefined;
    if (job) { job.leave(); job = null; }
    if (flying) { flying.control.abort(); flying = null; }
    turn++;
  }

  return {
    /** Follows a slider: at once, and if a request is under way, with the newest values when that is done. @param {any} params */
    live(params) {
      if (job) {
        // a job that only stands in for a slow live run is of no use any more
        if (job.standsIn) { cancel(job.id).catch(() => {}); }
        drop();
      }
      if (flying && performance.now() - flying.since < patience) { waiting = params; return; }
      if (flying) { flying.control.abort(); }
      now(params);
    },
    /** @param {any} params */
    start(params) { drop(); asJob(params); },
    /** @param {any} params */
    once(params) { drop(); return now(params); },
    drop,
  };
}

/** @param {api.Job} job */
export function jobProblem(job) {
  const error = job.error || job.problem;
  if (job.state === 'cancelled') { return new Problem({title: 'Cancelled', detail: 'The run was cancelled; nothing was kept.'}); }
  if (error && typeof error === 'object') { return new Problem({...error, detail: error.detail || error.message, key: error.key || error.path}); }
  return new Error(error || job.message || 'The run failed');
}
