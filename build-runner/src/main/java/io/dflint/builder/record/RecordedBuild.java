package io.dflint.builder.record;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A build as it was. Secrets and logins are left out of all texts.
 *
 * @param id of the build, a UUID
 * @param engine what built: {@code docker} or {@code buildkit}
 * @param daemon its address
 * @param machine operating system, architecture and processors of the machine that ran dfbuild
 * @param version of dfbuild
 * @param context as the user named it, directories as absolute paths
 * @param dockerfile as the user knows it
 * @param target the stage that was built
 * @param image the id of the image; empty if there is none
 * @param message why the build failed; empty if it did not
 * @param line of the Dockerfile to which the message points, from 1; 0 for none
 * @param lastImage the image of the step before the one that failed; empty if there is none
 * @param failureImage the name of an image with what the failed command left; empty if there is none
 * @param args build arguments of the command line
 * @param steps that change files, those of a stage in order
 * @param instructions of the file that are no such steps
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

        /** As records have it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A stage.
     *
     * @param line of its FROM, from 1
     * @param base the image that it starts from as the file names it, or the name of a stage; empty for scratch
     * @param baseImage the id of that image, or its digest where that is not known; empty for none
     * @param needs the stages that it is built on or copies from
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

    /** How many steps of a state there are. */
    public int count(RecordedStep.State state) {
        return (int) steps.stream().filter(step -> step.state() == state).count();
    }

    /** The time that steps from the cache would have taken. */
    public long savedMillis() {
        return steps.stream().mapToLong(step -> Math.max(0, step.savedMillis())).sum();
    }

    /** The first digits of the id. */
    public String shortId() {
        return id.substring(0, Math.min(8, id.length()));
    }

    /** The step of an index; null if there is none. */
    public @Nullable RecordedStep step(int index) {
        return index >= 0 && index < steps.size() ? steps.get(index) : null;
    }

    /** Which file was built, for people: its path, or where it comes from. */
    public String file() {
        return dockerfile.startsWith("/") ? dockerfile : dockerfile + " of " + context;
    }
}
