/** One class a verb of the command line. Thin shells: no physics here. */
@NullMarked
package org.apical.app.command;

import org.jspecify.annotations.NullMarked;
