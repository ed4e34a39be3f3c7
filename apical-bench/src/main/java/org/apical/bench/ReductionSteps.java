package org.apical.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apical.data.xas.ReadOptions;
import org.apical.data.xas.XasFile;
import org.apical.data.xas.XasFiles;
import org.apical.physics.xafs.Autobk;
import org.apical.physics.xafs.Background;
import org.apical.physics.xafs.BackgroundSettings;
import org.apical.physics.xafs.ComplexSpectrum;
import org.apical.physics.xafs.Edge;
import org.apical.physics.xafs.Normalization;
import org.apical.physics.xafs.NormalizationRanges;
import org.apical.physics.xafs.WindowKind;
import org.apical.physics.xafs.XafsFourier;

/** The steps of a reduction of one spectrum, as Larch does them: pre-edge and normalisation, AUTOBK, forward transform. */
final class ReductionSteps {
    private final byte[] bytes;
    private final double[] energy;
    private final double[] mu;
    private final Normalization normalization;
    private final Background background;

    ReductionSteps(byte[] bytes) {
        this.bytes = bytes.clone();
        XasFile file = read();
        energy = file.groups().get(0).data()[0];
        mu = file.groups().get(0).data()[1];
        normalization = normalise();
        background = background(normalization);
    }

    /** The bundled copper foil, 612 points. */
    static ReductionSteps copper() throws IOException {
        try (var in = XasFiles.class.getResourceAsStream("/org/apical/bundled/xas/cu_10k.xmu")) {
            if (in == null) {
                throw new IllegalStateException("the bundled spectrum is missing");
            }
            return new ReductionSteps(in.readAllBytes());
        }
    }

    XasFile read() {
        return XasFiles.read(bytes, ReadOptions.of("spectrum"));
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    Normalization normalise() {
        return Normalization.of(energy, mu, Edge.steepest(energy, mu), NormalizationRanges.DEFAULT);
    }

    Background background(Normalization n) {
        return Autobk.of(energy, mu, n.e0Index(), n.edgeStep(), BackgroundSettings.DEFAULT, null);
    }

    Background background() {
        return background(normalization);
    }

    ComplexSpectrum transform(Background b) {
        double kLast = b.k()[b.k().length - 1];
        double[] window = XafsFourier.forwardWindow(WindowKind.HANNING, b.k().length, kLast, 3, 15, 1, 1);
        return XafsFourier.get().forward(b.chi(), window, 2, 10);
    }

    ComplexSpectrum transform() {
        return transform(background);
    }

    ComplexSpectrum all() {
        return transform(background(normalise()));
    }
}
