package org.apical.models.iqtp;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apical.model.JsonName;

/** The clusters of iqtp, section 3, with their default values [O]. */
public enum Preset implements JsonName {
    IQTP3("iqtp3", new int[] {18, 12}),
    IQTP6H("iqtp6h", new int[] {11, 11, 38}),
    IQTP6H_SOFT("iqtp6hSoft", new int[] {11, 11, 38}),
    IQTP6_THREE_HOLE("iqtp6ThreeHole", new int[] {6, 6, 16}),
    DIMER_RELATIVE("dimerRelative", new int[] {60}),
    DIMER_SITE("dimerSite", new int[] {24, 24}),
    DISPLACED_OSCILLATOR("displacedOscillator", new int[] {60}),
    CUSTOM("custom", new int[0]);

    private final String name;
    private final int[] cutoffs;

    Preset(String name, int[] cutoffs) {
        this.name = name;
        this.cutoffs = cutoffs;
    }

    @Override
    public String jsonName() {
        return name;
    }

    /** Default cutoffs. */
    int[] cutoffs() {
        return cutoffs.clone();
    }

    /** Whether it is a six-atom cluster. */
    boolean sixAtoms() {
        return this == IQTP6H || this == IQTP6H_SOFT || this == IQTP6_THREE_HOLE;
    }

    /** Default values by key. */
    Map<String, Double> defaults() {
        Map<String, Double> v = new LinkedHashMap<>();
        switch (this) {
            case IQTP3 ->
                put(
                        v,
                        "epsOEV 3.0 epsCuEV 0 uOEV 4 uCuEV 8 tEV 0.40 omegaIrEV 0.0707 omegaREV 0.0620 lambdaIrEV 0.093"
                                + " lambdaREV 0.04 holesUp 1 holesDown 1");
            case IQTP6H, IQTP6H_SOFT -> {
                put(
                        v,
                        "tApEV .20 tPlEV .25 epsApEV 0 epsCuEV 2.0 epsPlEV .155 omegaApEV .070 omegaSrEV .012"
                                + " omegaPlEV .075 lambdaApEV .09 lambdaSrEV .06 gPlEV .08 k3EV .010 k4EV .006 ksEV 5e-5");
                if (this == IQTP6H_SOFT) {
                    put(v, "epsPlEV .35 tApEV .35 tPlEV .50 lambdaApEV .08");
                }
            }
            case IQTP6_THREE_HOLE ->
                put(
                        v,
                        "tApEV .4 tPlEV .6 epsApEV 3.0 epsCuEV 0 epsPlEV 3.25 omegaApEV .070 omegaSrEV .012 omegaPlEV .075"
                                + " lambdaApEV .08 lambdaSrEV .03 gPlEV .06 k3EV .008 k4EV .002 ksEV 5e-5 uOEV 4 uCuEV 8"
                                + " holesUp 2 holesDown 1");
            case DIMER_RELATIVE -> put(v, "tEV .05 omegaEV .07 lambdaEV .06 uEV 0 holesUp 1 holesDown 0");
            case DIMER_SITE -> put(v, "tEV .2 omegaEV .07 lambdaEV .08 uEV .5 holesUp 1 holesDown 1");
            case DISPLACED_OSCILLATOR -> put(v, "epsEV .3 omegaEV .07 lambdaEV .09");
            case CUSTOM -> {}
        }
        return v;
    }

    private static void put(Map<String, Double> into, String text) {
        String[] words = text.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            into.put(words[i], Double.parseDouble(words[i + 1]));
        }
    }
}
