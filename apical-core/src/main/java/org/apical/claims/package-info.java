/** The ledger of the perspective: each claim calls models and comes to a verdict by a rule fixed beforehand. */
@NullMarked
package org.apical.claims;

import org.jspecify.annotations.NullMarked;
