/** Published curves of phase separation. */
@NullMarked
package org.apical.data.phases;

import org.jspecify.annotations.NullMarked;
