/** The frame every model plugs into: descriptions of parameters and results, the registry, the run context and the three exceptions. It knows no physics and no JSON. */
@NullMarked
package org.apical.model;

import org.jspecify.annotations.NullMarked;
