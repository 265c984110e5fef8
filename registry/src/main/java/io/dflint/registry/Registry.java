package io.dflint.registry;

import java.util.List;

/** Provides information about images. Every call may use the network and take seconds. */
public interface Registry {

    /**
     * Returns the current digest of a tag, such as {@code sha256:…}. For a multi-platform image it is that of the
     * index, so that it is valid for every platform.
     *
     * @throws RegistryException if the registry does not answer or the tag does not exist
     */
    String digest(Repository repository, String tag) throws RegistryException;

    /** Returns all tags, in the order of the registry. */
    List<String> tags(Repository repository) throws RegistryException;

    /**
     * Returns what is published under a tag or a digest.
     *
     * @param reference a tag, or a digest with its algorithm
     */
    Published published(Repository repository, String reference) throws RegistryException;
}
