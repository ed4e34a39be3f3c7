// Reduced spectra as files that other programs read.

/** @param {string} text */
export function fileName(text) {
  return text.replace(/[^\p{L}\p{N}._+-]+/gu, '_').slice(0, 60) || 'spectrum';
}

/** mu(E) and what was made of it, as columns with a header. @param {string} label @param {import('../base/api.js').Run} run */
export function energyColumns(label, run) {
  const r = run.result;
  const rows = r.energyEV.map((/** @type {number} */ e, /** @type {number} */ i) => [e, r.mu[i], r.norm[i], r.flat[i], r.background[i]].join(' '));
  return ['# ' + label + ', reduced by Apical (xas.reduce)', '# E0 ' + r.e0EV + ' eV, edge step ' + r.edgeStep, '# energy_eV mu norm flat background', ...rows].join('\n') + '\n';
}

/** chi(k) as columns. @param {string} label @param {import('../base/api.js').Run} run */
export function chiColumns(label, run) {
  const r = run.result;
  return ['# ' + label + ', reduced by Apical (xas.reduce)', '# k_invA chi', ...r.kInvA.map((/** @type {number} */ k, /** @type {number} */ i) => k + ' ' + r.chi[i])].join('\n') + '\n';
}
