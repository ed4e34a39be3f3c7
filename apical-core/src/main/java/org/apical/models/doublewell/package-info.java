/**
 * One site or two: levels of a bond in a potential, what EXAFS, diffraction and inelastic scattering see of it, and the way
 * back from data (double-well).
 */
@NullMarked
package org.apical.models.doublewell;

import org.jspecify.annotations.NullMarked;
