// The report on the start page: how the rows came out, each with a way to it, and the whole report on demand.
import {h, replace} from '../base/dom.js';
import {badge, notYet, tally} from '../base/verdict.js';

/** @param {any} row */
function line(row) {
  return h('tr', {}, h('th', {scope: 'row'}, h('a', {href: '#/ledger?row=' + row.id}, row.id)), h('td', {}, row.statement), h('td', {}, badge(row.verdict)));
}

/**
 * @param {HTMLElement} place
 * @param {{rows: any[], report: boolean}} ledger
 */
export function showReport(place, ledger) {
  if (!ledger.report) {
    replace(place, h('p', {}, `No report has been computed in this folder yet. It judges ${ledger.rows.length} statements of the perspective, each by a rule that was fixed before. `,
      h('a', {href: '#/ledger'}, 'Compute it in the ledger'), ', a quick one in about a minute.'));
    return;
  }
  const counts = tally(ledger.rows);
  const frame = h('div', {});
  const toggle = h('button', {type: 'button', 'aria-expanded': 'false', onclick: () => {
    const open = toggle.getAttribute('aria-expanded') !== 'true';
    toggle.setAttribute('aria-expanded', String(open));
    toggle.textContent = open ? 'Close it' : 'Show it here';
    replace(frame, open && h('iframe', {src: 'report', title: 'The report', class: 'report'}));
  }}, 'Show it here');
  replace(place,
    h('ul', {class: 'tally'}, ...counts.map(([verdict, n]) => h('li', {}, h('a', {href: '#/ledger?verdict=' + encodeURIComponent(verdict)}, badge(verdict === notYet ? undefined : verdict, `: ${n}`))))),
    h('div', {class: 'bar'}, h('a', {class: 'button', href: 'report', target: '_blank', rel: 'noopener'}, 'Open the report'), toggle, h('a', {class: 'button', href: '#/ledger'}, 'Open the ledger')),
    frame,
    h('details', {class: 'list'}, h('summary', {}, `All ${ledger.rows.length} statements`), h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Statements and verdicts'},
      h('table', {}, h('thead', {}, h('tr', {}, ...['row', 'statement', 'verdict'].map(t => h('th', {scope: 'col'}, t)))), h('tbody', {}, ...ledger.rows.map(line))))));
}
