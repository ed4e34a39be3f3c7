// Building elements, and the few things a page does with files and the clipboard.

/** @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) { throw new Error('no element ' + id); }
  return found;
}

let ids = 0;

/** An id that no other element has. @param {string} [stem] */
export function freshId(stem = 'e') {
  return stem.replace(/[^\w-]/g, '-') + '-' + (++ids);
}

/**
 * An element. `on...` properties are listeners, `dataset` an object, true and false set or leave out an attribute.
 * @param {string} tag
 * @param {Record<string, any>} [properties]
 * @param {...(Node|string|number|null|undefined|false)} children
 * @returns {any}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) { continue; }
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name === 'dataset') {
      Object.assign(element.dataset, value);
    } else if (name === 'value') {
      /** @type {any} */ (element).value = value;
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  append(element, children);
  return element;
}

/** @param {Element} place @param {Array<Node|string|number|null|undefined|false>} children */
function append(place, children) {
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) {
      place.append(typeof child === 'number' ? String(child) : child);
    }
  }
}

/** What a control is called: by this it is found again when its surroundings are drawn anew. @param {Element} control */
function nameOf(control) {
  return control.tagName + ' ' + (control.getAttribute('aria-label') || control.textContent || control.id);
}

/**
 * Draws a place anew; who works by keyboard stays on the control of the same name.
 * @param {Element} place @param {...(Node|string|number|null|undefined|false)} children
 */
export function replace(place, ...children) {
  const active = document.activeElement;
  const name = active && active !== place && place.contains(active) ? nameOf(active) : '';
  place.replaceChildren();
  append(place, children);
  const again = name && [...place.querySelectorAll('button, input, select, a')].find(e => nameOf(e) === name);
  if (again instanceof HTMLElement) { again.focus({preventScroll: true}); }
}

/** @type {number|undefined} */
let toastTimer;

/** Says something in passing, also to screen readers. @param {string} text */
export function toast(text) {
  const place = byId('toast');
  place.textContent = text;
  place.classList.add('shown');
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => place.classList.remove('shown'), 2500);
}

/** Hands a file to the browser. @param {string} name @param {Blob|string} content @param {string} [type] */
export function save(name, content, type = 'text/plain') {
  const blob = content instanceof Blob ? content : new Blob([content], {type});
  const url = URL.createObjectURL(blob);
  const link = h('a', {href: url, download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

/** @param {string} text @param {string} what */
export async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // no clipboard without permission or on plain http: the old way works there
    const area = h('textarea', {class: 'visually-hidden', 'aria-hidden': 'true', value: text});
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  toast(what + ' copied');
}
