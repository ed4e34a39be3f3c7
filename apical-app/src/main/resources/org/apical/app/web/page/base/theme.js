// Light or dark: as the system says until the button is pressed, then as chosen.
import {h} from './dom.js';

const wish = window.matchMedia('(prefers-color-scheme: dark)');
const key = 'apical-theme';

/** @returns {'light'|'dark'} */
export function theme() {
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
}

function apply() {
  const chosen = localStorage.getItem(key);
  document.documentElement.dataset.theme = chosen || (wish.matches ? 'dark' : 'light');
  document.dispatchEvent(new CustomEvent('themechange'));
}

/** @returns {HTMLElement} */
export function themeButton() {
  const button = h('button', {class: 'plain theme', type: 'button', onclick: () => {
    localStorage.setItem(key, theme() === 'dark' ? 'light' : 'dark');
    apply();
  }});
  const say = () => { button.textContent = theme() === 'dark' ? 'Light' : 'Dark'; button.setAttribute('aria-label', 'Switch to ' + (theme() === 'dark' ? 'light' : 'dark') + ' colours'); };
  document.addEventListener('themechange', say);
  say();
  return button;
}

wish.addEventListener('change', apply);
apply();
