package io.dflint.builder.plan;

import io.dflint.builder.daemon.ImageConfig;
import io.dflint.dockerfile.Dockerfile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a build will do.
 *
 * @param stages the stages that the target needs, in an order in which they can be built
 * @param target the target stage, the last of {@code stages}
 * @param config the config of the final image, including the labels of the command line
 * @param epoch the time for everything that the build creates, from SOURCE_DATE_EPOCH; null for the current time
 * @param hostname the host name of the containers that run steps; empty for the default
 * @param unusedArgs the build arguments that no needed stage declares
 * @param arguments each ARG before the first FROM, in source order
 * @param skipped the instructions that play no part in this build, in source order
 */
public record BuildPlan(
        Dockerfile file,
        List<StagePlan> stages,
        StagePlan target,
        ImageConfig config,
        @Nullable Instant epoch,
        String hostname,
        List<String> unusedArgs,
        List<GlobalArgument> arguments,
        List<SkippedInstruction> skipped) {}
