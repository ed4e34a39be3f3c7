// Figures that a view draws from numbers of its own, in the look of the server's figures.

/** Okabe and Ito's without the yellow that is too pale for lines, and two that stay apart from them for every kind of colour blindness. */
export const palette = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#7000e0', '#404040', '#000000'];

/** @param {string} text @param {any} [more] */
export function axis(text, more = {}) {
  return {title: {text}, zeroline: false, showline: true, mirror: true, ticks: 'inside', automargin: true, ...more};
}

/** @param {string} name @param {any[]} x @param {any[]} y @param {number} i @param {any} [more] */
export function curve(name, x, y, i, more = {}) {
  return {type: 'scatter', mode: 'lines', name, x, y, line: {color: palette[i % palette.length], width: 1.8, dash: i >= palette.length ? 'dash' : 'solid'}, ...more};
}

/** @param {any[]} data @param {string|any} x @param {string|any} y @param {number} [height] */
export function figure(data, x, y, height = 430) {
  return {data, layout: {height, showlegend: data.some(t => t.name && t.showlegend !== false), legend: {orientation: 'h', y: -0.22, yanchor: 'top', traceorder: 'normal'},
    margin: {l: 70, r: 20, t: 20, b: 60}, hovermode: 'closest', paper_bgcolor: '#ffffff', plot_bgcolor: '#ffffff',
    xaxis: typeof x === 'string' ? axis(x) : x, yaxis: typeof y === 'string' ? axis(y) : y}};
}
