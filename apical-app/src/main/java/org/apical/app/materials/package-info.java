/** What the verb {@code materials} looks up and prints. */
@NullMarked
package org.apical.app.materials;

import org.jspecify.annotations.NullMarked;
