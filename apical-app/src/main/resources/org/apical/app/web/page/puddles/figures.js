// Figures of a map and what hangs on it: local critical temperatures, sites that superconduct, R(T), the outline of a puddle.
import {axis, curve, figure} from '../plot/simple.js';

export const marked = '#d55e00';

/** R(T) with the temperature of the map marked. @param {any} r result of maps.transition @param {number} t */
export function resistance(r, t) {
  const f = figure([curve('resistance over that of the normal lattice', r.temperatureK, r.resistance, 0, {mode: 'lines+markers', marker: {size: 4}}),
    curve('share of sites that superconduct', r.temperatureK, r.superconductingFraction, 2, {line: {color: '#009e73', dash: 'dash'}})], 'temperature (K)', 'R/R<sub>n</sub>, share', 380);
  f.layout.shapes = [{type: 'line', xref: 'x', yref: 'paper', x0: t, x1: t, y0: 0, y1: 1, line: {color: marked, width: 2, dash: 'dot'}}];
  return f;
}

/** A map of pixels as it lies: columns to the right, rows upwards as in the segmented map. @param {any} heat the heat map @param {any[]} marks @param {any[][]} z */
function pixels(heat, marks, z) {
  const f = figure([{type: 'heatmap', z, ...heat}, ...marks], axis('column', {constrain: 'domain'}), axis('row', {scaleanchor: 'x', constrain: 'domain'}), 380);
  f.layout.xaxis.range = [-0.5, (z[0] || []).length - 0.5];
  f.layout.yaxis.range = [-0.5, z.length - 0.5];
  return f;
}

/** Where which critical temperature is. @param {any} r result of maps.transition @param {any[]} marks */
export function localTc(r, marks) {
  return pixels({colorscale: 'Viridis', colorbar: {title: {text: 'local Tc (K)', side: 'right'}, thickness: 14}, hovertemplate: 'column %{x}, row %{y}<br>%{z:.4g} K<extra></extra>'}, marks, r.localTcK);
}

/** Which sites superconduct. @param {any} r result of maps.transition @param {number} t @param {any[]} marks */
export function sites(r, t, marks) {
  const z = r.localTcK.map((/** @type {(number|null)[]} */ row) => row.map(v => v === null ? null : v > t ? 1 : 0));
  return pixels({zmin: 0, zmax: 1, colorscale: [[0, '#d9dee3'], [0.5, '#d9dee3'], [0.5, '#0072b2'], [1, '#0072b2']], showscale: false, hovertemplate: 'column %{x}, row %{y}<extra></extra>'}, marks, z);
}

/**
 * The edge of all pixels with a label, as a curve with gaps.
 * @param {number[][]} labels @param {number} label @param {number} step of the axes
 */
export function outline(labels, label, step) {
  /** @type {(number|null)[]} */
  const x = [];
  /** @type {(number|null)[]} */
  const y = [];
  const is = (/** @type {number} */ i, /** @type {number} */ j) => labels[i] !== undefined && labels[i][j] === label;
  const edge = (/** @type {number} */ x0, /** @type {number} */ y0, /** @type {number} */ x1, /** @type {number} */ y1) => {
    x.push(x0 * step, x1 * step, null);
    y.push(y0 * step, y1 * step, null);
  };
  for (let i = 0; i < labels.length; i++) {
    for (let j = 0; j < labels[i].length; j++) {
      if (!is(i, j)) { continue; }
      if (!is(i - 1, j)) { edge(j - 0.5, i - 0.5, j + 0.5, i - 0.5); }
      if (!is(i + 1, j)) { edge(j - 0.5, i + 0.5, j + 0.5, i + 0.5); }
      if (!is(i, j - 1)) { edge(j - 0.5, i - 0.5, j - 0.5, i + 0.5); }
      if (!is(i, j + 1)) { edge(j + 0.5, i - 0.5, j + 0.5, i + 0.5); }
    }
  }
  return {type: 'scatter', mode: 'lines', name: 'chosen puddle', showlegend: false, x, y, hoverinfo: 'skip', line: {color: marked, width: 2.5}};
}

/** The chosen puddle among all sizes. @param {number[]} areas falling @param {number} label from 1 */
export function inDistribution(areas, label) {
  const area = areas[label - 1];
  return {type: 'scatter', mode: 'markers', name: 'chosen puddle', showlegend: false, x: [area], y: [areas.filter(a => a >= area).length], hoverinfo: 'skip',
    marker: {size: 15, color: 'rgba(0,0,0,0)', symbol: 'circle-open', line: {color: marked, width: 3}}};
}

/** Share of a puddle's pixels that superconduct at a temperature, and the mean of their critical temperatures. @param {number[][]} labels @param {number} label @param {(number|null)[][]} tc @param {number} t */
export function ofPuddle(labels, label, tc, t) {
  let count = 0;
  let above = 0;
  let sum = 0;
  labels.forEach((row, i) => row.forEach((l, j) => {
    const v = tc[i][j];
    if (l !== label || v === null) { return; }
    count++;
    sum += v;
    if (v > t) { above++; }
  }));
  return {share: above / count, mean: sum / count};
}
