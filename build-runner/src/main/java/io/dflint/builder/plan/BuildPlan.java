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
 * @param target the last of them
 * @param config of the image, with the labels of the command line
 * @param epoch the time to give to everything made here, from SOURCE_DATE_EPOCH; null for the clock's
 * @param hostname of the machine of a step; empty for the usual one
 * @param unusedArgs build args that no needed stage declares
 * @param arguments each ARG before the first FROM, in the order of the file
 * @param skipped the instructions of the file that have no part in the build, in its order
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
