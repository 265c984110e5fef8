package io.dflint.builder.source;

import io.dflint.builder.daemon.ContainerSpec;
import io.dflint.builder.daemon.EngineException;

/** Creates and removes containers used to read images. */
public interface TemporaryContainers {

    /**
     * Creates a container that can be found and removed even if this process is killed.
     *
     * @return the ID of the container
     */
    String container(ContainerSpec spec) throws EngineException;

    /** Removes a container in the background. */
    void removeSoon(String container);
}
