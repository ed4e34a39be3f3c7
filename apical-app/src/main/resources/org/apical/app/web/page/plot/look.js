// The colours of a figure on light and on dark ground. Figures come drawn for white paper.

const light = {ink: '#1b1f24', paper: '#ffffff', grid: '#e3e8ec', soft: '#8a949e'};
const dark = {ink: '#e6e9ec', paper: '#14171a', grid: '#2b3138', soft: '#77828d'};

/** On dark ground black becomes white, and dark blue is lifted so that it stays legible. @param {string} color */
function lifted(color) {
  const [r, g, b] = [1, 3, 5].map(i => parseInt(color.slice(i, i + 2), 16));
  const bright = (0.299 * r + 0.587 * g + 0.114 * b) / 255;
  const gray = Math.max(r, g, b) - Math.min(r, g, b) < 40;
  if (gray) { return bright < 0.5 ? mix([r, g, b], [235, 238, 241], 1 - bright) : bright > 0.96 ? dark.paper : color; }
  return bright < 0.42 ? mix([r, g, b], [255, 255, 255], 0.3) : color;
}

/** @param {number[]} a @param {number[]} b @param {number} part of b */
function mix(a, b, part) {
  return '#' + a.map((v, i) => Math.round(v + (b[i] - v) * part).toString(16).padStart(2, '0')).join('');
}

/** A copy with every colour name lifted; numbers are shared. @param {any} value @returns {any} */
function liftAll(value) {
  if (typeof value === 'string') { return /^#[0-9a-f]{6}$/i.test(value) ? lifted(value) : value; }
  if (Array.isArray(value)) { return value.length > 0 && typeof value[0] === 'number' ? value : value.map(liftAll); }
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, k === 'x' || k === 'y' || k === 'z' || k === 'colorscale' ? v : liftAll(v)]));
  }
  return value;
}

/** Energies are read as 9000 and not as 9k; what is much larger or smaller has a power of ten. @param {any} axis @param {typeof light} look */
function axis(axis, look) {
  return {exponentformat: 'power', minexponent: 4, ...axis, linecolor: look.ink, tickcolor: look.ink, gridcolor: look.grid, zerolinecolor: look.grid};
}

/**
 * @param {{data: any[], layout: any}} figure @param {'light'|'dark'} theme
 * @returns {{data: any[], layout: any}}
 */
export function themed(figure, theme) {
  const look = theme === 'dark' ? dark : light;
  const lift = theme === 'dark' ? liftAll : (/** @type {any} */ v) => v;
  const layout = {...lift(figure.layout)};
  for (const name of Object.keys(layout)) {
    if (/^[xy]axis\d*$/.test(name)) { layout[name] = axis(layout[name], look); }
    if (/^scene\d*$/.test(name)) {
      layout[name] = {...layout[name]};
      for (const a of ['xaxis', 'yaxis', 'zaxis']) { layout[name][a] = axis(layout[name][a] || {}, look); }
    }
  }
  layout.font = {family: 'system-ui, "DejaVu Sans", sans-serif', size: 13, color: look.ink};
  layout.paper_bgcolor = look.paper;
  layout.plot_bgcolor = look.paper;
  layout.hoverlabel = {font: {family: 'system-ui, "DejaVu Sans", sans-serif'}};
  // the buttons of the plot stand above its frame
  if (layout.margin && layout.height) { layout.margin = {...layout.margin, t: layout.margin.t + 14}; layout.height += 14; }
  layout.modebar = {bgcolor: 'rgba(0,0,0,0)', color: look.soft, activecolor: look.ink};
  // a pan or a zoom of the reader outlives the next point of a slider
  layout.uirevision = 'kept';
  return {data: figure.data.map(trace => lift({...trace})), layout};
}
