"""The first shell of YBa2Cu3O7 at four temperatures: doubleWell.series and Larch's feffit from the same chi(k), side by side.

usage: larch_ybco.py RESULT_OF_APICAL FEFF_FOLDER SPLIT
       RESULT_OF_APICAL is result.json of './apical run doubleWell.series', FEFF_FOLDER holds YBCO_Cu1_feff6l and YBCO_Cu2_feff6l
Larch 0.9.58 takes two paths of one geometry for one; where the path of O4 is split, an atom of one half is moved by 1e-4 A.
"""
import json
import os
import sys
import tempfile

import numpy
from larch import Group
from larch.fitting import param, param_group
from larch.xafs import feffit, feffit_dataset, feffit_transform, feffpath

result = json.load(open(sys.argv[1], encoding='utf-8'))
folder = sys.argv[2]
split = float(sys.argv[3])


def moved(name):
    """A copy of a path file with one atom moved a little."""
    lines = open(name, encoding='latin-1').read().split('\n')
    at = next(i for i, line in enumerate(lines) if line.strip().startswith('x') and 'pot at' in line) + 2
    words = lines[at].split()
    words[0] = f'{float(words[0]) + 1e-4:.4f}'
    lines[at] = '    ' + '   '.join(words)
    out = tempfile.NamedTemporaryFile('w', suffix='.dat', delete=False, encoding='latin-1')
    out.write('\n'.join(lines))
    out.close()
    return out.name


cu1 = os.path.join(folder, 'YBCO_Cu1_feff6l')
cu2 = os.path.join(folder, 'YBCO_Cu2_feff6l')
o4 = os.path.join(cu1, 'feff0001.dat')
temperatures = [f"{t['temperatureK']:.0f}" for t in result['temperatures']]
pars = param_group(amp=param(0.7, vary=True), e=param(0.0, vary=True),
                   **{f's_{t}': param(0.003, vary=True) for t in temperatures},
                   **{f'd_{t}': param(0.0, vary=True) for t in temperatures})
sets = []
for t, data in zip(temperatures, result['temperatures']):
    group = Group(k=numpy.array(data['kInvA']), chi=numpy.array(data['chi']))
    free = {'s02': 'amp', 'e0': 'e', 'sigma2': f's_{t}'}
    paths = [feffpath(os.path.join(cu2, 'feff0001.dat'), degen=4 / 3, deltar=f'd_{t}', **free),
             feffpath(os.path.join(cu2, 'feff0002.dat'), degen=4 / 3, deltar=f'd_{t}', **free),
             feffpath(os.path.join(cu1, 'feff0002.dat'), degen=2 / 3, deltar=f'd_{t}', **free)]
    if split == 0:
        paths.append(feffpath(o4, degen=2 / 3, deltar=f'd_{t}', **free))
    else:
        paths.append(feffpath(o4, degen=1 / 3, deltar=f'd_{t} - {split / 2}', **free))
        paths.append(feffpath(moved(o4), degen=1 / 3, deltar=f'd_{t} + {split / 2}', **free))
    paths.append(feffpath(os.path.join(cu2, 'feff0003.dat'), degen=2 / 3, s02='amp', e0='e', sigma2=0.006, deltar=0))
    sets.append(feffit_dataset(data=group, pathlist=paths, transform=feffit_transform(
        kmin=3, kmax=12, kweight=2, dk=2, window='kaiser', rmin=1.2, rmax=2.1, fitspace='r')))
fit = feffit(pars, sets)
fit = feffit(param_group(**{n: param(p.value, vary=True) for n, p in fit.params.items() if p.vary}), sets)

at = result['splitA'].index(split)
rows = [('chi-square', result['chi2'][at], fit.chi_square, None), ('R factor', result['rFactor'][at], fit.rfactor, None)]
if at == 0:
    ours, errors = result['values'], result['stdErr']
    rows += [('amplitude', ours['amplitude'], fit.params['amp'].value, errors['amplitude']),
             ('E0 (eV)', ours['e0EV'], fit.params['e'].value, errors['e0EV'])]
    for i, t in enumerate(temperatures):
        rows += [(f'sigma2 {t} K', ours['sigma2A2'][i], fit.params[f's_{t}'].value, errors['sigma2A2'][i]),
                 (f'deltaR {t} K', ours['deltaRA'][i], fit.params[f'd_{t}'].value, errors['deltaRA'][i])]
print(f'split {split} A{"":<12} Apical        Larch   difference')
for name, a, b, error in rows:
    d = abs(a - b) / error if error else abs(a / b - 1)
    print(f'{name:<18} {a:12.7g} {b:12.7g}   {d:.1e} {"standard errors" if error else "relative"}')
