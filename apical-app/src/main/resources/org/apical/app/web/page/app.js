// Starts the workbench: the bar of views, the theme, and the view that the address names.
import {h, replace, byId} from './base/dom.js';
import {address, onChange} from './base/router.js';
import {themeButton} from './base/theme.js';
import {problemBox} from './base/problem.js';
import {resumeSession} from './base/api.js';

/**
 * A view draws itself into a place and may return what is to be done when it is left.
 * @typedef {(place: HTMLElement, where: import('./base/router.js').Address) => Promise<(() => void)|void>} Show
 */

/** @type {Record<string, {title: string, nav?: boolean, load: () => Promise<{show: Show}>}>} */
const views = {
  '': {title: 'Home', load: () => import('./views/home.js')},
  models: {title: 'Models', nav: true, load: () => import('./views/models.js')},
  model: {title: 'Model', load: () => import('./views/model.js')},
  spectra: {title: 'Spectra', nav: true, load: () => import('./views/spectra.js')},
  structures: {title: 'Structures', nav: true, load: () => import('./views/structures.js')},
  design: {title: 'Design', nav: true, load: () => import('./views/design.js')},
  puddles: {title: 'Puddles', nav: true, load: () => import('./views/puddles.js')},
  ledger: {title: 'Ledger', nav: true, load: () => import('./views/ledger.js')},
  jobs: {title: 'Jobs', nav: true, load: () => import('./views/jobs.js')},
};

function bar() {
  const links = Object.entries(views).filter(([, view]) => view.nav)
    .map(([name, view]) => h('a', {href: '#/' + name, dataset: {view: name}}, view.title));
  replace(byId('nav'), h('a', {href: '#/', class: 'brand', dataset: {view: ''}}, h('img', {src: 'icon.svg', alt: ''}), 'Apical'),
    ...links, themeButton());
}

/** @param {string} name */
function mark(name) {
  for (const link of byId('nav').querySelectorAll('a')) {
    const here = link.dataset.view === name || (link.dataset.view === 'models' && name === 'model');
    if (here) { link.setAttribute('aria-current', 'page'); } else { link.removeAttribute('aria-current'); }
  }
}

/** @type {(() => void)|void} */
let leave;
let visit = 0;

/** @param {import('./base/router.js').Address} where @param {boolean} first */
async function open(where, first) {
  const mine = ++visit;
  if (leave) { leave(); }
  leave = undefined;
  const main = byId('main');
  const known = views[where.view];
  mark(where.view);
  delete document.body.dataset.ready;
  document.title = (where.rest || (known ? known.title : 'Not found')) + ' · Apical';
  const place = h('div', {class: 'view view-' + (where.view || 'home')}, h('p', {class: 'soft'}, 'Loading …'));
  replace(main, place);
  window.scrollTo(0, 0);
  if (!first) { main.focus({preventScroll: true}); }
  try {
    if (!known) {
      replace(place, h('h1', {}, 'There is no such page'), h('p', {}, h('a', {href: '#/'}, 'Go to the start page')));
    } else {
      const left = await (await known.load()).show(place, where);
      if (mine === visit) { leave = left; } else if (left) { left(); }
    }
  } catch (e) {
    replace(place, h('h1', {}, known ? known.title : ''), problemBox(e));
  }
  if (mine === visit) { document.body.dataset.ready = where.view || 'home'; }
}

// a file that is dropped where none is taken would open in place of the page, and what was typed into it would be gone
for (const kind of ['dragover', 'drop']) {
  document.addEventListener(kind, e => {
    const files = e instanceof DragEvent && e.dataTransfer && [...e.dataTransfer.types].includes('Files');
    if (files && !(e.target instanceof HTMLInputElement && e.target.type === 'file')) { e.preventDefault(); }
  });
}
bar();
onChange(where => open(where, false));
resumeSession().finally(() => open(address(), true));
