// Marked spectra as files that other programs read. The server writes them, with the code of the command line.
import {h, replace, save, copy} from '../base/dom.js';
import {blob, sessionQuery} from '../base/api.js';
import {settings} from './settings.js';
import {givenNames} from './work.js';

const forms = [
  {form: 'prj', text: 'Athena project', name: 'spectra.prj', title: 'μ(E) of the marked spectra with their settings, as Athena, Demeter and Larch read it'},
  {form: 'xdi', text: 'XDI', name: 'spectra.xdi', title: 'μ, normalised, flattened and background of each marked spectrum; several as a zip'},
  {form: 'csv', text: 'χ(k), χ(R) as CSV', name: 'chi.zip', title: 'χ(k) and χ(R) of each marked spectrum in a zip'},
  {form: 'settings', text: 'Settings', name: 'spectra-settings.yaml', title: 'Everything that was done, as ./apical xas reduce repeats it'},
];
export const command = './apical xas reduce --settings spectra-settings.yaml --out reduced';

/** @param {string} text */
function fileName(text) {
  return text.replace(/[^\p{L}\p{N}._+-]+/gu, '_').slice(0, 60) || 'spectrum';
}

/**
 * @param {() => import('./store.js').Entry[]} marked @param {() => any} options @param {(e: any) => void} problem
 */
export function saving(marked, options, problem) {
  const hint = h('p', {class: 'note', hidden: true});
  const bar = h('div', {class: 'bar', role: 'group', 'aria-label': 'Save the marked spectra'});
  const element = h('div', {}, bar, hint);
  /** @param {typeof forms[0]} f */
  async function write(f) {
    const list = marked();
    try {
      const file = await blob('POST', `api/spectra/save/${f.form}${sessionQuery()}`, {settings: settings(list, options()), names: givenNames()});
      save(f.form === 'xdi' && list.length === 1 ? fileName(list[0].label) + '.xdi' : f.form === 'xdi' ? 'xdi.zip' : f.name, file);
      if (f.form === 'settings') {
        hint.hidden = false;
        replace(hint, 'Put it beside the files it names; this does the same again, digit by digit: ', h('code', {}, command), ' ',
          h('button', {type: 'button', class: 'plain', onclick: () => copy(command, 'Command')}, 'Copy command'));
      }
    } catch (e) {
      problem(e);
    }
  }
  return {
    element,
    draw() {
      const none = marked().length === 0;
      replace(bar, h('span', {class: 'note'}, 'Save marked as'), ...forms.map(f => h('button', {type: 'button', disabled: none, title: f.title, dataset: {save: f.form}, onclick: () => write(f)}, f.text)));
    },
  };
}
