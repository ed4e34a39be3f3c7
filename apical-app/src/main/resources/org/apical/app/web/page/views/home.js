// The start page: what one may want to know, and where it is answered.
import {h, replace} from '../base/dom.js';
import {json, models} from '../base/api.js';
import {modelAddress} from '../base/router.js';
import {areas} from '../base/areas.js';
import {problemBox} from '../base/problem.js';
import {showReport} from '../home/report.js';

/** @type {{question: string, does: string, href: string, models?: string[]}[]} */
const questions = [
  {question: 'I measured EXAFS: what do the spectra say?', does: 'Drop files in, reduce them, merge, compare, and ask for a double well.', href: '#/spectra', models: ['xas.reduce', 'xas.fit', 'doubleWell.series']},
  {question: 'Is there a double well, or one anharmonic site?', does: 'A temperature series against a table of models, with the verdict and its rule.', href: modelAddress('doubleWell.fit'), models: ['doubleWell.levels', 'debyeWaller.anomaly']},
  {question: 'Which superlattice has the highest Tc?', does: 'Map Tc over geometry and doping, click a point for its gaps and wavefunctions.', href: '#/design', models: ['superstripes.tc', 'superstripes.design']},
  {question: 'How does a striped plane look, and what does a probe see of it?', does: 'Crystals and striped planes in space, bonds, shells, polarisation.', href: '#/structures', models: ['stripes.structure', 'stripes.diffraction', 'materials.structure']},
  {question: 'I have a map of puddles: sizes, percolation, R(T)?', does: 'Segmentation, size distribution and the resistance of the same map.', href: '#/puddles', models: ['maps.puddles', 'maps.transition', 'maps.powerLaw']},
  {question: 'Do tunnelling polarons synchronise?', does: 'Exact clusters, mean field, networks and their Kuramoto limit.', href: modelAddress('iqtp.cluster'), models: ['iqtp.scan', 'kuramoto.meanField']},
  {question: 'What follows for Q-balls?', does: 'Self-consistency, phase diagram, transport, diamagnetism, diffraction.', href: modelAddress('qball.phaseDiagram'), models: ['qball.spectrum', 'qball.transport']},
  {question: 'What Tc does a phonon spectrum give?', does: 'Eliashberg equations beside the closed formulas; isotope exponents.', href: modelAddress('pairing.eliashbergTc'), models: ['pairing.isotope', 'pairing.twoBand']},
  {question: 'Does the perspective hold?', does: 'Every claim with its number, its rule and its verdict; compute any again.', href: '#/ledger'},
];

/**
 * What needs no answer of the server is on the screen at once; counts and the report come to their places.
 * @type {import('../app.js').Show}
 */
export async function show(place) {
  const counts = new Map(Object.keys(areas).map(area => [area, h('span', {class: 'soft'})]));
  const how = h('span', {}, 'Models');
  const report = h('div', {class: 'report-place'}, h('p', {class: 'soft'}, 'Loading …'));
  replace(place,
    h('h1', {}, 'Apical: lattice heterogeneity in high-temperature superconductors'),
    h('p', {class: 'summary'}, how, ' with their units, ranges and sources, each with a form, live plots and the command that repeats it.'),
    h('h2', {}, 'What do you want to know?'),
    h('ul', {class: 'cards'}, ...questions.map(q => h('li', {class: 'card'}, h('a', {class: 'card-link', href: q.href}, q.question), h('p', {}, q.does),
      q.models && h('p', {class: 'note'}, ...q.models.flatMap((id, i) => [i > 0 ? ' · ' : '', h('a', {href: modelAddress(id)}, id)]))))),
    h('h2', {}, 'Report'), report,
    h('h2', {}, 'Models by area'),
    h('ul', {class: 'area-links'}, ...[...counts].map(([area, count]) => h('li', {}, h('a', {href: '#/models?area=' + area}, areas[area]), count))),
    h('p', {class: 'note'}, 'For programs: ', h('a', {href: 'openapi.json'}, 'openapi.json'), ' describes the interface this page uses.'));
  const counted = models().then(all => {
    how.textContent = all.length + ' models';
    for (const [area, count] of counts) { count.textContent = ' ' + all.filter(m => m.area === area).length; }
  });
  const reported = json('GET', 'api/ledger').then(ledger => showReport(report, ledger), e => replace(report, problemBox(e)));
  await Promise.all([counted, reported]);
}
