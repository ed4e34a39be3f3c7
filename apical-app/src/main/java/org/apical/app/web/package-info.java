/** The workbench: the models, the ledger and runs over HTTP, and the page that shows them. No physics. */
@NullMarked
package org.apical.app.web;

import org.jspecify.annotations.NullMarked;
