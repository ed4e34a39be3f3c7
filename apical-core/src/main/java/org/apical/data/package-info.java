/** Readers and writers of files. Hostile input stops here: every reader takes bytes, refuses what it cannot trust with a named error, and returns immutable records. */
@NullMarked
package org.apical.data;

import org.jspecify.annotations.NullMarked;
