package org.apical.model;

import java.util.List;

/**
 * A page for people about one run: plain text and tables, to which the frame adds the figures.
 *
 * @param title one line
 * @param sections in order
 */
public record Report(String title, List<Section> sections) {
    /** At least one section. */
    public Report {
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a report needs a section");
        }
        sections = List.copyOf(sections);
    }

    /**
     * A section.
     *
     * @param heading one line
     * @param paragraphs text
     * @param table rows, the first holds the headings; empty for none
     */
    public record Section(String heading, List<String> paragraphs, List<List<String>> table) {}
}
