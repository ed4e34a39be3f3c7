package org.apical.models;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.apical.model.Model;
import org.apical.model.Registry;
import org.apical.models.debyewaller.DebyeWallerModels;
import org.apical.models.doublewell.DoubleWellFitModels;
import org.apical.models.doublewell.DoubleWellModels;
import org.apical.models.iqtp.IqtpModels;
import org.apical.models.jahnteller.JahnTellerModels;
import org.apical.models.kuramoto.KuramotoModels;
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
    private static final String ELSEWHERE = "apical.models.elsewhere";

    private Models() {}

    /**
     * The models of this jar, then those that other jars provide as services. Looking for them opens every jar of the
     * class path, a third of the time of a start; a launcher that has put no such jar there says so with the system property
     * {@code apical.models.elsewhere=false}.
     */
    public static Registry registry() {
        List<Model<?, ?>> all = new ArrayList<>(builtIn());
        if (!"false".equals(System.getProperty(ELSEWHERE))) {
            for (Model<?, ?> provided : ServiceLoader.load(Model.class)) {
                all.add(provided);
            }
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
        areas.addAll(IqtpModels.all());
        areas.addAll(KuramotoModels.all());
        areas.addAll(PhasesModels.all());
        areas.addAll(MapsModels.all());
        areas.addAll(SuperstripesModels.all());
        areas.addAll(StripesModels.all());
        return areas;
    }
}
