package org.apical.sweep;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one part, by columns. It travels between machines, so it holds plain values only.
 *
 * @param part number of the part
 * @param rows number of rows
 * @param cells for each column of the sweep its cells; null for none
 */
public record PartTable(int part, int rows, @Nullable Object[][] cells) implements Serializable {}
