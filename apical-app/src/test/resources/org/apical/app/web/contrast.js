// Text that has too little contrast with its ground (WCAG 2.2, 1.4.3: 4.5, and 3 for large text), and edges of controls (1.4.11: 3).
const channel = v => { const c = v / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
const ratio = (a, b) => { const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
const parsed = text => { const m = /rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)/.exec(text); return m ? {color: [1, 2, 3].map(i => Number(m[i])), alpha: m[4] === undefined ? 1 : Number(m[4])} : null; };
const mix = (over, under, alpha) => over.map((v, i) => v * alpha + under[i] * (1 - alpha));
function ground(element) {
  for (let e = element; e; e = e.parentElement) {
    const c = parsed(getComputedStyle(e).backgroundColor);
    if (c && c.alpha > 0.99) { return c.color; }
  }
  return [255, 255, 255];
}
function opacity(element) {
  let all = 1;
  for (let e = element; e; e = e.parentElement) { all *= Number(getComputedStyle(e).opacity); }
  return all;
}
const bad = [];
const seen = new Set();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const e = walker.currentNode.parentElement;
  const text = walker.currentNode.textContent.trim();
  if (!text || !e || e.closest('noscript, option, .modebar, #toast') || !e.checkVisibility({visibilityProperty: true})) { continue; }
  const style = getComputedStyle(e);
  if (style.visibility === 'hidden' || e.closest(':disabled') || e.closest('.stale')) { continue; }
  const svg = e.namespaceURI.endsWith('svg');
  const c = parsed(svg ? style.fill : style.color);
  const under = ground(e);
  if (!c) { continue; }
  const shown = mix(c.color, under, c.alpha * opacity(e));
  const size = parseFloat(style.fontSize);
  const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
  const r = ratio(shown, under);
  const what = e.tagName + '.' + (e.getAttribute('class') || '') + ' ' + style.color;
  if (r < needed && !seen.has(what)) { seen.add(what); bad.push(`text '${text.slice(0, 40)}' (${what}) ${r.toFixed(2)} < ${needed}`); }
}
for (const e of document.querySelectorAll('input:not([type=range]):not([type=checkbox]), select, textarea')) {
  if (!e.checkVisibility({visibilityProperty: true}) || e.closest('.visually-hidden') || e.matches(':disabled')) { continue; }
  const edge = parsed(getComputedStyle(e).borderTopColor);
  const r = edge ? ratio(edge.color, ground(e.parentElement)) : 0;
  if (r < 3 && !seen.has('edge')) { seen.add('edge'); bad.push(`edge of ${e.id || e.tagName} ${r.toFixed(2)} < 3`); }
}
return bad;
