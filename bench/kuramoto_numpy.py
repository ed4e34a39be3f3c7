"""A Runge-Kutta step of 1e6 all-to-all phase oscillators in numpy: median milliseconds of CPU and by the clock, and r.

Two ways: plain, as the formula stands (z = mean of exp(i theta), K r sin(psi - theta)), and tuned by hand (sines and cosines of
real numbers, for which numpy has vector instructions, and arrays reused).
"""

import sys
import time

import numpy as np


def main():
    n, steps = int(sys.argv[1]), int(sys.argv[2])
    i = np.arange(n)
    theta = 2 * np.pi * np.mod(0.6180339887498949 * i, 1)
    w = 0.5 * np.sin(12.9898 * i)
    k, h = 1.5, 0.01

    def plain(t):
        z = np.exp(1j * t).mean()
        return w + k * np.abs(z) * np.sin(np.angle(z) - t)

    def tuned(t):
        s, c = np.sin(t), np.cos(t)
        x, y = c.mean(), s.mean()
        c *= k * y
        s *= k * x
        c -= s
        c += w
        return c

    slope = plain if sys.argv[3] == "plain" else tuned
    cpu, wall = [], []
    for _ in range(steps):
        a, b = time.process_time(), time.perf_counter()
        k1 = slope(theta)
        k2 = slope(theta + 0.5 * h * k1)
        k3 = slope(theta + 0.5 * h * k2)
        k4 = slope(theta + h * k3)
        theta += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
        cpu.append(1e3 * (time.process_time() - a))
        wall.append(1e3 * (time.perf_counter() - b))
    r = abs(np.exp(1j * theta).mean())
    print("numpy-" + sys.argv[3] + " all %d 1 %.2f %.2f %.15g" % (n, np.median(cpu), np.median(wall), r))


if __name__ == "__main__":
    main()
