// What can be looked at of reduced spectra, several over each other.
import {axis, curve, figure, palette} from '../plot/simple.js';

/** @type {{id: string, name: string}[]} */
export const looks = [
  {id: 'mu', name: 'μ(E)'}, {id: 'norm', name: 'normalised'}, {id: 'flat', name: 'flattened'}, {id: 'chik', name: 'χ(k)'}, {id: 'chir', name: '|χ(R)|'}, {id: 'chirRe', name: 'Re χ(R)'},
];

/**
 * @param {string} look @param {{entry: import('./store.js').Entry, run?: import('../base/api.js').Run}[]} reduced
 * @param {boolean} [points] whether points are to be clicked: they are drawn
 */
export function overlay(look, reduced, points = false) {
  // a file of chi(k) has no energies
  const done = reduced.filter(r => r.run && (!['mu', 'norm', 'flat'].includes(look) || r.run.result.energyEV));
  const weight = done.length > 0 ? done[0].run?.params.transform?.kweight ?? 2 : 2;
  const alone = done.length === 1;
  const data = done.flatMap(({entry, run}, i) => {
    const r = run?.result;
    const named = (/** @type {any[]} */ x, /** @type {any[]} */ y) => curve(entry.label, x, y, i, {meta: entry.id, showlegend: true});
    switch (look) {
      case 'mu': return [{...named(r.energyEV, r.mu), ...(alone || points ? {mode: 'lines+markers', marker: {size: points ? 6 : 3, color: palette[i % palette.length]}} : {})},
        ...(alone && !points ? [curve('background', r.energyEV, r.background, 1), curve('pre-edge', r.energyEV, r.preEdge, 6, {line: {color: '#7f7f7f', dash: 'dot'}}), curve('post-edge', r.energyEV, r.postEdge, 2, {line: {color: '#009e73', dash: 'dash'}})] : [])];
      case 'norm': return [named(r.energyEV, r.norm)];
      case 'flat': return [named(r.energyEV, r.flat)];
      case 'chik': return [named(r.kInvA, r.chi.map((/** @type {number} */ c, /** @type {number} */ j) => c * r.kInvA[j] ** weight)),
        ...(alone ? [curve('window', r.kInvA, scaled(r, weight), 6, {line: {color: '#7f7f7f', dash: 'dot'}})] : [])];
      case 'chir': return [named(r.rA, r.chirMag)];
      default: return [named(r.rA, r.chirRe)];
    }
  });
  const power = weight === 0 ? '' : weight === 1 ? 'k ' : `k<sup>${weight}</sup> `;
  const after = `(Å<sup>−${weight + 1}</sup>)`;
  switch (look) {
    case 'mu': return figure(data, axis('energy (eV)', {tickformat: 'd'}), 'μ(E)');
    case 'norm': return figure(data, axis('energy (eV)', {tickformat: 'd'}), 'normalised μ(E)');
    case 'flat': return figure(data, axis('energy (eV)', {tickformat: 'd'}), 'flattened μ(E)');
    case 'chik': return figure(data, axis('k (Å<sup>−1</sup>)'), `${power}χ(k)${weight ? ` (Å<sup>−${weight}</sup>)` : ''}`);
    case 'chir': return figure(data, axis('R (Å), without phase correction'), `|χ(R)| ${after}`);
    default: return figure(data, axis('R (Å), without phase correction'), `Re χ(R) ${after}`);
  }
}

/** The window as high as the data. @param {any} r @param {number} weight */
function scaled(r, weight) {
  const top = Math.max(...r.chi.map((/** @type {number} */ c, /** @type {number} */ j) => r.kInvA[j] > 2 ? Math.abs(c) * r.kInvA[j] ** weight : 0));
  return r.window.slice(0, r.kInvA.length).map((/** @type {number} */ w) => w * top);
}
