package org.apical.claims;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apical.plot.Figure;

/**
 * What a claim found: its row, the figures and the tables behind it.
 *
 * @param row the row
 * @param figures figures
 * @param tables by name, the first line of each holds the headings
 */
public record Evidence(LedgerRow row, List<Figure> figures, Map<String, List<List<String>>> tables)
        implements Serializable {}
