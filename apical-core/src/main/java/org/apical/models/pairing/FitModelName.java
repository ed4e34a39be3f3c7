package org.apical.models.pairing;

import org.apical.model.JsonName;
import org.apical.physics.pairing.SuperfluidFit;

/** Which gaps a fit has. */
public enum FitModelName implements JsonName {
    D("d", SuperfluidFit.Gaps.D),
    S("s", SuperfluidFit.Gaps.S),
    S_AND_D("s+d", SuperfluidFit.Gaps.S_AND_D),
    S_AND_S("s+s", SuperfluidFit.Gaps.S_AND_S);

    private final String word;
    private final SuperfluidFit.Gaps gaps;

    FitModelName(String word, SuperfluidFit.Gaps gaps) {
        this.word = word;
        this.gaps = gaps;
    }

    @Override
    public String jsonName() {
        return word;
    }

    SuperfluidFit.Gaps gaps() {
        return gaps;
    }
}
