/** From JSON to a run and back: binding of parameters, JSON Schema, run folders with provenance, reference checks. */
@NullMarked
package org.apical.run;

import org.jspecify.annotations.NullMarked;
