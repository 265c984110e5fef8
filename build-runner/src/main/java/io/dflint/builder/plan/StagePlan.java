package io.dflint.builder.plan;

import io.dflint.builder.daemon.ImageConfig;
import io.dflint.model.Stage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stage as it will be built.
 *
 * @param stage what the file says
 * @param platform {@code os/arch[/variant]}
 * @param startConfig the config before the first step
 * @param steps triggers of the base first
 * @param config of the finished stage
 * @param author of the finished stage, or empty
 * @param variables at its end, for the stages built on it
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
     * What RUN sees.
     *
     * @param env of ENV and ARG
     * @param args what ARG declares, in order; null without a value
     */
    public record Variables(Map<String, String> env, Map<String, @Nullable String> args) {}

    /** How people name it. */
    public String name() {
        return name(stage);
    }

    /** How people name a stage. */
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

    /** Not the steps, which name other stages. */
    @Override
    public String toString() {
        return name();
    }

    /** What a stage starts from. */
    public sealed interface StageBase {
        /** Nothing. */
        record Scratch() implements StageBase {}

        /** An image. */
        record Image(BaseImage image) implements StageBase {}

        /** Another stage. */
        record OfStage(StagePlan stage) implements StageBase {}

        /** A named context that replaces the image. */
        record Context(String name) implements StageBase {}
    }
}
