// Structures: crystals and striped planes in space, with bonds, the shells around an absorber, and the direction of polarisation.
import {h, replace, save, toast} from '../base/dom.js';
import {model, run, upload} from '../base/api.js';
import {newest} from '../base/newest.js';
import {brief, number} from '../base/format.js';
import {problemBox} from '../base/problem.js';
import {modelAddress, stateOf, stay} from '../base/router.js';
import {makeForm} from '../form/form.js';
import {facts, part} from '../model/panel.js';
import {warningBox} from '../model/results.js';
import {bonds, parseXyz, repeated, shells, stripedCrystal} from '../space/atoms.js';
import {colorOf} from '../space/colors.js';
import {makeSpace} from '../space/scene.js';

/** Bundled crystals, by what people call them. @type {[string, string][]} */
const bundled = [
  ['La2-xSrxCuO4_x0.15_HTT.cif', 'La2−xSrxCuO4, x = 0.15, tetragonal'], ['La2CuO4_LTO.cif', 'La2CuO4, orthorhombic'], ['La1.875Ba0.125CuO4_LTT.cif', 'La1.875Ba0.125CuO4, low-temperature tetragonal'],
  ['YBa2Cu3O6.93.cif', 'YBa2Cu3O6.93'], ['YBa2Cu3O6.cif', 'YBa2Cu3O6'], ['Nd1.85Ce0.15CuO4_Tprime.cif', 'Nd1.85Ce0.15CuO4'], ['HgBa2CuO4+y.cif', 'HgBa2CuO4+y'], ['HgBa2Ca2Cu3O8+d.cif', 'HgBa2Ca2Cu3O8+d'],
  ['Bi2Sr2CaCu2O8+y_avg.cif', 'Bi2Sr2CaCu2O8+y, average'], ['Sr2CuO3.3.cif', 'Sr2CuO3.3'], ['YSr2Cu2.75Mo0.25O7.54.cif', 'YSr2Cu2.75Mo0.25O7.54'], ['Ba0.6K0.4BiO3.cif', 'Ba0.6K0.4BiO3'], ['BaPb0.75Bi0.25O3.cif', 'BaPb0.75Bi0.25O3'],
  ['MgB2.cif', 'MgB2'], ['Nb3Ge_A15.cif', 'Nb3Ge'], ['H3S_155GPa.cif', 'H3S at 155 GPa'], ['LaH10_170GPa.cif', 'LaH10 at 170 GPa'], ['Nb_bcc.cif', 'Nb'], ['Pb_fcc.cif', 'Pb'],
];
const stripes = 'stripes';
const ways = /** @type {Record<string, string>} */ ({0: 'a', 1: 'b', 2: 'c'});
const cartesian = /** @type {Record<string, string>} */ ({0: 'x', 1: 'y', 2: 'z'});

/** Three numbers out of an address. @param {any} v @param {number[]} otherwise @returns {number[]} */
function three(v, otherwise) {
  return Array.isArray(v) && v.length === 3 && v.every(x => Number.isFinite(x)) ? v : otherwise;
}

/** As many cells as are drawn of so many that are asked for. @param {string} text */
function cellCount(text) {
  return Math.max(1, Math.min(4, Math.round(Number(text)) || 1));
}

/** @type {import('../app.js').Show} */
export async function show(place, where) {
  const striped = await model('stripes.structure');
  const choice = h('select', {id: 'structure'}, h('option', {value: stripes}, 'Striped CuO2 plane'), ...bundled.map(([file, name]) => h('option', {value: 'example:structures/' + file}, name)));
  /** What the address says about the way it is looked at. @type {any} */
  const given = stateOf(where, 'v') || {};
  const cells = [0, 1, 2].map(i => h('input', {type: 'number', min: 1, max: 4, value: 1, 'aria-label': 'Cells along ' + ways[i], class: 'cells', onchange: () => { cells[i].value = String(cellCount(cells[i].value)); }}));
  const site = h('select', {id: 'absorber'});
  const reach = h('input', {type: 'range', id: 'reach', min: 1.5, max: 5, step: 0.05});
  const reachText = h('output', {for: 'reach'});
  const field = three(given.field, [0, 0, 1]).map((v, i) => h('input', {type: 'number', step: 0.1, value: v, 'aria-label': 'Polarisation along ' + cartesian[i], 'aria-describedby': 'field-error', class: 'cells'}));
  const fieldError = h('p', {class: 'error', role: 'alert', id: 'field-error', hidden: true});
  const showBonds = h('input', {type: 'checkbox', id: 'bonds', checked: true});
  const showShell = h('input', {type: 'checkbox', id: 'shells', checked: true});
  const showField = h('input', {type: 'checkbox', id: 'field', checked: true});
  const stage = h('div', {class: 'space', tabindex: '0', role: 'img', 'aria-label': 'The structure in space; arrow keys move it, with Shift they turn it'});
  const legend = h('div', {class: 'legend'});
  const notices = h('div', {});
  const about = h('div', {});
  const table = h('div', {});
  const form = makeForm(striped.schema, given.plane || striped.example, () => ask(undefined), striped.citations);
  const stripeForm = h('details', {class: 'record', open: true}, h('summary', {}, 'The plane'), form.element);
  /** @type {import('../space/atoms.js').Crystal|null} */
  let crystal = null;
  /** @type {any} */
  let outcome = null;

  replace(place, h('h1', {}, 'Structures'), h('p', {class: 'summary'}, 'Crystals and striped planes in space, as an X-ray absorption experiment meets them.'));
  /** @type {Awaited<ReturnType<typeof makeSpace>>} */
  let space;
  try {
    space = await makeSpace(stage);
  } catch (e) {
    place.append(problemBox(new Error('This browser cannot draw in space (WebGL is missing). The flat figures are with the models materials.structure and stripes.structure.')), h('p', {}, h('a', {href: modelAddress('materials.structure')}, 'materials.structure'), ' · ', h('a', {href: modelAddress('stripes.structure')}, 'stripes.structure')));
    return;
  }

  const ask = newest(async (_, signal) => {
    if (choice.value === stripes) {
      const {params, wrong} = form.read();
      if (wrong.length > 0) { throw new Error(`${wrong[0].key}: ${wrong[0].text}`); }
      const answer = await run('stripes.structure', params, signal);
      return {answer, crystal: stripedCrystal(answer.result), id: 'stripes.structure'};
    }
    const answer = await run('materials.structure', {file: choice.value}, signal);
    return {answer, crystal: parseXyz(answer.result.xyzOut), id: 'materials.structure'};
  }, found => {
    crystal = found.crystal;
    outcome = found.answer.result;
    replace(notices, warningBox(outcome));
    describe(found.id, found.answer.params);
    const before = site.value || given.site;
    const labels = [...new Set(crystal.atoms.map(a => a.label))];
    replace(site, ...labels.map(l => h('option', {value: l}, l)));
    site.value = labels.includes(before) ? before : labels.find(l => l.startsWith('Cu')) || labels[0];
    stage.hidden = false;
    stage.classList.remove('stale');
    draw();
    if (place.dataset.structure !== choice.value) { view([1.2, -2.2, 0.9]); }
    place.dataset.structure = choice.value;
  }, e => {
    replace(notices, problemBox(e));
    if (place.dataset.structure === choice.value) { stage.classList.add('stale'); } else {
      // another structure does not stand under the name of one that could not be read
      crystal = null;
      delete place.dataset.structure;
      stage.hidden = true;
      for (const gone of [site, legend, about, table]) { replace(gone); }
    }
    if (e && e.key) { form.error(e.key, e.message); }
  });

  /** @param {string} id @param {any} params */
  function describe(id, params) {
    const r = outcome;
    /** @type {[string, string][]} */
    const pairs = id === 'stripes.structure'
      ? [['rows', r.rows], ['period', number(r.periodA, 5) + ' Å'], ['L/d', number(r.ratio, 4)], ['distorted', number(100 * r.fractionD, 3) + ' %'], ['modulation', number(r.modulationTetragonal, 4) + ' 2π/a'], ['atoms', String(r.atomCount)]]
      : [['space group', `${r.spaceGroupSymbol ?? 'not given'}${r.spaceGroupNumber ? ` (${r.spaceGroupNumber})` : ''}`], ['cell', r.lengthsA.map((/** @type {number} */ v) => number(v, 5)).join(' × ') + ' Å'], ['density', number(r.densityGCm3, 4) + ' g/cm³'],
        ...r.cuprate.map((/** @type {any} */ c) => [c.site, `planar ${number(c.planarCuOA, 4)} Å, apical ${c.apicalCuOA === null ? 'none' : number(c.apicalCuOA, 4) + ' Å'}, buckling ${number(c.bucklingDeg, 2)}°`])];
    replace(about, facts(pairs), h('div', {class: 'bar'}, h('a', {class: 'button', href: modelAddress(id, id === 'stripes.structure' ? form.read().params : params)}, 'Open as a model'),
      h('button', {type: 'button', onclick: () => save('structure.cif', r.cif || r.cifOut)}, 'CIF'), h('button', {type: 'button', onclick: () => save('structure.xyz', r.xyz || r.xyzOut)}, 'XYZ'),
      h('button', {type: 'button', onclick: async () => { const png = await space.picture(); if (png) { save('structure.png', png); } }}, 'PNG')));
  }

  function draw() {
    if (!crystal) { return; }
    const l = crystal.lattice;
    const n = cells.map(c => cellCount(c.value));
    const atoms = repeated(crystal, n);
    const middle = [0, 1, 2].map(i => (n[0] * l[0][i] + n[1] * l[1][i] + n[2] * l[2][i]) / 2);
    const size = Math.hypot(...[0, 1, 2].map(i => n[0] * l[0][i] + n[1] * l[1][i] + n[2] * l[2][i]));
    // the absorber nearest the middle, so that its shells are in view
    const distanceTo = (/** @type {number[]} */ p) => Math.hypot(p[0] - middle[0], p[1] - middle[1], p[2] - middle[2]);
    const centre = atoms.filter(a => a.label === site.value).sort((a, b) => distanceTo(a.at) - distanceTo(b.at))[0];
    const direction = field.map(f => Number(f.value) || 0);
    const none = direction.every(x => x === 0);
    const asked = none ? [0, 0, 1] : direction;
    fieldError.textContent = none ? '0, 0, 0 is no direction; z is taken' : '';
    fieldError.hidden = !none;
    const r = Number(reach.value);
    const seen = {cells: n, site: site.value, reach: r, field: asked, ...(choice.value === stripes ? {plane: form.read().params} : {})};
    stay('#/structures?s=' + encodeURIComponent(choice.value) + '&v=' + encodeURIComponent(JSON.stringify(seen)));
    reachText.textContent = number(r, 3) + ' Å';
    const around = centre ? shells(crystal, centre.at, r, asked) : [];
    const partly = around.some(s => s.occupancy < 0.9995);
    space.show({atoms, bonds: showBonds.checked ? bonds(atoms) : [], edges: edgesOf(l, n), centre: showShell.checked && centre ? centre.at : null,
      bright: showShell.checked ? around.flatMap(s => s.places) : [], field: showField.checked ? asked : null, middle, size});
    const kinds = [...new Set(crystal.atoms.map(a => a.kind || a.element))];
    replace(legend, ...kinds.map(k => h('span', {class: 'swatch'}, h('span', {class: 'dot', style: 'background:' + colorOf(k)}), k === 'Cu U' ? 'Cu, undistorted row' : k === 'Cu D' ? 'Cu, distorted row' : k)));
    replace(table, h('h2', {}, `Shells around ${site.value} to ${number(r, 3)} Å`), around.length === 0 ? h('p', {class: 'soft'}, 'There is no neighbour this near.') : h('div', {class: 'scroll'}, h('table', {class: 'shells'},
      h('thead', {}, h('tr', {}, ...['neighbour', 'distance (Å)', 'N', ...(partly ? ['occupied'] : []), 'N* seen along the polarisation'].map(t => h('th', {scope: 'col'}, t)))),
      h('tbody', {}, ...around.map(s => h('tr', {}, h('td', {}, s.label), h('td', {class: 'number'}, s.distance.toFixed(4)), h('td', {class: 'number'}, s.count), partly && h('td', {class: 'number'}, number(s.occupancy, 3)), h('td', {class: 'number'}, number(s.effective, 3))))))),
      h('p', {class: 'note'}, 'N* = 3 Σ cos²θ over the shell: the effective number of neighbours of polarised EXAFS at a K edge, for one absorber.' + (partly ? ' N counts positions; N* counts each as far as it is occupied, by whatever element.' : '')));
  }

  /** @param {number[]} direction */
  function view(direction) { space.from(direction); }

  /** @param {string} name */
  function offer(name) {
    if (![...choice.options].some(o => o.value === name)) { choice.append(h('option', {value: name}, name)); }
    choice.value = name;
  }
  /** @param {File|undefined} file */
  async function take(file) {
    if (!file) { return; }
    try {
      offer(await upload(file));
      pick({});
    } catch (e) { toast(e instanceof Error ? e.message : brief(e)); }
  }
  const chooseFile = h('input', {type: 'file', id: 'cif', class: 'visually-hidden', accept: '.cif', onchange: () => {
    const file = chooseFile.files[0];
    chooseFile.value = '';
    take(file);
  }});
  const dropped = (/** @type {DragEvent} */ e) => {
    e.preventDefault();
    take(e.dataTransfer?.files[0]);
  };
  /** Begins with the chosen structure. @param {any} seen how it is looked at, where that is known */
  function pick(seen) {
    const plane = choice.value === stripes;
    stripeForm.hidden = !plane;
    three(seen.cells, plane ? [4, 1, 1] : [2, 2, 1]).forEach((n, i) => { cells[i].value = String(cellCount(String(n))); });
    reach.value = String(seen.reach ?? 2.8);
    ask(undefined);
  }
  choice.addEventListener('change', () => pick({}));
  document.addEventListener('drop', dropped);
  for (const input of [...cells, ...field, reach]) { input.addEventListener('input', draw); }
  for (const input of [site, showBonds, showShell, showField]) { input.addEventListener('change', draw); }
  const along = (/** @type {string} */ text, /** @type {() => number[]} */ d) => h('button', {type: 'button', onclick: () => view(d())}, text);
  const edge = (/** @type {number} */ i) => () => crystal ? crystal.lattice[i].map((x, k) => x + (i === 2 && k === 1 ? -1e-4 : 0)) : [1, 1, 1];

  place.append(h('div', {class: 'workbench'},
    h('section', {class: 'side', 'aria-label': 'What is shown'}, h('div', {class: 'form'}, h('div', {class: 'stack'}, h('label', {for: 'structure'}, 'Structure'), choice,
      h('div', {class: 'bar'}, chooseFile, h('label', {for: 'cif', class: 'button'}, 'Open a CIF …'))),
    h('div', {class: 'bar'}, h('span', {}, 'Cells'), ...cells),
    h('div', {class: 'bar'}, ...[[showBonds, 'bonds'], [showShell, 'shells'], [showField, 'polarisation']].map(([box, name]) => h('span', {class: 'pair'}, box, h('label', {for: box.id}, ' ' + name)))),
    h('div', {class: 'stack'}, h('label', {for: 'absorber'}, 'Absorber'), site),
    h('div', {class: 'bar'}, h('label', {for: 'reach'}, 'Shells to'), reach, reachText),
    h('div', {class: 'stack'}, h('span', {}, 'Polarisation x, y, z'), h('div', {class: 'bar'}, ...field), fieldError)), stripeForm),
    h('section', {class: 'stage', 'aria-label': 'Structure'}, notices, h('div', {class: 'bar'}, h('span', {class: 'note'}, 'Look'), along('along a', edge(0)), along('along b', edge(1)), along('along c', edge(2)), along('aslant', () => [1.2, -2.2, 0.9]),
      h('button', {type: 'button', 'aria-label': 'Larger', onclick: () => space.zoom(1.25)}, '+'), h('button', {type: 'button', 'aria-label': 'Smaller', onclick: () => space.zoom(0.8)}, '−')), stage, legend, about, table)));
  // also a file that is not there any more: the server says so, and no other structure stands for it
  offer(where.query.get('s') || 'example:structures/' + bundled[0][0]);
  pick(given);
  return () => { ask.stop(); document.removeEventListener('drop', dropped); space.close(); };
}

/** The edges of the first cell and of the whole block. @param {number[][]} l @param {number[]} n @returns {[number[], number[]][]} */
function edgesOf(l, n) {
  const corner = (/** @type {number[]} */ f) => [0, 1, 2].map(i => f[0] * l[0][i] + f[1] * l[1][i] + f[2] * l[2][i]);
  const box = (/** @type {number[]} */ s) => {
    /** @type {[number[], number[]][]} */
    const out = [];
    for (let axis = 0; axis < 3; axis++) {
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
      for (const p of [0, s[u]]) {
        for (const q of [0, s[v]]) {
          const a = [0, 0, 0];
          a[u] = p;
          a[v] = q;
          const b = [...a];
          b[axis] = s[axis];
          out.push([corner(a), corner(b)]);
        }
      }
    }
    return out;
  };
  return [...box([1, 1, 1]), ...box(n)];
}
