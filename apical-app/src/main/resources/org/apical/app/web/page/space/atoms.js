// Atoms of a crystal for the eye: cells repeated, bonds by distance, shells around one atom.

/**
 * @typedef {{element: string, label: string, at: number[], occupancy: number, kind?: string}} Atom
 * @typedef {{lattice: number[][], atoms: Atom[]}} Crystal lattice rows are the edges in angstrom
 */

/** An extended XYZ text as the models write it. @param {string} text @returns {Crystal} */
export function parseXyz(text) {
  const lines = text.trim().split('\n');
  const found = /Lattice="([^"]+)"/.exec(lines[1]);
  if (!found) { throw new Error('the structure has no lattice'); }
  const v = found[1].trim().split(/\s+/).map(Number);
  const lattice = [v.slice(0, 3), v.slice(3, 6), v.slice(6, 9)];
  const atoms = lines.slice(2).map(line => {
    const [element, x, y, z, occupancy, label] = line.trim().split(/\s+/);
    return {element, at: [Number(x), Number(y), Number(z)], occupancy: occupancy === undefined ? 1 : Number(occupancy), label: label || element};
  });
  // of atoms that share a place the commoner one is drawn
  const best = new Map();
  for (const a of atoms) {
    const key = a.at.map(x => x.toFixed(3)).join();
    const known = best.get(key);
    // how far the place is occupied by either
    const share = (known ? known.share : 0) + a.occupancy;
    best.set(key, {atom: known && known.atom.occupancy >= a.occupancy ? known.atom : a, share});
  }
  return {lattice, atoms: [...best.values()].map(({atom, share}) => ({...atom, occupancy: Math.min(1, share)}))};
}

/** Atoms of stripes.structure. @param {any} r its result @returns {Crystal} */
export function stripedCrystal(r) {
  const [a, b, c] = r.cellA;
  return {lattice: [[a, 0, 0], [0, b, 0], [0, 0, c]], atoms: r.atoms.map((/** @type {any} */ t) => ({element: t.element, label: t.element + ' ' + t.site, at: [t.xA, t.yA, t.zA], occupancy: 1, kind: t.element === 'Cu' ? 'Cu ' + t.site : t.element}))};
}

/** @param {number[]} a @param {number[]} b */
export function distance(a, b) {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** @param {number[]} at @param {number[][]} l @param {number[]} n */
function moved(at, l, n) {
  return at.map((x, i) => x + n[0] * l[0][i] + n[1] * l[1][i] + n[2] * l[2][i]);
}

/** Coordinates in units of the edges. @param {number[]} p @param {number[][]} l */
function fractional(p, l) {
  const cross = (/** @type {number[]} */ a, /** @type {number[]} */ b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
  const dot = (/** @type {number[]} */ a, /** @type {number[]} */ b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  const volume = dot(l[0], cross(l[1], l[2]));
  return [dot(p, cross(l[1], l[2])) / volume, dot(p, cross(l[2], l[0])) / volume, dot(p, cross(l[0], l[1])) / volume];
}

/** All atoms of some cells, those on the far faces too. @param {Crystal} crystal @param {number[]} cells @returns {Atom[]} */
export function repeated({lattice, atoms}, cells) {
  const eps = 1e-3;
  /** @type {Atom[]} */
  const out = [];
  for (const atom of atoms) {
    const f = fractional(atom.at, lattice).map(x => x - Math.floor(x + eps));
    for (let i = 0; i <= cells[0]; i++) {
      for (let j = 0; j <= cells[1]; j++) {
        for (let k = 0; k <= cells[2]; k++) {
          const g = [f[0] + i, f[1] + j, f[2] + k];
          if (g.every((x, axis) => x <= cells[axis] + eps)) { out.push({...atom, at: moved([0, 0, 0], lattice, g)}); }
        }
      }
    }
  }
  return out;
}

/** Covalent radii in angstrom (Cordero and others, Dalton Trans. 2008, 2832). @type {Record<string, number>} */
const covalent = {H: 0.31, B: 0.84, C: 0.76, N: 0.71, O: 0.66, Mg: 1.41, S: 1.05, Ca: 1.76, Ti: 1.6, Fe: 1.32, Cu: 1.32, Ge: 1.2, Sr: 1.95, Y: 1.9, Nb: 1.64, Mo: 1.54, Ba: 2.15, La: 2.07, Ce: 2.04, Nd: 2.01, Hg: 1.32, Tl: 1.45, Pb: 1.46, Bi: 1.48, K: 2.03, Al: 1.21, Ni: 1.24, Zn: 1.22, Se: 1.2, As: 1.19};

/** @param {string} element */
export function radius(element) {
  return covalent[element] || 1.5;
}

/** Elements that give their electrons away: their neighbours are many and no bonds are drawn to them. */
const loose = new Set(['La', 'Ce', 'Nd', 'Y', 'Sr', 'Ba', 'Ca', 'K', 'Mg']);

/** Pairs that touch: nearer than the sum of covalent radii and a little. @param {Atom[]} atoms @returns {[number, number][]} */
export function bonds(atoms) {
  /** @type {[number, number][]} */
  const out = [];
  for (let i = 0; i < atoms.length; i++) {
    for (let j = i + 1; j < atoms.length; j++) {
      const a = atoms[i];
      const b = atoms[j];
      const mixed = atoms.some(x => !loose.has(x.element)) && (loose.has(a.element) || loose.has(b.element));
      if (mixed || (a.element === b.element && a.element === 'O')) { continue; }
      const d = distance(a.at, b.at);
      if (d > 0.6 && d < radius(a.element) + radius(b.element) + 0.5) { out.push([i, j]); }
    }
  }
  return out;
}

/** Distances to one label that differ by less are one shell, angstrom: as in materials.structure. */
const sameShell = 1e-3;

/** @typedef {{distance: number, element: string, label: string, count: number, occupancy: number, effective: number, places: number[][]}} Shell */

/**
 * Neighbours of a place to a distance, in the endless crystal, sorted into shells.
 * @param {Crystal} crystal @param {number[]} centre @param {number} reach @param {number[]} field direction of polarisation
 * @returns {Shell[]} the count is of places; the effective one of atoms, by how far the places are occupied
 */
export function shells({lattice, atoms}, centre, reach, field) {
  const far = lattice.map(edge => Math.ceil(reach / Math.hypot(...edge)) + 1);
  const length = Math.hypot(...field);
  /** @type {{atom: Atom, at: number[], d: number}[]} */
  const near = [];
  for (const atom of atoms) {
    for (let i = -far[0]; i <= far[0]; i++) {
      for (let j = -far[1]; j <= far[1]; j++) {
        for (let k = -far[2]; k <= far[2]; k++) {
          const at = moved(atom.at, lattice, [i, j, k]);
          const d = distance(at, centre);
          if (d > sameShell && d <= reach) { near.push({atom, at, d}); }
        }
      }
    }
  }
  /** @type {Shell[]} */
  const out = [];
  for (const {atom, at, d} of near.sort((a, b) => a.d - b.d)) {
    const cosine = at.reduce((s, x, axis) => s + (x - centre[axis]) * field[axis], 0) / (d * length);
    const effective = 3 * cosine * cosine * atom.occupancy;
    const shell = out.find(s => Math.abs(s.distance - d) < sameShell && s.label === atom.label);
    if (shell) {
      shell.distance = (shell.distance * shell.count + d) / (shell.count + 1);
      shell.count++;
      shell.effective += effective;
      shell.places.push(at);
    } else {
      out.push({distance: d, element: atom.element, label: atom.label, count: 1, occupancy: atom.occupancy, effective, places: [at]});
    }
  }
  return out.sort((a, b) => a.distance - b.distance);
}
