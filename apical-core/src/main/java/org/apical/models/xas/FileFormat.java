package org.apical.models.xas;

/** Which kinds of file are accepted. */
public enum FileFormat {
    /** Any kind, recognised by its content. */
    AUTO,
    /** XDI only. */
    XDI
}
