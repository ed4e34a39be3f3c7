/**
 * Superlattices of quantum stripes and wells: minibands, densities of states and the pairing of all minibands by one
 * attraction (superstripes specification, sections 2 to 4). Energies in eV, lengths in nm, temperatures in K, masses in
 * electron masses; densities per area, for wells per period of the stack. Tables of universal integrals are made once and
 * never change.
 */
@NullMarked
package org.apical.physics.superstripes;

import org.jspecify.annotations.NullMarked;
