package io.dflint.builder.execute;

import io.dflint.builder.event.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A state of the files of an image.
 *
 * @param step a step that changes files
 * @param after whether the state after the step is meant, rather than before it
 * @param files an image with other files for the state, such as those left by a failed command; null for none
 */
public record StepState(
        StepId step, boolean after, @Nullable String files) {}
