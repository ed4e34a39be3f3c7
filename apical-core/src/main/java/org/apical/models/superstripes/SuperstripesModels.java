package org.apical.models.superstripes;

import java.util.List;
import org.apical.model.Model;

/** The models of superlattices of stripes and wells. */
public final class SuperstripesModels {
    private SuperstripesModels() {}

    /** All of them. */
    public static List<Model<?, ?>> all() {
        return List.of(
                new BandsModel(),
                new DensityModel(),
                new TcModel(),
                new IsotopeModel(),
                new GapsModel(),
                new MapModel(),
                new FeaturesModel(),
                new DesignModel(),
                new SearchModel(),
                new FanoModel(),
                new NullDomeModel());
    }
}
