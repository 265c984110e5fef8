package io.dflint.builder.source;

import io.dflint.builder.daemon.ContainerSpec;
import io.dflint.builder.daemon.EngineException;

/** Creates and removes containers that serve to look into images. */
public interface TemporaryContainers {

    /**
     * Creates a container in such a way that it is found and removed even if this process dies.
     *
     * @return its id
     */
    String container(ContainerSpec spec) throws EngineException;

    /** Removes a container in the background. */
    void removeSoon(String container);
}
