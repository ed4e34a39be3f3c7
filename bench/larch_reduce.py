"""CPU time of Larch's reduction of one spectrum: pre-edge and normalisation, AUTOBK, forward transform.

usage: larch_reduce.py FILE REPEATS        prints microseconds a reduction (median), one line a step
       larch_reduce.py --plot FILE OUTDIR  reads, reduces, plots and writes once: the cold script
"""
import statistics
import sys
import time

from larch import Group
from larch.io import read_ascii
from larch.xafs import autobk, pre_edge, xftf


def read(name):
    return read_ascii(name, labels='energy mu')


def reduce_once(data):
    group = Group(energy=data.energy, mu=data.mu)
    t0 = time.process_time()
    pre_edge(group.energy, group.mu, group=group)
    t1 = time.process_time()
    autobk(group.energy, group.mu, group=group, rbkg=1.0, kweight=1)
    t2 = time.process_time()
    xftf(group.k, group.chi, group=group, kmin=3, kmax=15, dk=1, kweight=2, window='hanning')
    t3 = time.process_time()
    return group, (t1 - t0, t2 - t1, t3 - t2, t3 - t0)


def time_steps(name, repeats):
    data = read(name)
    for _ in range(5):
        reduce_once(data)
    rows = [reduce_once(data)[1] for _ in range(repeats)]
    for i, step in enumerate(('normalise', 'background', 'transform', 'all')):
        print(f'larch {step} {1e6 * statistics.median(r[i] for r in rows):.1f}')


def plot(name, folder):
    import matplotlib
    matplotlib.use('Agg')
    import matplotlib.pyplot as plt
    import numpy
    group, _ = reduce_once(read(name))
    for what, x, ys in (('mu', group.energy, (group.mu, group.pre_edge, group.post_edge, group.bkg)),
                        ('norm', group.energy, (group.norm, group.flat)),
                        ('chi', group.k, (group.chi * group.k**2,)),
                        ('chir', group.r, (group.chir_mag, group.chir_re))):
        figure, axes = plt.subplots()
        for y in ys:
            axes.plot(x, y)
        figure.savefig(f'{folder}/{what}.svg')
        plt.close(figure)
    numpy.savetxt(f'{folder}/chi.csv', numpy.column_stack((group.k, group.chi)), delimiter=',')


if __name__ == '__main__':
    if sys.argv[1] == '--plot':
        plot(sys.argv[2], sys.argv[3])
    else:
        time_steps(sys.argv[1], int(sys.argv[2]))
