package io.dflint.builder.execute;

/** The steps whose results go to other machines. */
public enum CacheScope {
    NONE,
    /** The steps of the target. */
    TARGET,
    /** The steps of all stages that the target needs. */
    ALL
}
