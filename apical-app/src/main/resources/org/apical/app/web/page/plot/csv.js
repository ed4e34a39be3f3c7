// The curves of a figure as a table: one pair of columns each.

/** @param {string} text */
function quoted(text) {
  return /[",\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
}

/** A title without the marks that raise and lower letters in a plot. @param {string} text */
function written(text) {
  return text.replace(/<sup>/g, '^').replace(/<sub>/g, '_').replace(/<\/su[bp]>/g, '');
}

/** @param {any} layout @param {string|undefined} axis 'x', 'x2', 'y' ... */
function title(layout, axis, letter = 'x') {
  const name = (axis || letter).replace(/^([xy])/, '$1axis');
  return written(layout[name]?.title?.text || letter);
}

/** @param {any} trace @param {any} layout @returns {{head: string, values: any[]}[]} */
function columns(trace, layout) {
  const name = trace.name ? written(trace.name) + ' ' : '';
  const x = {head: name + title(layout, trace.xaxis, 'x'), values: trace.x || []};
  const y = {head: name + title(layout, trace.yaxis, 'y'), values: trace.y || []};
  if (trace.z && trace.z.length > 0 && Array.isArray(trace.z[0])) {
    /** @type {any[][]} */
    const cells = trace.z.flatMap((/** @type {any[]} */ row, /** @type {number} */ j) => row.map((v, i) => [x.values[i] ?? i, y.values[j] ?? j, v]));
    return [{head: x.head, values: cells.map(c => c[0])}, {head: y.head, values: cells.map(c => c[1])},
      {head: name + written(trace.colorbar?.title?.text || 'value'), values: cells.map(c => c[2])}];
  }
  const spread = (/** @type {any} */ e, /** @type {string} */ head) => e && Array.isArray(e.array) ? [{head, values: e.array}] : [];
  return [x, y, ...(Array.isArray(trace.z) ? [{head: name + 'z', values: trace.z}] : []),
    ...spread(trace.error_y, 'error of ' + y.head), ...spread(trace.error_x, 'error of ' + x.head)];
}

/** @param {{data: any[], layout: any}} figure */
export function csv(figure) {
  const all = figure.data.filter(trace => Array.isArray(trace.x) || Array.isArray(trace.z)).flatMap(trace => columns(trace, figure.layout))
    .filter(column => column.values.some(v => v !== null));
  const rows = Math.max(0, ...all.map(column => column.values.length));
  const lines = [all.map(column => quoted(column.head)).join(',')];
  for (let i = 0; i < rows; i++) { lines.push(all.map(column => column.values[i] ?? '').map(v => quoted(String(v))).join(',')); }
  return lines.join('\n') + '\n';
}
