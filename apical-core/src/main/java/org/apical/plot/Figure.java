package org.apical.plot;

/**
 * A figure as data: nothing is drawn here.
 *
 * @param id short name, used as a file name
 * @param title one line
 */
public record Figure(String id, String title) {}
