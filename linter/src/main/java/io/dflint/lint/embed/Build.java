package io.dflint.lint.embed;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A build of a Dockerfile in a Compose or Bake file.
 *
 * @param dockerfile the path, absolute or relative to the directory of the file
 * @param args the build arguments, as far as their values are written there
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
