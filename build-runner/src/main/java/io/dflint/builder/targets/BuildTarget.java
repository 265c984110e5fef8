package io.dflint.builder.targets;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a Compose or Bake file builds.
 *
 * @param name of the service or target
 * @param options of {@code dfbuild build}
 * @param context the build context
 * @param dockerfile the text of the Dockerfile, if it stands in the file itself; null otherwise
 * @param tags the names of the image
 * @param needs targets whose images are named contexts, by the name of the context
 * @param environment values of secrets, by the variables that the options name; the file chooses no names
 */
public record BuildTarget(
        String name,
        List<String> options,
        String context,
        @Nullable String dockerfile,
        List<String> tags,
        Map<String, String> needs,
        Map<String, String> environment) {

    /** The failure of targets that need each other. */
    public static TargetException circular(List<BuildTarget> targets) {
        return new TargetException("these need the images of each other: "
                + String.join(", ", targets.stream().map(BuildTarget::name).toList()));
    }
}
