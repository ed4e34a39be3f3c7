// Colours of atoms: told apart by brightness too, for those who see fewer colours.

/** @type {Record<string, string>} */
const colors = {
  Cu: '#0072b2', 'Cu U': '#0072b2', 'Cu D': '#e69f00', O: '#d55e00', La: '#009e73', Sr: '#7fc97f', Nd: '#cc79a7', Ce: '#8c564b', Y: '#56b4e9', Ba: '#2e7d5b', Ca: '#b5cf6b', Hg: '#9aa0a6',
  Bi: '#7b4fa3', Pb: '#4d5560', Mo: '#b8a200', H: '#f2f2f2', S: '#f0e442', Nb: '#3f7f93', Ge: '#a8786a', Mg: '#5fbf5f', B: '#f4b6a6', K: '#8f6fd0',
};

/** @param {string} kind element, or element with its place */
export function colorOf(kind) {
  const known = colors[kind] || colors[kind.split(' ')[0]];
  if (known) { return known; }
  let hash = 0;
  for (const c of kind) { hash = (hash * 31 + c.charCodeAt(0)) % 360; }
  return hsl(hash);
}

/** @param {number} hue */
function hsl(hue) {
  const part = (/** @type {number} */ n) => {
    const k = (n + hue / 30) % 12;
    return Math.round(255 * (0.5 - 0.25 * Math.max(-1, Math.min(k - 3, 9 - k, 1)))).toString(16).padStart(2, '0');
  };
  return '#' + part(0) + part(8) + part(4);
}
