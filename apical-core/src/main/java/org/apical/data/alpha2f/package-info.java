/** Electron-phonon spectra as first-principles programs write them. Hostile until parsed: sizes are bounded and every failure is a named refusal. */
@NullMarked
package org.apical.data.alpha2f;

import org.jspecify.annotations.NullMarked;
