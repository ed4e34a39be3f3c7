package org.apical.models.maps;

/** Generators of maps. */
public enum GeneratorName {
    /** Uniform random numbers, averaged over boxes. */
    UNIFORM
}
