(async function () {
  const plots = JSON.parse(document.getElementById('plots').textContent);
  if (plots.length === 0) { return; }
  const packed = Uint8Array.from(atob(document.getElementById('plotly').textContent), c => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const script = document.createElement('script');
  script.textContent = await new Response(stream).text();
  document.head.appendChild(script);
  const config = {responsive: true, displaylogo: false, modeBarButtonsToRemove: ['select2d', 'lasso2d'],
    toImageButtonOptions: {format: 'svg'}};
  plots.forEach((plot, i) => {
    plot.layout.font = {family: 'system-ui, "DejaVu Sans", sans-serif', size: 13, color: '#1b1f24'};
    plot.layout.autosize = true;
    window.Plotly.newPlot('plot-' + i, plot.data, plot.layout, config);
  });
  document.body.dataset.ready = 'true';
})();
