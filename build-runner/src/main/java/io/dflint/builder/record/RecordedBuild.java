package io.dflint.builder.record;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The record of a build. All texts are free of secrets and credentials.
 *
 * @param id the ID of the build, a UUID
 * @param engine the builder: {@code docker} or {@code buildkit}
 * @param daemon the address of the daemon
 * @param machine the operating system, architecture and number of processors of the machine that ran dfbuild
 * @param version the version of dfbuild
 * @param context the context as given by the user; directories are absolute paths
 * @param dockerfile the path of the Dockerfile as known to the user
 * @param target the target stage
 * @param image the ID of the image; empty if there is none
 * @param message why the build failed; empty if it succeeded
 * @param line the line of the Dockerfile that the message refers to, counted from 1; 0 for none
 * @param lastImage the image of the step before the failed one; empty if there is none
 * @param failureImage the name of an image with the files left by the failed command; empty if there is none
 * @param args the build arguments of the command line
 * @param steps the steps that change files, in order within each stage
 * @param instructions the other instructions of the file
 */
public record RecordedBuild(
        String id,
        Instant started,
        long millis,
        Outcome outcome,
        String engine,
        String daemon,
        String machine,
        String version,
        String platform,
        String context,
        String dockerfile,
        String target,
        List<String> tags,
        String image,
        String message,
        int line,
        String lastImage,
        String failureImage,
        Map<String, String> args,
        List<RecordedStage> stages,
        List<RecordedStep> steps,
        List<RecordedInstruction> instructions,
        List<String> warnings) {

    /** How a build ended. */
    public enum Outcome {
        BUILT,
        FAILED,
        CANCELLED;

        /** The text used in records. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A stage of the build.
     *
     * @param line the line of its FROM, counted from 1
     * @param base the image that it starts from as written in the file, or the name of a stage; empty for scratch
     * @param baseImage the ID of that image, or its digest if the ID is unknown; empty for none
     * @param needs the names of the stages that it is based on or copies from
     */
    public record RecordedStage(
            String name, int line, String base, String baseImage, String platform, List<String> needs) {}

    RecordedBuild withSteps(List<RecordedStep> others) {
        return new RecordedBuild(
                id,
                started,
                millis,
                outcome,
                engine,
                daemon,
                machine,
                version,
                platform,
                context,
                dockerfile,
                target,
                tags,
                image,
                message,
                line,
                lastImage,
                failureImage,
                args,
                stages,
                others,
                instructions,
                warnings);
    }

    /** The steps of a stage, in order. */
    public List<RecordedStep> stepsOf(String stage) {
        return steps.stream().filter(step -> step.stage().equals(stage)).toList();
    }

    /** The number of steps with a state. */
    public int count(RecordedStep.State state) {
        return (int) steps.stream().filter(step -> step.state() == state).count();
    }

    /** The time that the cached steps would have taken. */
    public long savedMillis() {
        return steps.stream().mapToLong(step -> Math.max(0, step.savedMillis())).sum();
    }

    /** The first digits of the ID. */
    public String shortId() {
        return id.substring(0, Math.min(8, id.length()));
    }

    /** Returns the step with an index, or null if there is none. */
    public @Nullable RecordedStep step(int index) {
        return index >= 0 && index < steps.size() ? steps.get(index) : null;
    }

    /** The name of the file for display: its path, or where it comes from. */
    public String file() {
        return dockerfile.startsWith("/") ? dockerfile : dockerfile + " of " + context;
    }
}
