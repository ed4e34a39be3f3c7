// Tables that are drawn anew while somebody types into one of their fields.

/** After the focus has gone where it was going: the table is drawn anew, and who works by keyboard stays there. @param {() => void} work */
export function later(work) {
  setTimeout(work, 0);
}

/** Draws a place anew; what is half typed in it stays, with the cursor where it was. @param {Element} place @param {() => void} draw */
export function keepTyping(place, draw) {
  const at = document.activeElement;
  const typed = at instanceof HTMLInputElement && at.type === 'text' && place.contains(at) && at.dataset.was !== undefined && at.value !== at.dataset.was ? at : null;
  const [value, start, end] = typed ? [typed.value, typed.selectionStart, typed.selectionEnd] : ['', null, null];
  draw();
  const now = document.activeElement;
  if (typed && now instanceof HTMLInputElement && now.getAttribute('aria-label') === typed.getAttribute('aria-label')) {
    now.value = value;
    now.setSelectionRange(start, end);
  }
}
