// Files and examples into the view: chosen, dropped, or bundled; spectra and scattering paths are told apart.
import {h} from '../base/dom.js';
import {chosen, filesOf, isPath} from './drop.js';
import {isSettings, readSettings} from './open.js';
import {read, readPath, send, take} from './work.js';

/** @typedef {import('./store.js').Entry} Entry */
/** @typedef {import('./store.js').PathEntry} PathEntry */
/** @typedef {{entries: Entry[], paths: PathEntry[], options?: any, settings?: {entries: Entry[], options: any}}} Brought */

/**
 * @param {any} series description of doubleWell.series, whose defaults are the example
 * @param {{add: (what: string, brought: Brought) => void, say: (text: string) => void, notice: (box: HTMLElement|null) => void, problem: (e: any) => void}} view
 */
export function bringing(series, view) {
  /** @param {import('./drop.js').Taken[]} files */
  async function takeAll(files) {
    /** @type {Brought} */
    const all = {entries: [], paths: []};
    /** @type {HTMLElement[]} */
    const problems = [];
    /** @param {import('./drop.js').Taken} one @param {() => Promise<void>} read */
    const reading = async (one, read) => {
      view.say(`Reading ${one.name} …`);
      try { await read(); } catch (e) { problems.push(h('li', {}, one.name + ': ' + (e instanceof Error ? e.message : e))); }
    };
    const [settings, data] = [files.filter(one => isSettings(one.name)), files.filter(one => !isSettings(one.name))];
    for (const one of data) {
      await reading(one, async () => {
        if (await isPath(one.file)) { all.paths.push(await readPath(await send(one), one.name)); } else { all.entries.push(...await take(one)); }
      });
    }
    // the files that settings name are here now
    for (const one of settings) {
      await reading(one, async () => { all.settings = await readSettings(await send(one)); });
    }
    view.say('');
    if (all.entries.length + all.paths.length > 0 || all.settings) { view.add(files.length === 1 ? 'reading ' + files[0].name : `reading ${files.length} files`, all); }
    view.notice(problems.length === 0 ? null : h('div', {class: 'problem', role: 'alert'}, h('strong', {}, problems.length === 1 ? 'One file was not read' : problems.length + ' files were not read'), h('ul', {}, ...problems.slice(0, 10), problems.length > 10 && h('li', {}, `and ${problems.length - 10} more`))));
  }

  const chooser = (/** @type {string} */ id, /** @type {string} */ text, folder = false) => {
    const input = h('input', {type: 'file', multiple: true, id, class: 'visually-hidden', webkitdirectory: folder, onchange: () => { takeAll(chosen([...input.files])); input.value = ''; }});
    return [input, h('label', {for: id, class: 'button'}, text)];
  };
  const example = (/** @type {string} */ text, /** @type {() => Promise<Brought>} */ load) => h('button', {type: 'button', onclick: async () => {
    view.say('Reading …');
    try { view.add('opening an example', await load()); view.notice(null); } catch (e) { view.problem(e); }
    view.say('');
  }}, text);
  const foil = async () => ({
    entries: (await Promise.all(['10', '50', '150'].map(t => read(`example:xas/cu_${t}k.xmu`)))).flat(),
    paths: [await readPath('example:feff/Feff_Cu/feff0001.dat')],
  });
  const ybco = async () => {
    const defaults = series.schema.properties;
    const entries = (await read(defaults.file.default)).map(e => {
      const line = defaults.spectra.default.find((/** @type {any} */ s) => s.groups.includes(e.spectrum.group));
      return line ? {...e, temperatureK: line.temperatureK, marked: true} : e;
    });
    const own = (/** @type {any} */ schema) => Object.fromEntries(Object.entries(schema.properties).map(([key, p]) => [key, /** @type {any} */ (p).default]).filter(([, v]) => v !== undefined));
    return {entries, paths: [], options: {preEdge: own(defaults.preEdge), background: own(defaults.background)}};
  };

  /** Takes what is dropped anywhere in the window: a file that misses would open in place of the page. @param {HTMLElement} place that shows it @returns {() => void} what ends it */
  function dropsOn(place) {
    const over = (/** @type {DragEvent} */ e) => { e.preventDefault(); place.classList.add('dropping'); };
    const leave = (/** @type {DragEvent} */ e) => { if (!e.relatedTarget) { place.classList.remove('dropping'); } };
    const drop = async (/** @type {DragEvent} */ e) => {
      e.preventDefault();
      place.classList.remove('dropping');
      if (e.dataTransfer) {
        try { await takeAll(await filesOf(e.dataTransfer)); } catch (problem) { view.problem(problem); }
      }
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }
  return {
    element: h('div', {class: 'bar'}, ...chooser('files', 'Choose files …'), ...chooser('folder', 'Choose a folder …', true), example('Example: copper foil', foil), example('Example: YBa2Cu3O7 series', ybco)),
    dropsOn,
  };
}
