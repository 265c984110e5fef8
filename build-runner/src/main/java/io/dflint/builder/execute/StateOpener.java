package io.dflint.builder.execute;

import io.dflint.builder.daemon.ContainerSpec;
import io.dflint.builder.daemon.Mount;
import io.dflint.builder.resource.Resources;
import java.io.IOException;
import java.util.List;

/** Acts in a state of an image, in the environment that the command of the step has. */
@FunctionalInterface
public interface StateOpener {

    /**
     * Opens the state.
     *
     * @param spec a container like that of the step, with its variables, user, working directory, network and mounts
     * @param mounts the mounts of the container
     * @param resources creates containers and volumes that are removed at the end
     * @return an exit code
     */
    int open(ContainerSpec spec, List<Mount> mounts, Resources resources) throws IOException;
}
