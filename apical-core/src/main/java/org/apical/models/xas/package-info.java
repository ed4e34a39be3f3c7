/** X-ray absorption: from a raw spectrum to chi(k), chi(R), and what is computed from them (physics/xas-data.md). */
@NullMarked
package org.apical.models.xas;

import org.jspecify.annotations.NullMarked;
