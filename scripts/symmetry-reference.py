#!/usr/bin/python3
"""Writes the symmetry that spglib finds in the bundled structures and in changed cells of them, for SymmetryFinderTest.

Needs python3-pymatgen and python3-spglib (Debian). Each structure comes as it is, in its primitive cell, in an oblique cell
with another origin, in a doubled cell, and with one atom moved by 0.1 A. Run from the project's root:

    /usr/bin/python3 scripts/symmetry-reference.py
"""
import json
import pathlib

import numpy
import spglib
from pymatgen.core import Structure

ROOT = pathlib.Path(__file__).resolve().parent.parent
STRUCTURES = ROOT / "apical-core/src/main/resources/org/apical/bundled/structures"
OUT = ROOT / "apical-core/src/test/resources/symmetry-spglib.json"
SYMPREC = 0.01
LAST_OF_FAMILY = [(2, "a"), (15, "m"), (74, "o"), (142, "t"), (194, "h"), (230, "c")]


def case(name, lattice, positions, kinds):
    cell = (lattice, positions, kinds)
    data = spglib.get_symmetry_dataset(cell, symprec=SYMPREC)
    symmetry = spglib.get_symmetry(cell, symprec=SYMPREC)
    number, letter = data["number"], data["international"][0]
    family = next(f for last, f in LAST_OF_FAMILY if number <= last)
    return {
        "name": name,
        "lattice": [[round(x, 8) for x in row] for row in numpy.asarray(lattice).tolist()],
        "positions": [[round(x, 8) for x in row] for row in numpy.asarray(positions).tolist()],
        "kinds": [int(k) for k in kinds],
        "number": int(number),
        "symbol": data["international"],
        "pointGroup": data["pointgroup"].strip(),
        "bravais": family + ("S" if letter in "ABC" else letter),
        "operations": len(symmetry["rotations"]),
        "primitiveSites": len(spglib.find_primitive(cell, symprec=SYMPREC)[2]),
    }


def main():
    random = numpy.random.default_rng(8)
    cases = []
    for path in sorted(STRUCTURES.glob("*.cif")):
        structure = Structure.from_file(str(path))
        species = [site.species_string for site in structure]
        names = sorted(set(species))
        kinds = [names.index(s) for s in species]
        lattice, positions = structure.lattice.matrix, structure.frac_coords % 1
        name = path.stem
        cases.append(case(name, lattice, positions, kinds))
        cases.append(case(name + ", primitive", *spglib.find_primitive((lattice, positions, kinds), symprec=SYMPREC)))
        shear = numpy.array([[1, 1, 0], [0, 1, -1], [0, 0, 1]]) @ numpy.array([[1, 0, 0], [0, 1, 0], [1, 0, 1]])
        moved = (positions + random.uniform(0, 1, 3)) @ numpy.linalg.inv(shear) % 1
        cases.append(case(name + ", oblique", shear @ lattice, moved, kinds))
        double = numpy.diag([2, 1, 1])
        twice = numpy.vstack([positions, positions + [1, 0, 0]]) @ numpy.linalg.inv(double)
        cases.append(case(name + ", doubled", double @ lattice, twice, kinds + kinds))
        bent = positions.copy()
        bent[-1] = bent[-1] + numpy.array([0.1, 0.06, 0]) @ numpy.linalg.inv(lattice)
        cases.append(case(name + ", one atom moved", lattice, bent, kinds))
    OUT.write_text("[\n" + ",\n".join(json.dumps(c) for c in cases) + "\n]\n")
    print(len(cases), "cases with spglib", spglib.__version__)


main()
