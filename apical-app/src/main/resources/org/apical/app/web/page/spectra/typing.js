// Tables that are drawn anew while somebody types into one of their fields.

/** After the focus has gone where it was going: the table is drawn anew, and who works by keyboard stays there. @param {() => void} work */
export function later(work) {
  setTimeout(work, 0);
}

/** Fields of a place by their names. @param {Element} place @returns {HTMLInputElement[]} */
function fields(place) {
  return /** @type {HTMLInputElement[]} */ ([...place.querySelectorAll('input[type=text][aria-label]')]);
}

/** @param {Element} place @param {HTMLInputElement} before @returns {HTMLInputElement|undefined} the field of the same name, whose value of before has not changed */
function sameField(place, before) {
  return fields(place).find(f => f.getAttribute('aria-label') === before.getAttribute('aria-label') && f.dataset.was === before.dataset.was);
}

/**
 * Draws a place anew; what is half typed in it stays, with the cursor where it was, and what is wrong in a field stays with its
 * error, which stands behind the field.
 * @param {Element} place @param {() => void} draw
 */
export function keepTyping(place, draw) {
  const at = document.activeElement;
  const typed = at instanceof HTMLInputElement && at.type === 'text' && place.contains(at) && at.dataset.was !== undefined && at.value !== at.dataset.was ? at : null;
  const [value, start, end] = typed ? [typed.value, typed.selectionStart, typed.selectionEnd] : ['', null, null];
  const wrong = fields(place).filter(f => f.getAttribute('aria-invalid') === 'true');
  draw();
  for (const before of wrong) {
    const now = sameField(place, before);
    const error = now?.nextElementSibling;
    const text = before.nextElementSibling?.textContent;
    if (now && error instanceof HTMLElement && text) {
      now.value = before.value;
      now.setAttribute('aria-invalid', 'true');
      error.textContent = text;
      error.hidden = false;
    }
  }
  const now = document.activeElement;
  if (typed && now instanceof HTMLInputElement && now.getAttribute('aria-label') === typed.getAttribute('aria-label')) {
    now.value = value;
    now.setSelectionRange(start, end);
  }
}
