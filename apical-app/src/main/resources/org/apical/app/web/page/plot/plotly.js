// Plotly, fetched when the first plot is drawn, and one plot in a place of the page.
import {theme} from '../base/theme.js';
import {themed} from './look.js';
import {reachable} from './tools.js';

/** @type {Promise<any>|undefined} */
let library;

/** @returns {Promise<any>} */
export function plotly() {
  library = library || new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = 'vendor/plotly.js';
    script.onload = () => resolve(/** @type {any} */ (window).Plotly);
    script.onerror = () => reject(new Error('The plotting library did not load'));
    document.head.append(script);
  });
  return library;
}

const config = {displaylogo: false, responsive: false, modeBarButtonsToRemove: ['select2d', 'lasso2d', 'toImage'], displayModeBar: true};
/** px from the frame to the legend: tick labels and the title of the axis. */
const leastUnderAxis = 62;

/** How far the titles of the lowest axis reach below the frame: letters and long tick labels differ. @param {any} div */
function underFrame(div) {
  const size = div._fullLayout._size;
  const frame = div.getBoundingClientRect().top + size.t + size.h;
  const titles = [...div.querySelectorAll('.infolayer [class*="title"]')].filter(t => /^x\d*title$/.test(t.classList[0]));
  return Math.max(leastUnderAxis, ...titles.map(t => Math.ceil(t.getBoundingClientRect().bottom - frame) + 5));
}

/** @param {HTMLElement} div */
function inSight(div) {
  const box = div.getBoundingClientRect();
  return box.bottom > 0 && box.top < window.innerHeight;
}

/** When there is nothing more urgent: plots in sight are drawn before those that nobody sees. */
function leisure() {
  return new Promise(resolve => { window.requestIdleCallback(resolve, {timeout: 400}); });
}

/** What decides how much room legend and titles take below the frame. @param {{data: any[], layout: any}} figure @param {number} width */
function roomKey({data, layout}, width) {
  return JSON.stringify([width, layout.height, layout.margin, layout.showlegend, data.map(t => t.showlegend === false ? '' : t.name), Object.keys(layout).filter(k => /axis/.test(k)).map(k => layout[k].title?.text)]);
}

/**
 * The legend takes as many lines as the width asks for: the figure grows by them, the frame keeps its height.
 * @param {any} div drawn before @param {any} layout that it was drawn with
 * @returns {any} what is to be changed in the layout, or null where nothing is
 */
function roomBelow(div, layout) {
  const legend = div.querySelector('.legend');
  if (!legend || !layout.margin || !layout.height) { return null; }
  const under = underFrame(div);
  const frame = layout.height - layout.margin.t - layout.margin.b;
  const lines = Math.ceil(legend.getBoundingClientRect().height);
  return {height: frame + layout.margin.t + under + lines + 8, 'margin.b': under + lines + 8, 'legend.yref': 'paper', 'legend.yanchor': 'top', 'legend.y': -under / frame};
}

/** A layout with the room that an earlier drawing asked for. @param {any} layout @param {any} room */
function withRoom(layout, room) {
  return {...layout, height: room.height, margin: {...layout.margin, b: room['margin.b']}, legend: {...layout.legend, yref: 'paper', yanchor: 'top', y: room['legend.y']}};
}

/**
 * A place that draws what it is given, again where its width or the colours change.
 * @param {HTMLElement} div
 */
export function plotIn(div) {
  /** @type {{data: any[], layout: any}|null} */
  let now = null;
  let width = 0;
  let drawing = Promise.resolve();
  /** @type {[string, (e: any) => void][]} */
  let listeners = [];
  let knownKey = '';
  /** @type {any} */
  let room = null;
  const draw = async () => {
    const Plotly = await plotly();
    if (div.dataset.drawn && !inSight(div)) { await leisure(); }
    const what = now;
    if (!what || !div.isConnected) { return; }
    const {data, layout} = themed(what, theme());
    width = div.clientWidth;
    layout.width = width;
    const key = roomKey({data, layout}, width);
    const known = key === knownKey;
    await Plotly.react(div, data, known && room ? withRoom(layout, room) : layout, config);
    for (const [name, listener] of listeners) { /** @type {any} */ (div).on(name, listener); }
    listeners = [];
    if (!known) {
      // once for each shape of a figure: a slider that only moves curves costs one drawing, not two
      room = roomBelow(div, layout);
      if (room) { await Plotly.relayout(div, room); }
      knownKey = key;
    }
    reachable(div);
    div.dataset.drawn = String(Number(div.dataset.drawn || 0) + 1);
  };
  /** @type {Promise<void>|null} */
  let next = null;
  // while one drawing is under way, all that ask for another share the one after it
  const again = () => {
    if (!next) {
      const mine = drawing.then(() => { next = null; return draw(); });
      next = mine;
      drawing = mine.catch(() => {});
    }
    return next;
  };
  let later = 0;
  const watch = new ResizeObserver(() => {
    if (!now || div.clientWidth === width || div.clientWidth === 0) { return; }
    clearTimeout(later);
    later = setTimeout(again, 120);
  });
  watch.observe(div);
  document.addEventListener('themechange', again);
  return {
    /** @param {{data: any[], layout: any}} figure */
    show(figure) { now = figure; return again(); },
    div,
    /** Listens to an event of the plot from its first drawing on. @param {string} name @param {(e: any) => void} listener */
    on(name, listener) { if (div.dataset.drawn) { /** @type {any} */ (div).on(name, listener); } else { listeners.push([name, listener]); } },
    async close() {
      now = null;
      watch.disconnect();
      document.removeEventListener('themechange', again);
      if (library) { (await library).purge(div); }
    },
  };
}
