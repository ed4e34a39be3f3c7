package org.apical.app.web;

import java.util.regex.Pattern;

/** Names that clients may use for what is on disk: they never hold a separator and never begin with a dot. */
final class FolderNames {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,120}");
    private static final Pattern FILE = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N} ._+()=,@%-]{0,160}");

    private FolderNames() {}

    /** A name that the workbench itself made. */
    static String id(String name) {
        if (!ID.matcher(name).matches() || name.contains("..")) {
            throw Refused.notFound("There is nothing of that name.");
        }
        return name;
    }

    /** The name of an uploaded file. */
    static String file(String name) {
        if (!FILE.matcher(name).matches() || name.contains("..")) {
            throw new Refused(
                    422,
                    "BAD_PATH",
                    "A file's name has letters, digits, spaces and . _ - + ( ) = , @ %, begins with a letter, a digit or _, and has"
                            + " no folder in it.");
        }
        return name;
    }
}
