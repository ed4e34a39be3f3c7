// Plotly, fetched when the first plot is drawn, and one plot in a place of the page.
import {theme} from '../base/theme.js';
import {themed} from './look.js';

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

const config = {displaylogo: false, responsive: false, modeBarButtonsToRemove: ['select2d', 'lasso2d', 'toImage'], displayModeBar: 'hover'};
/** px from the frame to the legend: tick labels and the title of the axis. */
const leastUnderAxis = 62;

/** How far the titles of the lowest axis reach below the frame: letters and long tick labels differ. @param {any} div */
function underFrame(div) {
  const size = div._fullLayout._size;
  const frame = div.getBoundingClientRect().top + size.t + size.h;
  const titles = [...div.querySelectorAll('.infolayer [class*="title"]')].filter(t => /^x\d*title$/.test(t.classList[0]));
  return Math.max(leastUnderAxis, ...titles.map(t => Math.ceil(t.getBoundingClientRect().bottom - frame) + 5));
}

/**
 * The legend takes as many lines as the width asks for: the figure grows by them, the frame keeps its height.
 * @param {any} Plotly @param {any} div @param {any} layout
 */
async function fit(Plotly, div, layout) {
  const legend = div.querySelector('.legend');
  if (!legend || !layout.margin || !layout.height) { return; }
  const under = underFrame(div);
  const frame = layout.height - layout.margin.t - layout.margin.b;
  const lines = Math.ceil(legend.getBoundingClientRect().height);
  const height = frame + layout.margin.t + under + lines + 8;
  const key = [div.clientWidth, height, under].join();
  if (div.dataset.fitted === key) { return; }
  div.dataset.fitted = key;
  await Plotly.relayout(div, {height, 'margin.b': under + lines + 8, 'legend.yref': 'paper', 'legend.yanchor': 'top', 'legend.y': -under / frame});
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
  const draw = async () => {
    const Plotly = await plotly();
    const what = now;
    if (!what || !div.isConnected) { return; }
    const {data, layout} = themed(what, theme());
    width = div.clientWidth;
    layout.width = width;
    delete div.dataset.fitted;
    await Plotly.react(div, data, layout, config);
    for (const [name, listener] of listeners) { /** @type {any} */ (div).on(name, listener); }
    listeners = [];
    await fit(Plotly, div, layout);
    div.dataset.drawn = String(Number(div.dataset.drawn || 0) + 1);
  };
  const again = () => { drawing = drawing.then(draw, draw); return drawing; };
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
    on(name, listener) { listeners.push([name, listener]); },
    async close() {
      now = null;
      watch.disconnect();
      document.removeEventListener('themechange', again);
      if (library) { (await library).purge(div); }
    },
  };
}
