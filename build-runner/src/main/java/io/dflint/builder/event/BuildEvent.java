package io.dflint.builder.event;

import io.dflint.builder.cache.Input;
import io.dflint.builder.daemon.Progress;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.GlobalArgument;
import io.dflint.builder.plan.SkippedInstruction;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event of a build. */
public sealed interface BuildEvent {

    /** The build context was read. Sizes are in bytes. */
    record ContextRead(String name, long bytes) implements BuildEvent {}

    /** An image is being pulled. */
    record Pulling(String image, Progress progress) implements BuildEvent {}

    /** An image is being pushed. */
    record Pushing(String image, Progress progress) implements BuildEvent {}

    /**
     * The plan is complete and the steps start. All temporary objects at the daemon are labelled with the ID of the
     * build.
     */
    record Planned(BuildPlan plan, String build) implements BuildEvent {}

    /** An event about an instruction that does no work in this build. */
    sealed interface OfInstruction extends BuildEvent {}

    /**
     * An ARG before the first FROM was evaluated.
     *
     * @param reason how its values differ from an earlier build; null if they do not
     */
    record Argument(GlobalArgument argument, @Nullable String reason) implements OfInstruction {}

    /**
     * FROM, or an instruction that only changes the config of the image, was evaluated.
     *
     * @param reason how it differs from an earlier build; null if it does not
     */
    record Configured(StepId step, @Nullable String reason) implements OfInstruction {}

    /** An instruction plays no part in the build. */
    record Skipped(SkippedInstruction instruction) implements OfInstruction {}

    /**
     * A step starts to run because the cache has no result for it.
     *
     * @param reason why it runs
     */
    record StepStarted(StepId step, @Nullable String reason) implements BuildEvent {}

    /**
     * The result of a step was found in the cache.
     *
     * @param saved how long the step took when it ran
     */
    record StepCached(StepId step, @Nullable Duration saved) implements BuildEvent {}

    /** The command of a step runs. */
    record ContainerStarted(StepId step, String container) implements BuildEvent {}

    /** Output of a step, with secrets replaced. */
    record Output(StepId step, boolean error, String text) implements BuildEvent {}

    /**
     * A step has run.
     *
     * @param bytes the size of what it adds to the image
     */
    record StepDone(StepId step, Duration took, long bytes) implements BuildEvent {}

    /**
     * The facts about a step, whether it ran or not. Precedes {@link StepCached}, {@link StepDone} or {@link
     * StepFailed}.
     *
     * @param key the key of the inputs
     * @param inputs the inputs of the step
     * @param layer the digest of its layer; empty if it has none or failed
     * @param reason why it runs; null for a cached step
     */
    record StepKnown(
            StepId step,
            String key,
            List<Input> inputs,
            String layer,
            @Nullable Reason reason) implements BuildEvent {}

    /** The paths that a step changed in its layer. */
    record PathsChanged(StepId step, LayerChanges changes) implements BuildEvent {}

    /** What a step adds to the image, if that is known only when the image is complete. The digest may be empty. */
    record LayerFound(StepId step, String layer, long bytes) implements BuildEvent {}

    /** The image of a step exists. */
    record StepImage(StepId step, String image) implements BuildEvent {}

    /** A step failed. */
    record StepFailed(StepId step, Duration took, BuildException failure) implements BuildEvent {}

    /** A step is about to fail. The image is that of the step before it. */
    record LastImage(StepId step, String image) implements BuildEvent {}

    /** The files left by a failed command were saved in an image, which is kept. */
    record FailureKept(StepId step, String image, String name) implements BuildEvent {}

    /**
     * A warning that does not stop the build.
     *
     * @param line the line of the Dockerfile, counted from 1; 0 for none
     */
    record Warning(String message, int line) implements BuildEvent {
        public Warning(String message) {
            this(message, 0);
        }

        /** The message with the line. */
        public String text() {
            return line == 0 ? message : "line " + line + ": " + message;
        }
    }

    /**
     * The image is complete.
     *
     * @param took the time to create it from the files of its last step: the config and history, which is all that is
     *     needed after changes to instructions that change no files
     */
    record Built(String image, Duration took) implements BuildEvent {}

    /** The image was given a name. */
    record Tagged(String name) implements BuildEvent {}

    /** The image was pushed under a name. */
    record Pushed(String name, String digest) implements BuildEvent {}
}
