package org.apical.claims;

import java.util.List;

/** The claims that are built, in order; one line a claim. */
public final class Ledger {
    private Ledger() {}

    /** All of them. */
    public static List<Claim> claims() {
        return List.of(
                new C07QballSpectrum(),
                new C08QballPhaseDiagram(),
                new C09QballOnset(),
                new C10QballResistivity(),
                new C11QballDiamagnetism(),
                new C12QballDiffraction(),
                new C13NcCuprateExafs(),
                new C34QballBeforeBulk(),
                new C40TimeCrystal());
    }

    /** Rows of the ledger that no claim computes yet. */
    public static List<String> notBuilt() {
        List<String> built = claims().stream().map(Claim::id).toList();
        return java.util.stream.IntStream.rangeClosed(0, 40)
                .mapToObj(i -> String.format(java.util.Locale.ROOT, "C%02d", i))
                .filter(id -> !built.contains(id))
                .toList();
    }
}
