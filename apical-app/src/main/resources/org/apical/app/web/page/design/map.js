// A map of Tc as a heat map; a point of it as the parameters of one superlattice.
import {axis, curve, figure} from '../plot/simple.js';

/** @typedef {{axes: {key: string, values: number[]}[], tcK: (number|null)[], muEV: (number|null)[], best: any}} MapResult */

/** How a key reads on an axis. @param {string} key @param {any} schema of the map's parameters */
export function axisName(key, schema) {
  const own = /** @type {Record<string, string>} */ ({etaBottom: '(μ − bottom)/ω₀', etaNeck: '(μ − neck)/ω₀', wellWidthNm: 'well width L (nm)', barrierWidthNm: 'barrier width W (nm)', omega0MeV: 'ω₀ (meV)', muEV: 'μ (eV)', coupling: 'coupling c', barrierEV: 'barrier (eV)'});
  const unit = schema.properties[key]?.['x-unit'];
  return own[key] || key + (unit ? ` (${unit})` : '');
}

/**
 * The figure of a result: a curve for one axis, a heat map for two; of three axes the slice of the first.
 * @param {MapResult} r @param {any} schema @param {number} slice @param {number[]|null} chosen indices of the chosen point
 */
export function mapFigure(r, schema, slice, chosen) {
  const axes = r.axes.slice(-2);
  const name = (/** @type {number} */ i) => axisName(axes[i].key, schema);
  if (axes.length === 1) {
    const mark = chosen ? [{type: 'scatter', mode: 'markers', name: 'chosen', showlegend: false, x: [axes[0].values[chosen[0]]], y: [r.tcK[chosen[0]]], marker: {size: 13, color: 'rgba(0,0,0,0)', line: {color: '#d55e00', width: 3}}}] : [];
    return figure([curve('Tc', axes[0].values, r.tcK, 0, {mode: 'lines+markers', showlegend: false}), ...mark], name(0), 'Tc (K)');
  }
  const [down, across] = axes;
  const n = across.values.length;
  const start = slice * down.values.length * n;
  const z = down.values.map((_, i) => r.tcK.slice(start + i * n, start + (i + 1) * n));
  /** @type {any[]} */
  const data = [{type: 'heatmap', x: across.values, y: down.values, z, colorscale: 'Viridis', colorbar: {title: {text: 'Tc (K)', side: 'right'}, thickness: 16}, name: 'Tc', showlegend: false,
    hovertemplate: `${across.key} %{x:.4g}<br>${down.key} %{y:.4g}<br>Tc %{z:.4g} K<extra></extra>`}];
  // of three axes only one slice has it
  if (r.best && (r.axes.length === 2 || r.best.values[0] === r.axes[0].values[slice])) {
    const [y, x] = r.best.values.slice(-2);
    data.push({type: 'scatter', mode: 'markers', name: `largest Tc, ${r.best.tcK.toFixed(1)} K`, showlegend: true, x: [x], y: [y], marker: {symbol: 'star', size: 14, color: '#d55e00', line: {color: '#ffffff', width: 1.5}}, hoverinfo: 'skip'});
  }
  if (chosen) {
    data.push({type: 'scatter', mode: 'markers', name: 'chosen point', showlegend: true, x: [across.values[chosen[1]]], y: [down.values[chosen[0]]], marker: {symbol: 'circle-open', size: 15, color: '#e69f00', line: {color: '#e69f00', width: 3}}, hoverinfo: 'skip'});
  }
  return figure(data, axis(name(1)), axis(name(0)), 480);
}

/** Place of a point in the lists of the result. @param {MapResult} r @param {number} slice @param {number[]} chosen */
export function place(r, slice, chosen) {
  const axes = r.axes.slice(-2);
  return axes.length === 1 ? chosen[0] : (slice * axes[0].values.length + chosen[0]) * axes[1].values.length + chosen[1];
}

/**
 * The parameters of the superlattice at a point, for the models of one superlattice.
 * @param {any} params of the map, complete @param {MapResult} r @param {number} slice @param {number[]} chosen
 */
export function pointParams(params, r, slice, chosen) {
  const {axes: _, accuracy: __, band: ___, densityPerNm2: ____, muEV: _____, ...base} = params;
  const at = r.axes.length === 3 ? [slice, ...chosen] : chosen;
  r.axes.forEach((a, i) => {
    if (!['etaBottom', 'etaNeck', 'muEV', 'densityPerNm2'].includes(a.key)) { base[a.key] = a.values[at[i]]; }
  });
  return {...base, muEV: r.muEV[place(r, slice, chosen)]};
}
