package org.apical.models.doublewell;

import org.apical.model.Result;
import org.apical.physics.wells.Levels;

/** How good levels are. */
public record LevelQuality(
        @Result(doc = "nodes of the mesh, or functions of the basis, of the last refinement")
        int gridPoints,

        @Result(doc = "largest change of an energy on the last refinement, relative to its height above the bottom")
        double relativeChange) {
    static LevelQuality of(Levels levels) {
        return new LevelQuality(
                levels.accuracy().gridPoints(), levels.accuracy().change());
    }
}
