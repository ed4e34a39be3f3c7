package org.apical.numerics;

import java.util.function.IntConsumer;

/** Calls a body for 0 to n-1, perhaps on several threads; each index writes only to its own place. */
@FunctionalInterface
public interface Workers {
    /** All indices are done when it returns. */
    void forEach(int n, IntConsumer body);

    /** One after the other, here. */
    static Workers here() {
        return (n, body) -> {
            for (int i = 0; i < n; i++) {
                body.accept(i);
            }
        };
    }
}
