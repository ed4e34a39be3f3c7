/** The list of built-in models. */
@NullMarked
package org.apical.models;

import org.jspecify.annotations.NullMarked;
