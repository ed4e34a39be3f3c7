"""The two lowest states of the six-atom cluster (iqtp6h, k3 = 0.012 eV) by scipy's eigsh, and by QuTiP where it is there.

cluster_scipy.py scipy|qutip RESIDUAL CUTOFF CUTOFF CUTOFF prints a line: program, dimension, CPU seconds of the process,
seconds by the clock (building of the matrix and solving), products, largest |H v - E v|, energies. eigsh gets the tolerance
that leads to RESIDUAL (eV); QuTiP's eigenstates has no such option but its own tol, which goes to the same routine.
"""

import sys
import time

import numpy as np
import scipy.sparse as sp
from scipy.sparse.linalg import LinearOperator, eigsh

T_AP, T_PL, EPS, OMEGA_AP, OMEGA_SR = 0.20, 0.25, (0.0, 2.0, 0.155, 2.0, 0.0), 0.070, 0.012
L_AP, L_SR, K3, K4, KS = 0.09, 0.06, 0.012, 0.006, 5e-5
E0 = 0.0515  # of the ground state, about: eigsh's tolerance is relative to the eigenvalue


def x_power(n, p):
    """The exact matrix of x^p cut to n levels."""
    k = np.sqrt(np.arange(1.0, n + p))
    x = np.diag(k, 1) + np.diag(k, -1)
    return sp.csr_matrix(np.linalg.matrix_power(x, p)[:n, :n])


def parts(cutoffs):
    """Terms of the Hamiltonian, each a list of four factors: holes, two stretches, strontium."""
    one = [sp.identity(5)] + [sp.identity(n) for n in cutoffs]

    def term(*at):
        return [dict(at).get(i, one[i]) for i in range(4)]

    number = [sp.diags([float(k == i) for k in range(5)]) for i in range(5)]
    hop = sp.lil_matrix((5, 5))
    for i, j, t in ((0, 1, T_AP), (3, 4, T_AP), (1, 2, T_PL), (2, 3, T_PL)):
        hop[i, j] = hop[j, i] = -t
    a, b, c = cutoffs
    ladder = [sp.diags(w * (np.arange(n) + 0.5)) for w, n in zip((OMEGA_AP, OMEGA_AP, OMEGA_SR), cutoffs)]
    yield term((0, sp.csr_matrix(hop) + sp.diags(EPS)))
    for m in range(3):
        yield term((m + 1, ladder[m]))
    yield term((0, L_AP * number[0]), (1, x_power(a, 1)))
    yield term((0, L_AP * number[4]), (2, x_power(b, 1)))
    yield term((0, L_SR * number[2]), (3, x_power(c, 1)))
    yield term((1, K3 * x_power(a, 1)), (2, x_power(b, 1)), (3, x_power(c, 1)))
    yield term((1, K4 * x_power(a, 2)), (2, x_power(b, 2)))
    yield term((3, KS * x_power(c, 4)))


def matrix(cutoffs):
    h = None
    for factors in parts(cutoffs):
        m = factors[0]
        for f in factors[1:]:
            m = sp.kron(m, f, format="csr")
        h = m if h is None else h + m
    h.sum_duplicates()
    return h.tocsr()


def main():
    program, residual = sys.argv[1], float(sys.argv[2])
    cutoffs = [int(a) for a in sys.argv[3:6]]
    start = time.perf_counter()
    h = matrix(cutoffs)
    products = [0]

    def apply(x):
        products[0] += 1
        return h @ x

    tol = residual / E0
    if program == "qutip":
        import qutip

        values, states = qutip.Qobj(h).eigenstates(sparse=True, eigvals=2, tol=tol, maxiter=1000000)
        vectors = np.column_stack([s.full().ravel().real for s in states])
    else:
        v0 = np.random.default_rng(1).random(h.shape[0])
        values, vectors = eigsh(
            LinearOperator(h.shape, matvec=apply, dtype=float), k=2, which="SA", tol=tol, v0=v0, maxiter=1000000
        )
    wall = time.perf_counter() - start
    worst = max(np.linalg.norm(h @ vectors[:, i] - values[i] * vectors[:, i]) for i in range(2))
    print(program, h.shape[0], "%.2f %.2f" % (time.process_time(), wall), products[0] or "-", "%.3g" % worst, list(values))


if __name__ == "__main__":
    main()
