(async function () {
  const plots = JSON.parse(document.getElementById('plots').textContent);
  if (plots.length === 0) { return; }
  const packed = Uint8Array.from(atob(document.getElementById('plotly').textContent), c => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const script = document.createElement('script');
  script.textContent = await new Response(stream).text();
  document.head.appendChild(script);
  const config = {displaylogo: false, modeBarButtonsToRemove: ['select2d', 'lasso2d'],
    toImageButtonOptions: {format: 'svg'}};
  const leastUnderAxis = 62; // px from the frame to the legend: tick labels and the title of the axis

  // How far the titles of the lowest axis reach below the frame: letters and long tick labels differ.
  function underFrame(div) {
    const size = div._fullLayout._size;
    const frame = div.getBoundingClientRect().top + size.t + size.h;
    const titles = [...div.querySelectorAll('.infolayer [class*="title"]')].filter(t => /^x\d*title$/.test(t.classList[0]));
    return Math.max(leastUnderAxis, ...titles.map(t => Math.ceil(t.getBoundingClientRect().bottom - frame) + 5));
  }

  // The legend takes as many lines as the width asks for: the figure grows by them, the frame keeps its height.
  async function fit(div, layout) {
    const legend = div.querySelector('.legend');
    if (!legend) {
      await window.Plotly.relayout(div, {width: div.clientWidth});
      return;
    }
    const underAxis = underFrame(div);
    const margin = layout.margin;
    const frame = layout.height - margin.t - margin.b;
    const lines = Math.ceil(legend.getBoundingClientRect().height);
    const height = frame + margin.t + underAxis + lines + 8;
    div.style.height = height + 'px';
    await window.Plotly.relayout(div, {width: div.clientWidth, height: height, 'margin.b': underAxis + lines + 8,
      'legend.yref': 'paper', 'legend.yanchor': 'top', 'legend.y': -underAxis / frame});
  }

  const drawn = plots.map(async (plot, i) => {
    const layout = JSON.parse(JSON.stringify(plot.layout));
    const div = document.getElementById('plot-' + i);
    plot.layout.font = {family: 'system-ui, "DejaVu Sans", sans-serif', size: 13, color: '#1b1f24'};
    plot.layout.width = div.clientWidth;
    await window.Plotly.newPlot(div, plot.data, plot.layout, config);
    await fit(div, layout);
    let width = div.clientWidth;
    let later = 0;
    new ResizeObserver(() => {
      if (div.clientWidth === width) { return; }
      width = div.clientWidth;
      clearTimeout(later);
      later = setTimeout(() => fit(div, layout), 200);
    }).observe(div);
  });
  await Promise.all(drawn);
  document.body.dataset.ready = 'true';
})();
