package io.dflint.lint.embed;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a Compose or Bake file builds a Dockerfile.
 *
 * @param dockerfile the path, relative to the directory of the file, unless it is absolute
 * @param args build arguments, as far as they are written there
 * @param target the stage to build; null for the last
 */
public record Build(
        String dockerfile,
        Map<String, String> args,
        @Nullable String target) {

    public Build {
        args = Map.copyOf(args);
    }
}
