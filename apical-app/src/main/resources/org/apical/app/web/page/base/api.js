// The REST interface of the server.
import {Problem} from './problem.js';
import {forget, remember, remembered} from './tab.js';

/**
 * @typedef {{id: string, area: string, summary: string, parameterCount: number, cheap: boolean}} ModelRow
 * @typedef {{name: string, title: string, caption: string, plotly: {data: any[], layout: any}}} Drawn
 * @typedef {{params: any, result: any, figures: Drawn[], command: string, seconds: number}} Run
 * @typedef {{id: string, model: string, state: string, progress: number, message?: string, error?: any, problem?: any, params: any, command?: string, seconds?: number}} Job
 */

/**
 * @param {string} method @param {string} path @param {any} [body] JSON, or a Blob sent as it is
 * @param {AbortSignal} [signal]
 * @returns {Promise<Response>}
 */
async function send(method, path, body, signal) {
  const raw = body instanceof Blob;
  /** @type {RequestInit} */
  const options = {method, signal, headers: {Accept: 'application/json'}};
  if (body !== undefined) {
    options.body = raw ? body : JSON.stringify(body);
    options.headers = {Accept: 'application/json', 'Content-Type': raw ? 'application/octet-stream' : 'application/json'};
  }
  let answer;
  try {
    answer = await fetch(path, options);
  } catch (e) {
    if (e instanceof DOMException && e.name === 'AbortError') { throw e; }
    throw new Error('The server does not answer. Is ./apical serve still running?');
  }
  if (!answer.ok) {
    const text = await answer.text();
    let problem;
    try { problem = JSON.parse(text); } catch { problem = {detail: text}; }
    throw new Problem({status: answer.status, ...problem});
  }
  return answer;
}

/** @param {string} method @param {string} path @param {any} [body] @param {AbortSignal} [signal] */
export async function json(method, path, body, signal) {
  const answer = await send(method, path, body, signal);
  return answer.status === 204 ? undefined : answer.json();
}

/** @param {string} method @param {string} path @param {any} [body] @returns {Promise<Blob>} */
export async function blob(method, path, body) {
  return (await send(method, path, body)).blob();
}

/** @type {Promise<ModelRow[]>|undefined} */
let list;

/** @returns {Promise<ModelRow[]>} */
export function models() {
  list = list || json('GET', 'api/models').then(answer => answer.models);
  return list;
}

/** @type {Map<string, Promise<any>>} */
const described = new Map();

/** The description of a model, asked for once. @param {string} id */
export function model(id) {
  let found = described.get(id);
  if (!found) {
    found = json('GET', 'api/models/' + encodeURIComponent(id)).then(d => ({...d, schema: d.schema || d.params}));
    found.catch(() => described.delete(id));
    described.set(id, found);
  }
  return found;
}

/** @type {string|undefined} */
let session;

/** Where the tab keeps the session's name while its page is read anew. */
const kept = 'apical.session';

/** The folder on the server for files of this tab; made when the first file comes. */
export async function openSession() {
  if (!session) {
    const fresh = /** @type {string} */ ((await json('POST', 'api/sessions')).session);
    session = fresh;
    remember(kept, fresh);
  }
  return session;
}

/** Takes up the session that the tab had before its page was read anew, where the server still has it. */
export async function resumeSession() {
  const known = remembered(kept);
  if (known === null) { return; }
  try {
    await json('GET', `api/sessions/${encodeURIComponent(known)}/files`);
    session = known;
  } catch {
    forget(kept);
  }
}

/** Names of the files of the session; of a new one where the server has discarded that of a tab that was open for days. @returns {Promise<string[]>} */
async function sessionFiles() {
  try {
    return (await json('GET', `api/sessions/${await openSession()}/files`)).files.map((/** @type {any} */ f) => f.name);
  } catch (e) {
    if (!(e instanceof Problem && e.status === 404)) { throw e; }
    session = undefined;
    forget(kept);
    await openSession();
    return [];
  }
}

/** The name of the session, '' where there is none. */
export function sessionName() {
  return session || '';
}

/** A name the server takes: letters, digits and a few signs. @param {string} name */
function tidy(name) {
  return name.replace(/[^\p{L}\p{N} ._+()=,@%-]/gu, '_').replace(/\.{2,}/g, '.').replace(/^[^\p{L}\p{N}_]+/u, '') || 'file';
}

/** The session as a query, empty where there is none yet. */
export function sessionQuery() {
  return here();
}

function here() {
  return session ? '?session=' + encodeURIComponent(session) : '';
}

/**
 * Puts a file beside the others of this session, under a name that is not taken: what somebody works with stays what it is.
 * @param {File} file @param {string} [wanted]
 * @returns {Promise<string>} its name, usable as a parameter
 */
export async function upload(file, wanted = file.name) {
  const there = new Set(await sessionFiles());
  const s = await openSession();
  let name = tidy(wanted);
  for (let n = 2; there.has(name); n++) { name = tidy(wanted).replace(/(\.[^.]*)?$/, `-${n}$1`); }
  const answer = await json('POST', `api/sessions/${s}/files?name=${encodeURIComponent(name)}`, file.slice(0, file.size, 'application/octet-stream'));
  return (answer && answer.name) || name;
}

/** @param {string} id @param {any} params @param {AbortSignal} [signal] @returns {Promise<Run>} */
export function run(id, params, signal) {
  return json('POST', `api/models/${encodeURIComponent(id)}/run${here()}`, params, signal);
}

/** @param {string} id @param {any} params @returns {Promise<Job>} */
export function start(id, params) {
  return json('POST', `api/models/${encodeURIComponent(id)}/runs${here()}`, params);
}

/** A figure drawn by the server, as in a run folder. @param {string} id @param {string} name @param {'svg'|'png'} kind @param {any} params */
export function staticFigure(id, name, kind, params) {
  return blob('POST', `api/models/${encodeURIComponent(id)}/figures/${encodeURIComponent(name)}.${kind}${here()}`, params);
}
