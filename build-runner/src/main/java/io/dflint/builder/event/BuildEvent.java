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

/** Something that happened in a build. */
public sealed interface BuildEvent {

    /** The build context was read; sizes in bytes. */
    record ContextRead(String name, long bytes) implements BuildEvent {}

    /** An image is being pulled. */
    record Pulling(String image, Progress progress) implements BuildEvent {}

    /** An image is being pushed. */
    record Pushing(String image, Progress progress) implements BuildEvent {}

    /** Everything is planned; the steps come now. All that is temporary at the daemon carries the id of the build. */
    record Planned(BuildPlan plan, String build) implements BuildEvent {}

    /** What is told of an instruction that does no work in this build. */
    sealed interface OfInstruction extends BuildEvent {}

    /**
     * An ARG before the first FROM is taken into account.
     *
     * @param reason how its values differ from an earlier build; null if they do not
     */
    record Argument(GlobalArgument argument, @Nullable String reason) implements OfInstruction {}

    /**
     * An instruction that is no step, FROM or one that only changes the config of the image, is taken into account.
     *
     * @param reason how it differs from an earlier build; null if it does not
     */
    record Configured(StepId step, @Nullable String reason) implements OfInstruction {}

    /** An instruction has no part in the build. */
    record Skipped(SkippedInstruction instruction) implements OfInstruction {}

    /** A step begins to do work, because the cache has no result for it; {@code reason} says why. */
    record StepStarted(StepId step, @Nullable String reason) implements BuildEvent {}

    /**
     * The result of a step was taken from the cache.
     *
     * @param saved how long it took when it ran
     */
    record StepCached(StepId step, @Nullable Duration saved) implements BuildEvent {}

    /** The command of a step runs. */
    record ContainerStarted(StepId step, String container) implements BuildEvent {}

    /** Output of a step, secrets replaced. */
    record Output(StepId step, boolean error, String text) implements BuildEvent {}

    /** A step did its work; {@code bytes} is what it adds to the image. */
    record StepDone(StepId step, Duration took, long bytes) implements BuildEvent {}

    /**
     * What is known of a step, whether it ran or not; comes before {@link StepCached}, {@link StepDone} or {@link StepFailed}.
     *
     * @param key names the inputs
     * @param inputs what it depends on
     * @param layer the digest of its layer; empty if it has none, or failed
     * @param reason why it runs; null for one that was cached
     */
    record StepKnown(
            StepId step,
            String key,
            List<Input> inputs,
            String layer,
            @Nullable Reason reason) implements BuildEvent {}

    /** Which paths a step changed in its layer. */
    record PathsChanged(StepId step, LayerChanges changes) implements BuildEvent {}

    /** What a step adds to the image, where that is known only when the image is complete; the digest may be empty. */
    record LayerFound(StepId step, String layer, long bytes) implements BuildEvent {}

    /** There is an image of a step. */
    record StepImage(StepId step, String image) implements BuildEvent {}

    /** A step failed. */
    record StepFailed(StepId step, Duration took, BuildException failure) implements BuildEvent {}

    /** A step is about to fail; the image is that of the step before it. */
    record LastImage(StepId step, String image) implements BuildEvent {}

    /** The files that a failed command left are in an image, which stays. */
    record FailureKept(StepId step, String image, String name) implements BuildEvent {}

    /**
     * Something that the user should know, though the build goes on.
     *
     * @param line of the Dockerfile, from 1; 0 if it is about none
     */
    record Warning(String message, int line) implements BuildEvent {
        public Warning(String message) {
            this(message, 0);
        }

        /** With the line. */
        public String text() {
            return line == 0 ? message : "line " + line + ": " + message;
        }
    }

    /**
     * The image is complete.
     *
     * @param took how long it took to make it of the files of its last step: config and history, all that a build has to
     *     do after a change of instructions that change no files
     */
    record Built(String image, Duration took) implements BuildEvent {}

    /** The image got a name. */
    record Tagged(String name) implements BuildEvent {}

    /** The image was pushed under a name. */
    record Pushed(String name, String digest) implements BuildEvent {}
}
