package org.apical.data.xas;

/**
 * How to read a file.
 *
 * @param name the file's name, for messages
 * @param xdi refuse anything that is not XDI
 * @param allowNaN nan and inf in the data are read rather than refused
 */
public record ReadOptions(String name, boolean xdi, boolean allowNaN) {
    /** Any kind, finite numbers only. */
    public static ReadOptions of(String name) {
        return new ReadOptions(name, false, false);
    }
}
