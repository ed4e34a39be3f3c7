package org.apical.models;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.apical.model.Model;
import org.apical.model.Registry;
import org.apical.models.debyewaller.DebyeWallerModels;
import org.apical.models.doublewell.DoubleWellFitModels;
import org.apical.models.doublewell.DoubleWellModels;
import org.apical.models.jahnteller.JahnTellerModels;
import org.apical.models.maps.MapsModels;
import org.apical.models.materials.MaterialsModels;
import org.apical.models.pairing.PairingModels;
import org.apical.models.phases.PhasesModels;
import org.apical.models.polaron.PolaronModels;
import org.apical.models.qball.QballModels;
import org.apical.models.stripes.StripesModels;
import org.apical.models.superstripes.SuperstripesModels;
import org.apical.models.xas.XasModels;

/**
 * The one place where models are registered: add a line to {@link #builtIn()}. Models of other jars are found through
 * {@link ServiceLoader}.
 */
public final class Models {
    private Models() {}

    /** The models of this jar, then those that other jars provide as services. */
    public static Registry registry() {
        List<Model<?, ?>> all = new ArrayList<>(builtIn());
        for (Model<?, ?> provided : ServiceLoader.load(Model.class)) {
            all.add(provided);
        }
        return Registry.of(all);
    }

    private static List<Model<?, ?>> builtIn() {
        List<Model<?, ?>> areas = new ArrayList<>();
        areas.addAll(XasModels.all());
        areas.addAll(DebyeWallerModels.all());
        areas.addAll(DoubleWellModels.all());
        areas.addAll(DoubleWellFitModels.all());
        areas.addAll(QballModels.all());
        areas.addAll(PairingModels.all());
        areas.addAll(JahnTellerModels.all());
        areas.addAll(PolaronModels.all());
        areas.addAll(MaterialsModels.all());
        areas.addAll(PhasesModels.all());
        areas.addAll(MapsModels.all());
        areas.addAll(SuperstripesModels.all());
        areas.addAll(StripesModels.all());
        return areas;
    }
}
