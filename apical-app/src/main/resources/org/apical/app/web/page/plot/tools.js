// The buttons above a plot as one stop of the Tab key, moved along by arrow keys; what is drawn is hidden from screen readers,
// which have the title, the caption and the numbers.

/** @param {HTMLElement} div a drawn plot */
export function reachable(div) {
  for (const svg of div.querySelectorAll('.main-svg, .modebar svg')) { svg.setAttribute('aria-hidden', 'true'); }
  document.getElementById('js-plotly-tester')?.setAttribute('aria-hidden', 'true');
  const bar = div.querySelector('.modebar');
  if (!(bar instanceof HTMLElement) || bar.getAttribute('role') === 'toolbar') { return; }
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', 'Tools of the plot');
  const buttons = /** @type {HTMLElement[]} */ ([...bar.querySelectorAll('.modebar-btn')]);
  const onto = (/** @type {number} */ i) => buttons.forEach((b, k) => { b.tabIndex = k === i ? 0 : -1; });
  onto(0);
  bar.addEventListener('keydown', e => {
    const at = buttons.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const step = e.key === 'ArrowRight' ? 1 : e.key === 'ArrowLeft' ? -1 : 0;
    if (at < 0 || step === 0) { return; }
    e.preventDefault();
    const next = (at + step + buttons.length) % buttons.length;
    onto(next);
    buttons[next].focus();
  });
}
