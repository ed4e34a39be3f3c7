/**
 * Double wells: from a potential to g(r,T), chi(k) and S(Q,w), and back from data to what they allow one to say
 * (physics/double-well.md).
 */
@NullMarked
package org.apical.models.doublewell;

import org.jspecify.annotations.NullMarked;
