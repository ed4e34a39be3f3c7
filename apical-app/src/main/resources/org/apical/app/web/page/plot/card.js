// A figure on the page with its title, caption and downloads.
import {h, save, toast} from '../base/dom.js';
import {staticFigure} from '../base/api.js';
import {plotIn} from './plotly.js';
import {csv} from './csv.js';
import {overlaid} from './overlay.js';

/** The layout of a figure; that of a map with the ends of its pixels, which marks over it must not move. @param {{data: any[], layout: any}} figure */
function held({data, layout}) {
  const map = data.find(t => t.type === 'heatmap');
  if (!map || !map.x || map.x.length < 2 || map.y.length < 2) { return layout; }
  const ends = (/** @type {number[]} */ v) => { const half = (v[1] - v[0]) / 2; return [v[0] - half, v[v.length - 1] + half]; };
  return {...layout, xaxis: {...layout.xaxis, range: ends(map.x)}, yaxis: {...layout.yaxis, range: ends(map.y)}};
}

/**
 * @param {string} id model
 * @param {import('../base/api.js').Drawn} figure
 */
export function card(id, figure) {
  const div = h('div', {class: 'plot', role: 'group', 'aria-label': figure.title || figure.name});
  const heading = h('h3', {}, figure.title || figure.name);
  const caption = h('figcaption', {}, figure.caption || '');
  let now = figure;
  /** @type {any} */
  let params = {};
  let shown = figure.plotly;
  /** @param {'svg'|'png'} kind */
  const download = async kind => {
    try {
      save(`${id}-${now.name}.${kind}`, await staticFigure(id, now.name, kind, params));
    } catch (e) {
      toast(e instanceof Error ? e.message : String(e));
    }
  };
  const button = (/** @type {string} */ text, /** @type {() => void} */ act) =>
    h('button', {type: 'button', class: 'plain', 'aria-label': `Download ${figure.title || figure.name} as ${text}`, onclick: act}, text);
  const tools = h('div', {class: 'bar tools'}, h('span', {class: 'note'}, 'Download'), button('SVG', () => download('svg')), button('PNG', () => download('png')),
    button('CSV', () => save(`${id}-${now.name}.csv`, csv(shown), 'text/csv')));
  const element = h('figure', {dataset: {figure: figure.name}}, heading, div, caption, tools);
  const plot = plotIn(div);
  return {
    element,
    plot,
    /**
     * @param {import('../base/api.js').Drawn} next @param {any} with_ parameters behind it
     * @param {import('./overlay.js').Kept[]} [pinned] @param {any[]} [marks] traces of the page's own, not part of the data
     */
    show(next, with_, pinned = [], marks = []) {
      now = next;
      params = with_;
      heading.textContent = next.title || next.name;
      caption.textContent = next.caption || '';
      shown = overlaid(next, pinned);
      return plot.show(marks.length > 0 ? {data: [...shown.data, ...marks], layout: held(shown)} : shown);
    },
    close: () => plot.close(),
  };
}

/**
 * The figures of a run in a place: cards stay where the next run has the same figures, so that sliders move curves
 * instead of building plots anew.
 * @param {HTMLElement} place @param {string} id
 */
export function gallery(place, id) {
  /** @type {Map<string, ReturnType<typeof card>>} */
  let cards = new Map();
  return {
    /**
     * @param {import('../base/api.js').Run} run @param {import('./overlay.js').Kept[]} [pinned]
     * @param {Record<string, any[]>} [marks] by the name of their figure
     */
    show(run, pinned = [], marks = {}) {
      const names = run.figures.map(f => f.name);
      if (names.join() !== [...cards.keys()].join()) {
        for (const old of cards.values()) { old.close(); }
        cards = new Map(run.figures.map(f => [f.name, card(id, f)]));
        place.replaceChildren(...[...cards.values()].map(c => c.element));
      }
      return Promise.all(run.figures.map(f => cards.get(f.name)?.show(f, run.params, pinned, marks[f.name])));
    },
    /** The plot of a figure that is shown. @param {string} name */
    plot: name => cards.get(name)?.plot,
    close() {
      for (const old of cards.values()) { old.close(); }
      cards.clear();
    },
  };
}
