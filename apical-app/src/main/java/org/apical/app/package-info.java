/** The application: start, streams and exit statuses. */
@NullMarked
package org.apical.app;

import org.jspecify.annotations.NullMarked;
