"""What a plain script of scipy makes of the potentials that bench/compare-qball.sh times: CPU milliseconds and action.

Two ways, as one would write them: shooting in phi(0) by bisection with solve_ivp, and solve_bvp from a guess by the thin
wall. Prints "scipy NAME METHOD TOLERANCE MILLISECONDS ACTION" a line, or "failed" and the reason in place of the action.
"""

import sys
import time
import warnings

import numpy as np
from scipy.integrate import solve_bvp, solve_ivp
from scipy.optimize import brentq
from scipy.special import gamma

warnings.simplefilter("ignore")


class Powers:
    """Uhat = U - omega^2 phi^2/2 for U = sum c |phi|^p."""

    def __init__(self, terms, omega=0.0):
        self.terms = [(c, p) for c, p in terms] + [(-omega * omega / 2, 2)]

    def value(self, phi):
        a = np.abs(phi)
        return sum(c * a**p for c, p in self.terms)

    def slope(self, phi):
        a = np.abs(phi)
        return np.sign(phi) * sum(c * p * a ** (p - 1) for c, p in self.terms)

    def mass2(self):
        return sum(2 * c for c, p in self.terms if p == 2)


class Logarithmic:
    def __init__(self, strength, omega):
        self.k, self.o = strength, omega

    def value(self, phi):
        a = np.maximum(np.abs(phi), 1e-150)
        return 0.5 * a * a * (1 - self.k * np.log(a * a) - self.o**2)

    def slope(self, phi):
        a = np.maximum(np.abs(phi), 1e-150)
        return np.sign(phi) * a * (1 - self.k - self.k * np.log(a * a) - self.o**2)

    def mass2(self):
        return None


class Flat:
    def __init__(self, omega):
        self.o = omega

    def value(self, phi):
        return 1 - np.exp(-phi * phi) - 0.5 * self.o**2 * phi * phi

    def slope(self, phi):
        return 2 * phi * np.exp(-phi * phi) - self.o**2 * phi

    def mass2(self):
        return 2 - self.o**2


def quartic(c):
    return Powers([(c / 2, 2), (-(c + 1) / 3, 3), (0.25, 4)])


SEXTIC = [(0.5, 2), (-1.0, 4), (0.6, 6)]
# name: potential, dimension, end of the search for phi(0), guess of solve_bvp (amplitude, 0 for the top; radius), end of the range
CASES = {
    "sextic-D1": (Powers(SEXTIC, 0.6), 1, 0.95, 0.65, 2, 25),
    "sextic-D2": (Powers(SEXTIC, 0.9), 2, 0.99, 0.5, 2.5, 50),
    "sextic-D3": (Powers(SEXTIC, 0.6), 3, 0.96, 0, 5.4, 30),
    "sextic-thin-D3": (Powers(SEXTIC, 0.42), 3, 0.92, 0, 95, 130),
    "log-D3": (Logarithmic(0.3, 1.1), 3, 10, 1.9, 2, 12),
    "log-bounce-D4": (Logarithmic(1.0, 0.0), 4, 50, 7.4, 1.2, 7),
    "flat-D3": (Flat(0.3), 3, 100, 13.5, 6.3, 25),
    "fubini-D4": (Powers([(4 / 5 * 4, 2.5), (-8, 3)]), 4, 20, 1, 1, 60),
    "bounce-0.2-D3": (quartic(0.2), 3, 1, 0.74, 4.9, 50),
    "bounce-0.47-D3": (quartic(0.47), 3, 1, 0, 47, 75),
    "bounce-0.499-D3": (quartic(0.499), 3, 1, 0, 1414, 1450),
}


def sphere(d):
    return 2 * np.pi ** (d / 2) / gamma(d / 2)


def top(u, end):
    """First minimum of Uhat beyond its barrier, or the end of the search."""
    x = np.linspace(end * 1e-3, end * 1.2, 20001)
    s = u.slope(x)
    down = np.flatnonzero(s < 0)
    if len(down) == 0:
        return end
    up = np.flatnonzero((s[down[0] : -1] < 0) & (s[down[0] + 1 :] >= 0))
    if len(up) == 0:
        return end
    i = down[0] + up[0]
    return brentq(u.slope, x[i], x[i + 1], xtol=1e-16)


def shooting(u, d, end, far, rtol):
    """Bisection of phi(0) to the last bit; S = 2/D Int phi'^2/2 by Derrick's identity."""
    high = top(u, end)
    x = np.linspace(1e-6 * high, high, 20001)
    low = x[np.flatnonzero(u.value(x) < 0)[0] - 1]

    def rhs(r, y):
        return [y[1], u.slope(y[0]) - (d - 1) * y[1] / r, y[1] ** 2 / 2 * r ** (d - 1)]

    def crossing(r, y):
        return y[0]

    def turn(r, y):
        return y[1]

    crossing.terminal = turn.terminal = True
    crossing.direction, turn.direction = -1, 1
    solution = None
    for _ in range(200):
        phi = (low + high) / 2
        if phi in (low, high):
            break
        r0 = 1e-3
        f = u.slope(phi)
        y0 = [phi + f * r0 * r0 / (2 * d), f * r0 / d, 0]
        s = solve_ivp(rhs, (r0, 4 * far), y0, method="DOP853", rtol=rtol, atol=1e-3 * rtol * phi, events=[crossing, turn])
        if len(s.t_events[0]) > 0:
            high, solution = phi, s
        else:
            low = phi
    if solution is None:
        raise ArithmeticError("no phi(0) below the top overshoots")
    return 2 / d * sphere(d) * solution.y[2, -1]


def boundary(u, d, end, amplitude, wall, far, tol):
    """Collocation on 0 .. far."""
    high = amplitude or top(u, end)
    width = 1 / np.sqrt(u.mass2()) if u.mass2() else 1.0
    r = np.linspace(0, far, 400)
    guess = high / 2 * (1 - np.tanh((r - wall) / (2 * width)))
    slope = -high / (4 * width) / np.cosh(np.minimum((r - wall) / (2 * width), 300.0)) ** 2
    s = solve_bvp(
        lambda x, y: np.vstack([y[1], u.slope(y[0])]),
        lambda a, b: np.array([a[1], b[0]]),
        r,
        np.vstack([guess, slope]),
        S=np.array([[0, 0], [0, -(d - 1.0)]]) if d > 1 else None,
        tol=tol,
        max_nodes=40000,
    )
    if s.status != 0:
        raise ArithmeticError(s.message.split(".")[0])
    if abs(s.y[0, 0]) < 1e-2 * high:
        raise ArithmeticError("fell to phi = 0")
    x = np.concatenate([np.linspace(a, b, 9)[:-1] for a, b in zip(s.x[:-1], s.x[1:])] + [[s.x[-1]]])
    y = s.sol(x)[1] ** 2 / 2 * x ** (d - 1)
    h = np.diff(s.x) / 8
    blocks = y[:-1].reshape(-1, 8)
    simpson = blocks[:, 0] + np.append(blocks[1:, 0], y[-1]) + 4 * blocks[:, 1::2].sum(1) + 2 * blocks[:, 2::2].sum(1)
    return 2 / d * sphere(d) * np.sum(simpson * h / 3)


def main():
    names = sys.argv[1:] or list(CASES)
    for name in names:
        u, d, end, amplitude, wall, far = CASES[name]
        for method, tolerances in (("shooting", (1e-4, 1e-7, 1e-10)), ("solve_bvp", (1e-3, 1e-6, 1e-9))):
            for tol in tolerances:
                start = time.process_time()
                try:
                    if method == "shooting":
                        result = "%.12g" % shooting(u, d, end, far, tol)
                    else:
                        result = "%.12g" % boundary(u, d, end, amplitude, wall, far, tol)
                except Exception as e:
                    result = "failed " + (str(e) or type(e).__name__)
                ms = 1e3 * (time.process_time() - start)
                print("scipy %s %s %g %.1f %s" % (name, method, tol, ms, result), flush=True)


if __name__ == "__main__":
    main()
