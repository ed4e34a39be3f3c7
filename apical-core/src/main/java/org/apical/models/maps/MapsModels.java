package org.apical.models.maps;

import java.util.List;
import org.apical.model.Model;

/** The models of measured maps. */
public final class MapsModels {
    private MapsModels() {}

    /** All of them. */
    public static List<Model<?, ?>> all() {
        return List.of(
                new PowerLawModel(),
                new CorrelationModel(),
                new PuddlesModel(),
                new PuddleGraphModel(),
                new PercolationModel(),
                new NetworkModel(),
                new TransitionModel(),
                new KineticsModel(),
                new PeakFitModel());
    }
}
