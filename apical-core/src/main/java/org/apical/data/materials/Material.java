package org.apical.data.materials;

import java.util.ArrayList;
import java.util.List;

/**
 * A superconductor of the catalogue. Numbers that are not established are NaN, texts empty.
 *
 * @param name formula
 * @param cif file of its structure among the bundled structures, or empty
 * @param family of structures
 * @param spaceGroup symbol
 * @param tcK highest critical temperature, K
 * @param pressureGPa at which pressure; 0 is ambient
 * @param pseudogap note on T* and on other transitions
 * @param planarCuO planar Cu-O distance, A
 * @param apicalCuO apical Cu-O distance, A
 * @param layers CuO2 planes in a block
 * @param isotope note on the isotope effect on Tc
 * @param reference citation
 * @param confidence A handbook or read in a public abstract, B standard value recalled, C approximate
 */
public record Material(
        String name,
        String cif,
        String family,
        String spaceGroup,
        double tcK,
        double pressureGPa,
        String pseudogap,
        double planarCuO,
        double apicalCuO,
        double layers,
        String isotope,
        String reference,
        String confidence) {
    /** The bundled catalogue. */
    public static final String BUNDLED = "example:materials/materials.csv";

    /** Reads a catalogue. */
    public static List<Material> read(String file, byte[] bytes) {
        CsvTable table = CsvTable.read(file, bytes);
        int name = table.column("name");
        int cif = table.column("cif");
        int family = table.column("family");
        int group = table.column("space_group");
        int tc = table.column("Tc_max_K");
        int pressure = table.column("pressure_GPa");
        int pseudogap = table.column("Tstar_K_note");
        int planar = table.column("d_planar_CuO_A");
        int apical = table.column("d_apical_CuO_A");
        int layers = table.column("CuO2_layers_per_block");
        int isotope = table.column("alpha_Tc_note");
        int reference = table.column("reference");
        int confidence = table.column("conf");
        List<Material> out = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            List<String> f = row.fields();
            out.add(new Material(
                    f.get(name),
                    f.get(cif),
                    f.get(family),
                    f.get(group),
                    table.number(row, tc),
                    table.number(row, pressure),
                    f.get(pseudogap),
                    table.number(row, planar),
                    table.number(row, apical),
                    table.number(row, layers),
                    f.get(isotope),
                    f.get(reference),
                    f.get(confidence)));
        }
        return List.copyOf(out);
    }
}
