package org.apical.models.materials;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apical.data.AtomicMasses;
import org.apical.data.crystal.CifWriter;
import org.apical.data.crystal.CrystalStructure;
import org.apical.data.crystal.StructureReader;
import org.apical.data.crystal.XyzWriter;
import org.apical.data.xas.Elements;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.ModelInfo;
import org.apical.model.RunContext;
import org.apical.physics.crystal.CuOxygens;
import org.apical.physics.crystal.Lattice;
import org.apical.physics.crystal.Operation;
import org.apical.physics.crystal.OperationSet;
import org.apical.physics.crystal.PointGroup;
import org.apical.physics.crystal.Shell;
import org.apical.plot.Figure;

/** {@code materials.structure}: what a CIF file holds (pairing-materials, section 10). */
public final class StructureModel implements Model<StructureParams, StructureResult> {
    static final String BUNDLED = "example:structures/La2-xSrxCuO4_x0.15_HTT.cif";

    /** Atomic mass unit in g/cm^3 A^3 (pairing-materials, section 0). */
    private static final double DENSITY = 1.66053906660;

    private static final double DEUTERIUM = 2.01410177811;
    private static final double METRIC_TOLERANCE = 1e-3;
    private static final double MAX_NEIGHBOURS = 1_000_000;

    @Override
    public ModelInfo info() {
        return ModelInfo.of(
                "materials.structure",
                "Crystal structure from CIF: symmetry as stated and as found, density, neighbours, CuO2 planes",
                "hall1991",
                "hahn2005",
                "grosse1999");
    }

    @Override
    public Class<StructureParams> paramsType() {
        return StructureParams.class;
    }

    @Override
    public Class<StructureResult> resultType() {
        return StructureResult.class;
    }

    @Override
    public StructureResult compute(StructureParams p, RunContext context) {
        String file = p.file() == null ? BUNDLED : p.file();
        CrystalStructure structure = p.cif() != null
                ? StructureReader.read("cif", p.cif())
                : StructureReader.read(file, context.data().read(file));
        Lattice lattice = new Lattice(structure.lattice());
        List<String> warnings = new ArrayList<>(structure.warnings());
        OperationSet stated = new OperationSet(structure.operations().stream()
                .map(o -> new Operation(o.rotation(), o.shift()))
                .toList());
        boolean closed = stated.closed();
        if (!closed) {
            warnings.add("The operations of the file are not a group: some are missing or wrong.");
        }
        boolean keeps = stated.keep(lattice, METRIC_TOLERANCE);
        if (!keeps) {
            warnings.add("An operation of the file does not keep the lengths of the cell: cell and symmetry disagree.");
        }
        PointGroup group = stated.pointGroup();
        StructureResult.Found found = SymmetrySearch.of(structure, lattice, stated, p.toleranceA(), warnings);
        double mass = 0;
        Map<String, Double> composition = new TreeMap<>();
        for (CrystalStructure.Site site : structure.sites()) {
            for (CrystalStructure.Species species : site.species()) {
                double atoms = species.occupancy() * site.positions().size();
                composition.merge(species.element(), atoms, Double::sum);
                mass += atoms * mass(species.element());
            }
        }
        return new StructureResult(
                structure.name(),
                structure.spaceGroupSymbol(),
                structure.spaceGroupNumber(),
                group == null ? null : group.symbol(),
                group == null ? null : group.system().word(),
                stated.centring(),
                structure.operations().size(),
                closed,
                keeps,
                found,
                structure.lengths(),
                structure.angles(),
                structure.volume(),
                structure.positionCount(),
                mass * DENSITY / structure.volume(),
                composition,
                shells(structure, lattice, p.radiusA(), context),
                coppers(structure, lattice, stacking(p, structure), warnings),
                CifWriter.symmetric(structure, List.of()),
                XyzWriter.text(structure.crystal(), 1, 1, 1),
                warnings);
    }

    private static double mass(String element) {
        double mass = element.equals("D") ? DEUTERIUM : AtomicMasses.of(Elements.number(element));
        if (Double.isNaN(mass)) {
            throw BadInput.data("BAD_STRUCTURE", "The mass of " + element + " is not tabulated: it has no density.");
        }
        return mass;
    }

    private static List<StructureResult.SiteShells> shells(
            CrystalStructure structure, Lattice lattice, double radius, RunContext context) {
        double expected = structure.sites().size()
                * structure.positionCount()
                * (1 + 4 * Math.PI / 3 * Math.pow(radius, 3) / structure.volume());
        if (expected > MAX_NEIGHBOURS) {
            throw BadInput.value(
                    "TOO_LARGE",
                    "radiusA",
                    radius,
                    "holds about " + Math.round(expected) + " neighbours; at most " + (long) MAX_NEIGHBOURS
                            + " are listed: take a smaller radius.");
        }
        List<List<double[]>> places =
                structure.sites().stream().map(CrystalStructure.Site::positions).toList();
        List<String> labels =
                structure.sites().stream().map(CrystalStructure.Site::label).toList();
        List<StructureResult.SiteShells> out = new ArrayList<>();
        for (CrystalStructure.Site site : structure.sites()) {
            context.checkCancelled();
            List<Shell> shells =
                    Shell.of(Shell.neighbours(lattice, places, site.positions().get(0), radius), labels);
            out.add(new StructureResult.SiteShells(
                    site.label(),
                    site.species().stream()
                            .map(CrystalStructure.Species::element)
                            .toList(),
                    site.species().stream()
                            .mapToDouble(CrystalStructure.Species::occupancy)
                            .toArray(),
                    site.positions().size(),
                    shells.stream().map(Shell::label).toList(),
                    shells.stream().mapToDouble(Shell::distance).toArray(),
                    shells.stream().mapToInt(Shell::count).toArray()));
        }
        return out;
    }

    /** The chosen edge, else the longest; of equal ones the last. */
    private static int stacking(StructureParams p, CrystalStructure structure) {
        if (p.stackingAxis() != null) {
            return p.stackingAxis().ordinal();
        }
        int longest = 2;
        for (int i = 1; i >= 0; i--) {
            longest = structure.lengths()[i] > structure.lengths()[longest] * (1 + 1e-9) ? i : longest;
        }
        return longest;
    }

    private static List<StructureResult.PlanarCopper> coppers(
            CrystalStructure structure, Lattice lattice, int stacking, List<String> warnings) {
        List<CrystalStructure.Site> sites = structure.sites();
        double[] oxygen = sites.stream().mapToDouble(s -> s.occupancy("O")).toArray();
        List<List<double[]>> places =
                sites.stream().map(CrystalStructure.Site::positions).toList();
        List<StructureResult.PlanarCopper> out = new ArrayList<>();
        for (CrystalStructure.Site site : sites) {
            if (site.species().stream().noneMatch(s -> s.element().equals("Cu"))) {
                continue;
            }
            CuOxygens around = CuOxygens.of(
                    lattice,
                    Shell.neighbours(lattice, places, site.positions().get(0), CuOxygens.REACH),
                    oxygen,
                    stacking);
            if (!around.planar()) {
                continue;
            }
            if (around.planarCount() - around.planarWeight() > 0.01) {
                warnings.add("The plane of " + site.label() + " has partly occupied oxygens ("
                        + BadInput.number(Math.rint(100 * around.planarWeight()) / 100) + " of " + around.planarCount()
                        + "): a chain plane occupied at random counts as a CuO2 plane by this rule.");
            }
            out.add(new StructureResult.PlanarCopper(
                    site.label(),
                    around.planarCount(),
                    around.planarDistance(),
                    around.buckling(),
                    Double.isNaN(around.apicalDistance()) ? null : around.apicalDistance(),
                    around.apicalCount()));
        }
        return out;
    }

    @Override
    public List<Figure> figures(StructureParams params, StructureResult result) {
        return StructureFigures.of(result);
    }
}
