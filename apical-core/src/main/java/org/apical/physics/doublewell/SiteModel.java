package org.apical.physics.doublewell;

import java.util.List;

/** The models of the table of a temperature series (double-well, section 7.2), and {@link #JOINED} beyond it. */
public enum SiteModel {
    GAUSSIAN("gaussian", true, "distanceA", "sigma2A2"),
    CUMULANTS("cumulants", true, "distanceA", "sigma2A2", "c3A3", "c4A4"),
    TWO_SITE("twoSite", true, "midDistanceA", "splitA", "sigma2A2", "shortWeight"),
    GAUSSIAN_EINSTEIN("gaussianEinstein", false, "distanceA", "quantumMeV", "staticSigma2A2"),
    TWO_SITE_EINSTEIN("twoSiteEinstein", false, "midDistanceA", "splitA", "quantumMeV", "shortWeight"),
    TWO_SITE_EINSTEIN_STATIC(
            "twoSiteEinsteinStatic", false, "midDistanceA", "splitA", "quantumMeV", "shortWeight", "staticSigma2A2"),
    QUARTIC("quartic", false, "centreA", "c2MeVPerA2", "c4MeVPerA4"),
    POLARON2("polaron2", false, "centreA", "halfSplitA", "transferMeV", "forceConstantMeVPerA2"),
    JOINED("joined", false, "centreA", "halfSplitA", "forceConstantMeVPerA2"),
    /** The quartic with a barrier by its height and the place of its minima: for profiles over these two. */
    QUARTIC_SHAPE("quarticShape", false, "centreA", "barrierMeV", "halfSplitA");

    private final String id;
    private final boolean perTemperature;
    private final List<String> parameters;

    SiteModel(String id, boolean perTemperature, String... parameters) {
        this.id = id;
        this.perTemperature = perTemperature;
        this.parameters = List.of(parameters);
    }

    /** Name in the table. */
    public String id() {
        return id;
    }

    /** Whether every temperature has its own parameters. */
    public boolean perTemperature() {
        return perTemperature;
    }

    /** Names of the parameters, of one temperature where each has its own. */
    public List<String> parameters() {
        return parameters;
    }

    /** One site, however it is described: the models against which two sites must win. */
    public boolean oneSite() {
        return this == GAUSSIAN || this == CUMULANTS || this == GAUSSIAN_EINSTEIN;
    }

    /** Lower and upper limit of a parameter, for a search that starts at this distance. */
    public double[] limits(int parameter, double startDistance) {
        return switch (parameters.get(parameter)) {
            case "distanceA", "midDistanceA", "centreA" ->
                new double[] {Math.max(0.5, startDistance - 0.4), startDistance + 0.4};
            case "sigma2A2", "staticSigma2A2" -> new double[] {0, 0.3};
            case "c3A3" -> new double[] {-0.02, 0.02};
            case "c4A4" -> new double[] {-0.01, 0.01};
            case "splitA" -> new double[] {0, 0.8};
            case "shortWeight" -> new double[] {0, 1};
            case "quantumMeV" -> new double[] {0.5, 1000};
            case "c2MeVPerA2" -> new double[] {-1e7, 1e7};
            case "c4MeVPerA4" -> new double[] {1, 1e11};
            case "halfSplitA" -> new double[] {this == QUARTIC_SHAPE ? 0.001 : 0, 0.4};
            case "barrierMeV" -> new double[] {1e-6, 1e5};
            case "transferMeV" -> new double[] {0, 2000};
            case "forceConstantMeVPerA2" -> new double[] {50, 1e6};
            default -> throw new IllegalStateException(parameters.get(parameter));
        };
    }
}
