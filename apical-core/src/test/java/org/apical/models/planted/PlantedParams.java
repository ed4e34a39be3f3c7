package org.apical.models.planted;

/** Called Params but not a record, on purpose: see {@code ArchitectureTest}. */
public final class PlantedParams {}
