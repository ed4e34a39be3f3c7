package org.apical.models.qball;

import java.util.List;
import org.apical.physics.qball.GapClosure;
import org.apical.physics.qball.MathieuClosure;
import org.apical.physics.qball.OffsetClosure;
import org.apical.physics.qball.PairingKernel;
import org.jspecify.annotations.Nullable;

/** Parameters that choose a form of the gap. */
interface ClosureChoice {
    GapKind closure();

    @Nullable
    Double bindingOffset();

    int windingNumber();

    /** The kernel of this choice. */
    default PairingKernel kernel() {
        Double offset = bindingOffset();
        GapClosure closure = closure() == GapKind.MATHIEU
                ? new MathieuClosure(windingNumber())
                : new OffsetClosure(offset == null ? 1 : offset);
        return new PairingKernel(closure, windingNumber());
    }

    /** A warning where a key has no effect. */
    default List<String> closureWarnings() {
        return closure() == GapKind.MATHIEU && bindingOffset() != null
                ? List.of("bindingOffset has no effect with the closure mathieu.")
                : List.of();
    }
}
