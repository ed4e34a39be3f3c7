// The ledger: every claim with its number, its rule and its verdict; any of them can be computed again.
import {h, replace, toast} from '../base/dom.js';
import {json} from '../base/api.js';
import {cancel, follow} from '../base/jobs.js';
import {brief, number} from '../base/format.js';
import {problemBox} from '../base/problem.js';
import {stay} from '../base/router.js';
import {badge, notYet, tally} from '../base/verdict.js';
import {againWith} from '../ledger/again.js';
import {jobProblem} from '../model/runner.js';

/** Values of any depth as lines. @param {any} value @returns {Node|string} */
function shown(value) {
  if (value === null || value === undefined) { return 'none'; }
  if (Array.isArray(value)) { return value.every(v => typeof v !== 'object') ? value.map(v => typeof v === 'number' ? number(v, 5) : String(v)).join(', ') : h('ul', {}, ...value.map(v => h('li', {}, shown(v)))); }
  if (typeof value === 'object') {
    return h('dl', {class: 'values'}, ...Object.entries(value).flatMap(([k, v]) => [h('dt', {}, k), h('dd', {}, shown(v))]));
  }
  return brief(value);
}

/** @param {any} row @param {string} key @param {string} title */
function fact(row, key, title) {
  const value = row[key];
  const empty = value === undefined || value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
  return empty ? null : h('div', {class: 'fact'}, h('h2', {}, title), typeof value === 'string' ? h('p', {}, value) : shown(value));
}

/** A part of a row, with a verdict of its own. @param {any} p */
function part(p) {
  return h('div', {class: 'part'}, h('p', {}, h('strong', {}, p.id), ' ', badge(p.verdict), ' ', p.statement || ''), p.computed ? h('p', {}, typeof p.computed === 'string' ? p.computed : shown(p.computed)) : null,
    p.rule ? h('p', {class: 'note'}, 'Rule: ' + p.rule) : null);
}

/** @type {import('../app.js').Show} */
export async function show(place, where) {
  const list = h('div', {class: 'rows-of-ledger'});
  const filters = h('div', {class: 'bar', role: 'group', 'aria-label': 'Filter by verdict'});
  const progress = h('div', {class: 'bar', role: 'status'});
  const quick = h('input', {type: 'checkbox', id: 'quick'});
  quick.checked = true;
  /** @type {any[]} */
  let rows = [];
  let report = false;
  let filter = where.query.get('verdict') || '';
  /** @type {(() => void)[]} */
  const leaving = [];
  const link = h('span', {});
  /**
   * The rows that were drawn. They stay while nothing about them is new, also behind a filter: somebody may be at work in one of them
   * when another one is computed.
   * @type {Map<string, {key: string, element: HTMLElement, again: ReturnType<typeof againWith>}>}
   */
  const drawn = new Map();

  const load = async () => {
    const answer = await json('GET', 'api/ledger');
    rows = answer.rows;
    report = answer.report;
    draw();
  };

  /** @param {string} id 'all' or a row */
  async function compute(id) {
    try {
      const job = await json('POST', `api/ledger/${id}/runs`, {quick: quick.checked});
      const bar = h('progress', {max: 1, 'aria-label': 'Progress of ' + id});
      const words = h('span', {});
      const line = h('span', {class: 'chip'}, h('strong', {}, id === 'all' ? 'Ledger' : id), ' ', bar, ' ', words, h('button', {type: 'button', class: 'plain', onclick: () => cancel(job.id)}, 'Cancel'));
      progress.append(line);
      const following = follow(job.id, state => { if (state.progress > 0) { bar.value = state.progress; } words.textContent = state.state === 'queued' ? 'waiting' : state.message || ''; });
      leaving.push(following.leave);
      const ended = await following.done;
      line.remove();
      if (ended.state === 'done') { await load(); toast((id === 'all' ? 'The ledger' : id) + ' is computed'); } else { progress.append(problemBox(jobProblem(ended))); }
    } catch (e) {
      progress.append(problemBox(e));
    }
  }

  /** @param {any} row */
  function entry(row) {
    const key = JSON.stringify([row, report]);
    const known = drawn.get(row.id);
    if (known && known.key === key) { return known.element; }
    const again = known ? known.again : againWith(row.id, row.behind || []);
    const element = claim(row, again);
    if (known && known.element instanceof HTMLDetailsElement) { element.open = known.element.open; }
    drawn.set(row.id, {key, element, again});
    return element;
  }

  /** @param {any} row @param {ReturnType<typeof againWith>} again @returns {any} */
  function claim(row, again) {
    const figures = row.figures || [];
    return h('details', {class: 'claim', id: row.id, dataset: {verdict: row.verdict || ''}}, h('summary', {}, h('strong', {}, row.id), ' ', badge(row.verdict), ' ', h('span', {}, row.statement)),
      h('div', {class: 'claim-body'},
        fact(row, 'computed', 'Computed'), fact(row, 'uncertainty', 'Uncertainty'), fact(row, 'rule', 'Rule'), fact(row, 'data', 'Data'), fact(row, 'wouldChange', 'What would change it'),
        row.parts && row.parts.length > 0 ? h('div', {class: 'fact'}, h('h2', {}, 'Parts'), ...row.parts.map(part)) : null, row.parameters && Object.keys(row.parameters).length > 0 ? h('details', {}, h('summary', {}, 'Parameters'), shown(row.parameters)) : null,
        h('div', {class: 'bar'}, h('button', {type: 'button', 'aria-label': (row.verdict ? 'Compute again ' : 'Compute ') + row.id, onclick: () => compute(row.id)}, row.verdict ? 'Compute again' : 'Compute'),
          figures.length > 0 && report ? h('a', {class: 'button', href: 'report#' + row.id, target: '_blank', rel: 'noopener'}, figures.length === 1 ? 'Its figure in the report' : `Its ${figures.length} figures in the report`) : null), again.element));
  }

  function draw() {
    replace(filters, ...[['', rows.length], ...tally(rows)].map(([name, n]) => h('button', {type: 'button', 'aria-pressed': String(filter === name), onclick: () => { filter = name; stay('#/ledger' + (filter ? '?verdict=' + encodeURIComponent(filter) : '')); draw(); }}, `${name || 'all'} (${n})`)));
    const wanted = rows.filter(r => !filter || (r.verdict || notYet) === filter).map(entry);
    if (wanted.length === 0) { list.replaceChildren(h('p', {class: 'soft'}, 'No row came out so.')); } else if (wanted.length !== list.children.length || wanted.some((e, i) => e !== list.children[i])) { list.replaceChildren(...wanted); }
    replace(link, report ? h('a', {class: 'button', href: 'report', target: '_blank', rel: 'noopener'}, 'Open the report') : null);
  }

  replace(place, h('h1', {}, 'Ledger'), h('p', {class: 'summary'}, 'What the perspective says, the number it hangs on, and whether that number comes out. Each rule was fixed before the computation.'),
    h('div', {class: 'bar'}, h('button', {type: 'button', class: 'primary', onclick: () => compute('all')}, 'Compute all'), h('span', {}, quick, h('label', {for: 'quick'}, ' quick (coarser grids, about a minute for all)')), link),
    progress, filters, list);
  await load();
  const wanted = document.getElementById(where.query.get('row') || '');
  if (wanted instanceof HTMLDetailsElement) {
    wanted.open = true;
    wanted.scrollIntoView();
  }
  return () => [...leaving, ...[...drawn.values()].map(d => d.again.close)].forEach(f => f());
}
