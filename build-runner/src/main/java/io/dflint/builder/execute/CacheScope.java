package io.dflint.builder.execute;

/** Of which steps a build collects the results for other machines. */
public enum CacheScope {
    NONE,
    /** Those that the target consists of. */
    TARGET,
    /** Those of all stages that the target needs. */
    ALL
}
