// Part of a view that answers with one model: its warnings, its figures, its problem.
import {h, replace} from '../base/dom.js';
import {problemBox} from '../base/problem.js';
import {gallery} from '../plot/card.js';
import {warningBox} from './results.js';

/** @param {string} id model @param {string[]} [only] names of the figures that are shown */
export function figurePanel(id, only) {
  const notices = h('div', {});
  const figures = h('div', {class: 'figures'});
  const shows = gallery(figures, id);
  return {
    element: h('div', {class: 'panel'}, notices, figures),
    figures,
    /** @param {import('../base/api.js').Run} run @param {Record<string, any[]>} [marks] traces over its figures, by their names */
    show(run, marks) {
      replace(notices, warningBox(run.result));
      figures.classList.remove('stale');
      return shows.show(only ? {...run, figures: run.figures.filter(f => only.includes(f.name))} : run, [], marks);
    },
    /** @param {any} e */
    problem(e) { replace(notices, problemBox(e)); figures.classList.add('stale'); },
    plot: shows.plot,
    close: () => shows.close(),
  };
}

/** A schema with some of its keys. @param {any} schema @param {string[]} keys */
export function part(schema, keys) {
  return {...schema, required: (schema.required || []).filter((/** @type {string} */ k) => keys.includes(k)),
    properties: Object.fromEntries(keys.filter(k => schema.properties[k]).map(k => [k, schema.properties[k]]))};
}

/** A few numbers in a row, each with its name. @param {[string, string][]} pairs */
export function facts(pairs) {
  return h('dl', {class: 'facts'}, ...pairs.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))));
}
