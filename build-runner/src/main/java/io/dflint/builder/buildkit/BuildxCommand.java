package io.dflint.builder.buildkit;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call of {@code docker buildx build}.
 *
 * @param arguments the options and the build context
 * @param variables additional variables for the process, such as values of build arguments that other users of the
 *     machine should not see
 * @param input the standard input; null for none
 * @param output receives the standard output
 */
public record BuildxCommand(
        List<String> arguments,
        Map<String, String> variables,
        @Nullable Path input,
        OutputStream output) {}
