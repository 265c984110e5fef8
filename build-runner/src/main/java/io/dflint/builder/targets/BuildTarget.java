package io.dflint.builder.targets;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A build described by a Compose or Bake file.
 *
 * @param name the name of the service or target
 * @param options the options for {@code dfbuild build}
 * @param context the build context
 * @param dockerfile the text of an inline Dockerfile; otherwise null
 * @param tags the names of the image
 * @param needs the targets whose images are named contexts, by the name of the context
 * @param environment the values of secrets, by the variables used in the options, whose names the file cannot choose
 */
public record BuildTarget(
        String name,
        List<String> options,
        String context,
        @Nullable String dockerfile,
        List<String> tags,
        Map<String, String> needs,
        Map<String, String> environment) {

    /** Creates the failure for targets that need each other. */
    public static TargetException circular(List<BuildTarget> targets) {
        return new TargetException("these need the images of each other: "
                + String.join(", ", targets.stream().map(BuildTarget::name).toList()));
    }
}
