package org.apical.models.doublewell;

import org.apical.physics.doublewell.FirstShell;

/** What a path of the first shell follows. */
public enum PathRole {
    /** Distance and displacement of the shell. */
    SHELL,
    /** The same, in two halves at plus and minus half the split. */
    SPLIT,
    /** Its own fixed distance and displacement. */
    FIXED;

    FirstShell.Role role() {
        return FirstShell.Role.valueOf(name());
    }
}
