package io.dflint.registry;

import java.util.List;

/** Answers questions about images. Every answer may come from the network and take seconds. */
public interface Registry {

    /**
     * The digest that a tag has now, such as {@code sha256:…}. For an image of several platforms it is that of the index, so
     * that the digest fits every platform.
     *
     * @throws RegistryException also if the tag does not exist
     */
    String digest(Repository repository, String tag) throws RegistryException;

    /** All tags, in the registry's order. */
    List<String> tags(Repository repository) throws RegistryException;

    /**
     * What is published under a tag or a digest.
     *
     * @param reference a tag, or a digest with its algorithm
     */
    Published published(Repository repository, String reference) throws RegistryException;
}
