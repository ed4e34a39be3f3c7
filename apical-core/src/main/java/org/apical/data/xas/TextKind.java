package org.apical.data.xas;

/** A kind of text file: how it is recognised and how it is read. */
interface TextKind {
    /** Whether the content is of this kind. */
    boolean matches(TextFile text);

    /** Reads it. */
    XasFile read(TextFile text, ReadOptions options);
}
