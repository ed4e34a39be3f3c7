package org.apical.claims;

/** How much work a row may take. A quick run may use fewer points or draws, and says so in what it prints. */
public enum Effort {
    /** As the rule of the row asks. */
    FULL,
    /** All rows together in under a minute on two cores. */
    QUICK
}
