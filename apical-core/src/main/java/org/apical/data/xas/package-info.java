/**
 * Readers and writers of X-ray absorption files. {@link org.apical.data.xas.XasFiles} recognises the kind by content;
 * there is one class a kind. Files are hostile until parsed: sizes are bounded, nothing in them is evaluated, and every
 * failure is a {@link org.apical.model.BadInput} with a code of the specification (xas-data, sections 1 and 9).
 */
@NullMarked
package org.apical.data.xas;

import org.jspecify.annotations.NullMarked;
