package org.apical.models.doublewell;

import org.apical.model.JsonName;
import org.apical.physics.doublewell.SiteModel;

/** The models of the table (double-well, section 7.2), and joined beyond it. */
public enum ModelName implements JsonName {
    GAUSSIAN,
    CUMULANTS,
    TWO_SITE,
    GAUSSIAN_EINSTEIN,
    TWO_SITE_EINSTEIN,
    TWO_SITE_EINSTEIN_STATIC,
    QUARTIC,
    POLARON2,
    JOINED;

    /** The kernel's name of it. */
    SiteModel model() {
        return SiteModel.valueOf(name());
    }

    @Override
    public String jsonName() {
        return model().id();
    }
}
