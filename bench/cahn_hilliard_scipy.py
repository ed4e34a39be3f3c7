"""Steps a second of the Cahn-Hilliard equation by scipy.fft, for bench/compare-cahn-hilliard.sh.

The same scheme as Apical's: ETDRK2 with S = 1 on a periodic square, the error of a step the largest difference from ETD1 on
the grid, the free energy after each step. Real transforms, in place where numpy allows it, the factors of the exponential
kept while the step stays. Usage: cahn_hilliard_scipy.py POINTS STEPS WORKERS REPEATS TIME_STEP; prints the best seconds a step
by the clock and by the processor, and the free energy after all steps of the first repetition.
"""

import sys
import time

import numpy as np
import scipy.fft


def main():
    points, steps, workers, repeats = (int(a) for a in sys.argv[1:5])
    h = float(sys.argv[5])
    start = np.random.default_rng(1).random((points, points)) - 0.5
    start *= 0.1
    start -= start.mean()
    k = 2 * np.pi * np.fft.fftfreq(points)
    kx, ky = np.meshgrid(k, np.abs(k[: points // 2 + 1]), indexing="ij")
    k2 = kx**2 + ky**2
    linear = -k2 * (k2 + 1.0)
    z = linear * h
    decay = np.exp(z)
    small = np.abs(z) < 1e-3
    safe = np.where(small, 1.0, z)
    first = h * np.where(small, 1 + z / 2 * (1 + z / 3), (decay - 1) / safe)
    second = h * np.where(small, 0.5 + z / 6 * (1 + z / 4), (decay - 1 - z) / safe**2)
    weights = np.full(points // 2 + 1, 2.0)
    weights[[0, -1]] = 1.0
    quadratic = 0.5 * k2 * weights / points**2

    def force(c):
        g = c * c
        g -= 2.0
        g *= c
        out = scipy.fft.rfft2(g, workers=workers)
        out *= -k2
        return out

    def energy(c, m):
        w = c * c
        w -= 1.0
        return 0.25 * np.vdot(w, w) + np.vdot(quadratic, m.real**2 + m.imag**2)

    best = cpu = np.inf
    told = None
    for _ in range(repeats):
        c = start.copy()
        modes = scipy.fft.rfft2(c, workers=workers)
        f = force(c)
        wall, used = time.perf_counter(), time.process_time()
        for _ in range(steps):
            predicted = decay * modes
            predicted += first * f
            a = scipy.fft.irfft2(predicted, s=c.shape, workers=workers)
            change = force(a)
            change -= f
            change *= second
            predicted += change
            d = scipy.fft.irfft2(change, s=c.shape, workers=workers)
            error = max(d.max(), -d.min())
            a += d
            now = energy(a, predicted)
            c, modes = a, predicted
            f = force(c)
        best = min(best, (time.perf_counter() - wall) / steps)
        cpu = min(cpu, (time.process_time() - used) / steps)
        if told is None:
            told = now
    print("scipy %s %d %.6g %.6g %.12g %.3g" % (scipy.__version__, workers, best, cpu, told, error))


main()
