package org.apical.data.xas;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds.
 *
 * @param kind kind of file, as the specification calls it
 * @param groups the tables, at least one
 * @param multiple whether the kind holds named groups or scans
 * @param metadata {@code family.key} in lower case to value
 * @param element symbol of the absorber, or null
 * @param edge {@code K, L3, ...} or null
 * @param dSpacing of the monochromator, A, or null
 * @param temperature K, or null
 * @param warningCodes what is odd about it, sorted
 * @param warnings the same in sentences
 * @param header header lines as they stand
 */
public record XasFile(
        String kind,
        List<XasGroup> groups,
        boolean multiple,
        Map<String, String> metadata,
        @Nullable String element,
        @Nullable String edge,
        @Nullable Double dSpacing,
        @Nullable Double temperature,
        List<String> warningCodes,
        List<String> warnings,
        List<String> header) {
    /** The first group, or the one of that name; null where there is none. */
    public @Nullable XasGroup group(@Nullable String name) {
        if (name == null) {
            return groups.get(0);
        }
        for (XasGroup group : groups) {
            if (group.name().equals(name)) {
                return group;
            }
        }
        return null;
    }
}
