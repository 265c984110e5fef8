package io.dflint.builder.plan;

import io.dflint.builder.daemon.ImageConfig;
import io.dflint.model.Stage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plan for a single stage.
 *
 * @param stage the stage of the Dockerfile
 * @param platform {@code os/arch[/variant]}
 * @param startConfig the config before the first step
 * @param steps the steps, triggers of the base image first
 * @param config the config of the finished stage
 * @param author the author of the finished stage, or empty
 * @param variables the variables at the end of the stage, for the stages based on it
 */
public record StagePlan(
        Stage stage,
        StageBase base,
        String platform,
        ImageConfig startConfig,
        List<Step> steps,
        ImageConfig config,
        String author,
        Variables variables) {

    /**
     * The variables that RUN sees.
     *
     * @param env the variables of ENV and ARG
     * @param args the variables declared by ARG, in order; null for one without a value
     */
    public record Variables(Map<String, String> env, Map<String, @Nullable String> args) {}

    /** The name of this stage for display. */
    public String name() {
        return name(stage);
    }

    /** The name of a stage for display. */
    public static String name(Stage stage) {
        String name = stage.name();
        return name != null ? name : "stage-" + stage.index();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Leaves out the steps, which refer to other stages. */
    @Override
    public String toString() {
        return name();
    }

    /** What a stage starts from. */
    public sealed interface StageBase {
        /** An empty base: {@code FROM scratch}. */
        record Scratch() implements StageBase {}

        /** An image. */
        record Image(BaseImage image) implements StageBase {}

        /** Another stage. */
        record OfStage(StagePlan stage) implements StageBase {}

        /** A named context that replaces the image. */
        record Context(String name) implements StageBase {}
    }
}
