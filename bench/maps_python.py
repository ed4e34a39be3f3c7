#!/usr/bin/python3
"""The Python side of compare-python.sh: scipy, scikit-image, and the algorithm of the powerlaw package in numpy.

CPU seconds of the process for each job, one thread, best of the repetitions: "python NAME SECONDS RESULT".
"""
import sys
import time

import numpy as np
import scipy.sparse as sp
from scipy.sparse.linalg import spsolve

folder = sys.argv[1]


def best(repeat, job):
    times = []
    for _ in range(repeat):
        start = time.process_time()
        value = job()
        times.append(time.process_time() - start)
    return min(times), value


def network(n, open_share, g_open, g_closed):
    """Random bonds between two bars: nodes of the inner rows, potentials 1 and 0 on the first and last row."""
    u = np.fromfile(folder + "/bonds.raw", "<f8")
    horizontal = np.where(u[: n * (n - 1)] < open_share, g_open, g_closed).reshape(n, n - 1)
    vertical = np.where(u[n * (n - 1) :] < open_share, g_open, g_closed).reshape(n - 1, n)

    def solve():
        m = n - 2
        index = np.arange(m * n).reshape(m, n)
        h = horizontal[1:-1]
        v = vertical[1:-1]
        rows = np.concatenate([index[:, :-1].ravel(), index[:, 1:].ravel(), index[:-1].ravel(), index[1:].ravel()])
        columns = np.concatenate([index[:, 1:].ravel(), index[:, :-1].ravel(), index[1:].ravel(), index[:-1].ravel()])
        values = -np.concatenate([h.ravel(), h.ravel(), v.ravel(), v.ravel()])
        diagonal = np.zeros((m, n))
        diagonal[:, :-1] += h
        diagonal[:, 1:] += h
        diagonal += vertical[:-1] + vertical[1:]
        b = np.zeros((m, n))
        b[0] += vertical[0]
        a = sp.csc_matrix((values, (rows, columns)), (m * n, m * n)) + sp.diags(diagonal.ravel(), format="csc")
        x = spsolve(a, b.ravel()).reshape(m, n)
        return np.sum(vertical[-1] * x[-1]) * (n - 1) / n

    return solve


def power_law(values):
    """As powerlaw 1.5 does it: every unique value is a minimum; exponent and distance of its tail by vector operations."""

    def fit():
        data = np.sort(values)
        unique = np.unique(data)[:-1]
        distance = np.empty(len(unique))
        alpha = np.empty(len(unique))
        for i, xmin in enumerate(unique):
            tail = data[data >= xmin]
            n = len(tail)
            alpha[i] = 1 + n / np.sum(np.log(tail / xmin))
            theory = 1 - (tail / xmin) ** (1 - alpha[i])
            actual = np.arange(n) / n
            distance[i] = max(np.max(theory - actual), np.max(actual - theory))
        k = np.argmin(distance)
        return alpha[k]

    return fit


def puddles():
    from skimage.measure import euler_number, label, regionprops_table

    side = 2048
    image = np.fromfile(folder + "/map.raw", "<f8").reshape(side, side)

    def job():
        labels = label(image > 0.5, connectivity=1)
        table = regionprops_table(labels, properties=("area", "centroid", "perimeter", "equivalent_diameter_area", "inertia_tensor"))
        euler_number(labels > 0, connectivity=1)
        return len(table["area"])

    return job


for contrast in (10, 1000):
    seconds, value = best(2, network(512, 0.5, float(contrast), 1.0))
    print("python network-%d %.3f %.10g" % (contrast, seconds, value), flush=True)
values = np.fromfile(folder + "/values.raw", "<f8")
seconds, value = best(1, power_law(values))
print("python powerLaw %.3f %.6f" % (seconds, value), flush=True)
seconds, value = best(2, puddles())
print("python puddles %.3f %d" % (seconds, value), flush=True)
