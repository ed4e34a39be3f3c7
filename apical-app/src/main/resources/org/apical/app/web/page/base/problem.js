// What the server answers when something is wrong (RFC 9457), as an error and as a box on the page.
import {h} from './dom.js';

export class Problem extends Error {
  /** @param {{title?: string, status?: number, code?: string, detail?: string, key?: string, instead?: string}} body */
  constructor(body) {
    super(body.detail || body.title || 'The server refused this');
    this.status = body.status || 0;
    this.code = body.code || '';
    this.key = body.key || '';
    // the phrase of a status, as 'Unprocessable Content', says nothing to people; what the page names itself has no status
    this.title = body.status ? '' : body.title || '';
    /** Whether the server takes the same run as a job. */
    this.forJob = body.instead === 'job';
  }
}

/** @param {any} e */
export function problemBox(e) {
  const text = e instanceof Error ? e.message : String(e);
  const key = e instanceof Problem && e.key ? e.key + ': ' : '';
  return h('div', {class: 'problem', role: 'alert'}, h('strong', {}, e instanceof Problem ? e.title || 'This did not work' : 'This did not work'), h('div', {}, text.startsWith(key) ? text : key + text));
}
