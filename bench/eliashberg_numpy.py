"""Tc of the isotropic Eliashberg equations as plain numpy writes it: the whole matrix, its largest eigenvalue, bisection."""
import sys
import time

import numpy as np
from scipy.special import digamma

KB = 0.08617333262145


def read(name):
    rows = []
    for line in open(name):
        try:
            rows.append([float(v) for v in line.replace(",", " ").split()[:2]])
        except ValueError:
            pass
    w, a = np.array(rows).T
    step = np.gradient(np.arange(len(w)))
    step[1:-1] = (w[2:] - w[:-2]) / 2
    step[0], step[-1] = (w[1] - w[0]) / 2, (w[-1] - w[-2]) / 2
    keep = (w > 0) & (a > 0)
    return w[keep], (2 * a * step)[keep] / w[keep]


def excess(t, omega, coupling, mu, cutoff):
    x = cutoff / (2 * np.pi * t)
    n = max(8, int(np.ceil(x)))
    c = 0.5 + np.sum(coupling * omega / (4 * t) / np.tanh(omega / (2 * t)))
    mu_n = 1 / (1 / mu - (digamma(n + c) - digamma(x + c)))
    nu = 2 * np.pi * t * np.arange(2 * n)
    kernel = (coupling * omega**2 / (omega**2 + nu[:, None] ** 2)).sum(axis=1)
    i = np.arange(n)
    matrix = kernel[abs(i[:, None] - i)] + kernel[i[:, None] + i + 1] - 2 * mu_n
    g = 2 * i + 1 + kernel[0] + 2 * np.concatenate([[0], np.cumsum(kernel[1:n])])
    root = 1 / np.sqrt(g)
    return np.linalg.eigvalsh(matrix * root[:, None] * root)[-1] - 1


def tc(omega, coupling, mu, cutoff):
    total = coupling.sum()
    high = 0.1866 * np.sqrt(total) * np.sqrt((coupling * omega**2).sum() / total)
    low = high
    while excess(low, omega, coupling, mu, cutoff) < 0:
        high, low = low, 0.7 * low
    while high / low - 1 > 1e-10:
        middle = (low + high) / 2
        if excess(middle, omega, coupling, mu, cutoff) > 0:
            low = middle
        else:
            high = middle
    return low / KB


omega, coupling = read(sys.argv[1])
usual = 10 * omega.max()
for step, cutoff, repeats in (("tc", usual, 5), ("tc7000", 7000.0, 1)):
    mu = 1 / (1 / 0.12 + np.log(usual / cutoff))
    times = []
    for _ in range(repeats):
        start = time.process_time()
        value = tc(omega, coupling, mu, cutoff)
        times.append(1e3 * (time.process_time() - start))
    print(f"numpy {step} {np.median(times):.3f} ms, Tc {value:.6f} K", flush=True)
