/** The ledger: what the perspective says, what is computed about it, and the verdict by a rule fixed beforehand. */
@NullMarked
package org.apical.claims;

import org.jspecify.annotations.NullMarked;
