package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link FeffPathsModel}. The arrays belong to the record: do not modify them. */
public record FeffPathsResult(
        @Result(doc = "paths that are listed") int numPaths,
        @Result(doc = "paths whose feffNNNN.dat is there") int numStored,
        @Result(doc = "the paths, as FEFF orders them") List<Path> paths,
        @Result(doc = "what to think twice about") List<String> warnings) {
    /** A path. */
    public record Path(
            @Result(doc = "file, as xas.path and xas.fit take it")
            String file,

            @Result(doc = "whether the file is there") boolean stored,
            @Result(doc = "number of the path") int index,
            @Result(doc = "number of legs") int numLegs,
            @Result(doc = "number of equivalent paths") double degeneracy,

            @Result(unit = Unit.ANGSTROM, doc = "half path length")
            double reffA,

            @Result(
                    unit = Unit.PERCENT,
                    doc = "importance in percent of the strongest path; null without files.dat",
                    nullable = true)
            double amplitudeRatioPercent,

            @Result(
                    unit = Unit.ANGSTROM2,
                    doc = "mean-square displacement that FEFF put in; null without files.dat",
                    nullable = true)
            double sigma2A2,

            @Result(doc = "the scattering atoms in order; empty without paths.dat")
            String scatterers,

            @Result(doc = "the atoms in order, the absorber last; empty without paths.dat")
            List<Leg> legs) {}

    /** The atom at the end of a leg. */
    public record Leg(
            @Result(doc = "label, usually the element") String label,

            @Result(doc = "number of the potential; 0 is the absorber")
            int potential,

            @Result(unit = Unit.ANGSTROM, doc = "x from the absorber")
            double xA,

            @Result(unit = Unit.ANGSTROM, doc = "y from the absorber")
            double yA,

            @Result(unit = Unit.ANGSTROM, doc = "z from the absorber")
            double zA,

            @Result(unit = Unit.ANGSTROM, doc = "length of the leg that ends here")
            double lengthA,

            @Result(unit = Unit.DEGREE, doc = "angle to the next leg", nullable = true)
            double betaDeg,

            @Result(unit = Unit.DEGREE, doc = "dihedral angle", nullable = true)
            double etaDeg) {}
}
