// Files of a drop, those in folders too.

/** @param {any} item a FileSystemEntry @returns {Promise<File[]>} */
async function inside(item) {
  if (item.isFile) { return [await new Promise((resolve, reject) => item.file(resolve, reject))]; }
  const reader = item.createReader();
  /** @type {File[]} */
  const all = [];
  for (;;) {
    // a reader gives a hundred at a time
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) { return all; }
    for (const one of some) { all.push(...await inside(one)); }
  }
}

/** @param {DataTransfer} transfer @returns {Promise<File[]>} */
export async function filesOf(transfer) {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(e => e);
  if (entries.length === 0) { return [...transfer.files]; }
  const files = (await Promise.all(entries.map(inside))).flat();
  return files.filter(f => !f.name.startsWith('.')).sort((a, b) => a.name.localeCompare(b.name));
}
