package io.dflint.builder.execute;

import io.dflint.builder.event.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A state of the files of an image.
 *
 * @param step one that changes files
 * @param after whether the state after the step is meant, not the one before it
 * @param files an image with other files for the state, such as those that a failed command left; null for none
 */
public record StepState(
        StepId step, boolean after, @Nullable String files) {}
