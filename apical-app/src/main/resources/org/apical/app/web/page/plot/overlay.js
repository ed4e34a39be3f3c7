// Curves of earlier runs laid over the figure of this one.

const dashes = ['dash', 'dot', 'dashdot', 'longdash'];

/** @typedef {{label: string, figures: import('../base/api.js').Drawn[], params: any, result: any, id: string}} Kept */

/** Whether a trace is a flat curve: maps and scenes cannot be laid over each other, and shaded ranges would hide each other. @param {any} trace */
function flat(trace) {
  if (trace.fill && trace.fill !== 'none' || (trace.line && trace.line.width === 0)) { return false; }
  return (trace.type === undefined || trace.type === 'scatter') && Array.isArray(trace.x) && trace.x.some((/** @type {any} */ v) => v !== null);
}

/**
 * A figure with the curves of the same figure of kept runs, dashed and named after their run.
 * @param {import('../base/api.js').Drawn} figure @param {Kept[]} pinned
 * @returns {{data: any[], layout: any}}
 */
export function overlaid(figure, pinned) {
  const {data, layout} = figure.plotly;
  const extra = pinned.flatMap((kept, i) => {
    const same = kept.figures.find(f => f.name === figure.name);
    if (!same) { return []; }
    return same.plotly.data.filter(flat).map(trace => ({
      ...trace,
      name: kept.label + (trace.name ? ': ' + trace.name : ''),
      showlegend: trace.showlegend === undefined ? true : trace.showlegend || data.length === 1,
      opacity: 0.75,
      line: {...(trace.line || {}), dash: dashes[i % dashes.length]},
    }));
  });
  if (extra.length === 0) { return figure.plotly; }
  // ranges fixed by the server hold this run's values only
  const free = Object.fromEntries(Object.entries(layout).map(([name, value]) =>
    [name, /^[xy]axis\d*$/.test(name) ? {...value, range: undefined, autorange: true} : value]));
  return {data: [...data, ...extra], layout: {...free, showlegend: true}};
}
