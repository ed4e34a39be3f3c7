package org.apical.sweep;

/**
 * Something that a sweep varies or derives.
 *
 * @param name its column, and its name in expressions
 * @param key the parameter it is, with dots; empty for a free variable, which only expressions use
 * @param wrap the parameter is a list of numbers and takes the number as a list of one
 * @param whole the parameter takes whole numbers
 * @param column its column in the table
 */
record Variable(String name, String key, boolean wrap, boolean whole, Column column) {}
