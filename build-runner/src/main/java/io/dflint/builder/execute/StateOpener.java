package io.dflint.builder.execute;

import io.dflint.builder.daemon.ContainerSpec;
import io.dflint.builder.daemon.Mount;
import io.dflint.builder.resource.Resources;
import java.io.IOException;
import java.util.List;

/** Does something in a state of an image, with what the command of the step finds there. */
@FunctionalInterface
public interface StateOpener {

    /**
     * Opens the state.
     *
     * @param spec a container as the step has one, with its variables, user, working directory, network and mounts
     * @param mounts those of the container
     * @param resources to make containers and volumes with, which are removed at the end
     * @return an exit code
     */
    int open(ContainerSpec spec, List<Mount> mounts, Resources resources) throws IOException;
}
