// Files of a drop, those in folders too, with the way to them inside what was dropped.

/** @typedef {{file: File, name: string}} Taken a file, and what it is called with the folders it was dropped in */

/** @param {any} item a FileSystemEntry @returns {Promise<Taken[]>} */
async function inside(item) {
  if (item.isFile) {
    const file = await new Promise((resolve, reject) => item.file(resolve, reject));
    return [{file, name: (item.fullPath || file.name).replace(/^\/+/, '')}];
  }
  const reader = item.createReader();
  /** @type {Taken[]} */
  const all = [];
  for (;;) {
    // a reader gives a hundred at a time
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) { return all; }
    for (const one of some) { all.push(...await inside(one)); }
  }
}

/** What folders of a beamline hold besides spectra, as the command line leaves it out; settings that the view has saved it takes. */
const never = /\.(md|html|svg|png|jpg|pdf|json|py|sh|log|txt\.bak)$|(?<!spectra-settings)\.ya?ml$/i;

/** Without what file managers leave behind and what is no spectrum in a folder, in the order of their names. @param {Taken[]} all */
function tidy(all) {
  return all.filter(t => !t.name.split('/').some(part => part.startsWith('.')) && !(t.name.includes('/') && never.test(t.name))).sort((a, b) => a.name.localeCompare(b.name, 'en', {numeric: true}));
}

/** @param {DataTransfer} transfer @returns {Promise<Taken[]>} */
export async function filesOf(transfer) {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(e => e);
  if (entries.length === 0) { return chosen([...transfer.files]); }
  return tidy((await Promise.all(entries.map(inside))).flat());
}

/** Files of a chooser, of a folder with the way to them. @param {File[]} files @returns {Taken[]} */
export function chosen(files) {
  return tidy(files.map(file => ({file, name: file.webkitRelativePath || file.name})));
}

/** Whether a file is a scattering path of FEFF, by its name or by what stands in its header. @param {File} file */
export async function isPath(file) {
  return /^feff\d+\.dat$/i.test(file.name) || /nleg, *deg, *reff/.test(await file.slice(0, 8192).text());
}
