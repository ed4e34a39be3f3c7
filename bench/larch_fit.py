"""Larch's path chi(k) and fits on given chi(k): CPU time of each, and the fitted numbers as JSON.

usage: larch_fit.py CHI_10K CHI_50K CHI_150K FEFF_FILE REPEATS   (each CHI a CSV of k, chi with one heading line)
       larch_fit.py --agree APICAL_OUTPUT LARCH_OUTPUT           how far the numbers of two such runs differ
Prints lines 'larch STEP MICROSECONDS' (median of process_time) and 'json {...}'.
"""
import json
import statistics
import sys
import time

import numpy
from larch import Group
from larch.fitting import param, param_group
from larch.xafs import feffit, feffit_dataset, feffit_transform, feffpath, path2chi

PATH = {}


def chi(name):
    k, y = numpy.loadtxt(name, delimiter=',', skiprows=1, unpack=True)
    return Group(k=k, chi=y)


def transform(kmax):
    return feffit_transform(kmin=3, kmax=kmax, kweight=2, dk=4, window='kaiser', rmin=1.4, rmax=3.0, fitspace='r')


def first_shell(data):
    pars = param_group(amp=param(0.9, vary=True), del_e0=param(3.0, vary=True), sig2=param(0.004, vary=True),
                       del_r=param(0.0, vary=True))
    path = feffpath(PATH['file'], s02='amp', e0='del_e0', sigma2='sig2', deltar='del_r')
    dataset = feffit_dataset(data=data[0], pathlist=[path], transform=transform(17))
    return pars, [dataset]


def three(data):
    pars = param_group(amp=param(0.9, vary=True), del_e0=param(3.0, vary=True),
                       **{f's_{t}': param(0.004, vary=True) for t in (10, 50, 150)},
                       **{f'd_{t}': param(0.0, vary=True) for t in (10, 50, 150)})
    sets = []
    for t, group in zip((10, 50, 150), data):
        path = feffpath(PATH['file'], s02='amp', e0='del_e0', sigma2=f's_{t}', deltar=f'd_{t}')
        sets.append(feffit_dataset(data=group, pathlist=[path], transform=transform(15)))
    return pars, sets


def numbers(fit):
    out = {'chiSquare': float(fit.chi_square), 'reducedChiSquare': float(fit.chi2_reduced),
           'rFactor': float(fit.rfactor), 'numIndependent': float(fit.n_independent), 'variables': {}}
    for name, p in fit.params.items():
        if p.vary:
            out['variables'][name] = {'value': float(p.value), 'stderr': float(p.stderr)}
    return out


def timed(step, repeats, body):
    times = []
    result = None
    for i in range(repeats + 2):
        start = time.process_time()
        result = body()
        if i >= 2:
            times.append(time.process_time() - start)
    print(f'larch {step} {1e6 * statistics.median(times):.1f}')
    return result


def last_json(name):
    with open(name, encoding='utf-8') as lines:
        return [json.loads(line[5:]) for line in lines if line.startswith('json ')][-1]


def agree(ours, theirs):
    """The largest differences: of values in standard errors, of everything else relative."""
    a, b = last_json(ours), last_json(theirs)
    for fit in b:
        values = max(abs(v['value'] - a[fit]['variables'][n]['value']) / v['stderr']
                     for n, v in b[fit]['variables'].items())
        errors = max(abs(a[fit]['variables'][n]['stderr'] / v['stderr'] - 1) for n, v in b[fit]['variables'].items())
        rest = max(abs(a[fit][n] / b[fit][n] - 1) for n in b[fit] if n != 'variables')
        print(f'{fit}: values differ by {values:.1e} standard errors at most, standard errors by {errors:.1e}, '
              f'statistics by {rest:.1e} (relative)')


def main():
    if sys.argv[1] == '--agree':
        agree(sys.argv[2], sys.argv[3])
        return
    data = [chi(name) for name in sys.argv[1:4]]
    PATH['file'] = sys.argv[4]
    repeats = int(sys.argv[5])
    path = feffpath(PATH['file'], s02=0.9, e0=4.0, sigma2=0.0035, deltar=0.01)
    k = 0.05 * numpy.arange(401)
    timed('path', 20 * repeats, lambda: path2chi(path, k=k))
    out = {}
    for step, make in (('shell', first_shell), ('three', three)):
        # What is made once for a fit is made outside the clock.
        made = [make(data) for _ in range(repeats + 2)]
        each = iter(made)
        out[step] = numbers(timed(step, repeats, lambda: feffit(*next(each))))
    print('json ' + json.dumps(out))


if __name__ == '__main__':
    main()
