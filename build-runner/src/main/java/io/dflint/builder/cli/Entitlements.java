package io.dflint.builder.cli;

import io.dflint.builder.targets.BuildTarget;
import io.dflint.options.Arguments.Given;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks what the builds of a Compose or Bake file may do only with {@code --allow}, as in {@code docker buildx bake},
 * since the file may come from someone else: running commands with more privileges, and writing outside the working
 * directory.
 */
final class Entitlements {
    private static final String ANYWHERE = "*";
    private static final List<String> OF_FILES = List.of("fs.write=", "fs=");

    private final Path folder;
    private final Set<String> rights = new HashSet<>();
    private final Set<Path> places = new HashSet<>();
    private boolean anywhere;

    /** @param allowed the values of {@code --allow} on the command line */
    Entitlements(Path folder, List<String> allowed) throws IOException {
        this.folder = folder;
        places.add(real(folder));
        for (String value : allowed) {
            rights.addAll(List.of(value.split(",", -1)));
        }
        for (String right : rights) {
            for (String prefix : OF_FILES) {
                if (right.equals(prefix + ANYWHERE)) {
                    anywhere = true;
                } else if (right.startsWith(prefix)) {
                    places.add(real(folder.resolve(right.substring(prefix.length()))));
                }
            }
        }
    }

    /** Reports whether an option only concerns local files, which a single build writes without permission. */
    static boolean isForFiles(Given<BuildOption> given) {
        return given.option() == BuildOption.ALLOW && OF_FILES.stream().anyMatch(given.value()::startsWith);
    }

    void check(BuildTarget target) throws UsageException, IOException {
        for (String option : target.options()) {
            int equals = option.indexOf('=');
            String name = equals < 0 ? option : option.substring(0, equals);
            String value = option.substring(equals + 1);
            if (name.equals(BuildOption.ALLOW.spelling()) && !rights.contains(value)) {
                throw refused(target, value, value);
            }
            if (name.equals(BuildOption.OUTPUT.spelling()) || name.equals(BuildOption.CACHE_TO.spelling())) {
                String place = place(name.equals(BuildOption.OUTPUT.spelling()), value);
                if (!place.equals(OutputTarget.STANDARD_OUTPUT) && !mayWrite(folder.resolve(place))) {
                    throw refused(target, "to write to " + place, "fs.write=" + place);
                }
            }
        }
    }

    /** Returns the destination of a result; standard output also stands for no destination. */
    private static String place(boolean isOutput, String value) {
        if (value.indexOf('=') < 0) {
            return isOutput ? value : OutputTarget.STANDARD_OUTPUT; // a cache with that name in a registry
        }
        for (Map.Entry<String, String> field : KeyValues.fields(value).entrySet()) {
            // Like buildx, this ignores the case of keys and spaces around them.
            if (field.getKey().strip().equalsIgnoreCase("dest")) {
                return field.getValue();
            }
        }
        return OutputTarget.STANDARD_OUTPUT;
    }

    private static UsageException refused(BuildTarget target, String what, String right) {
        return new UsageException(
                "the file wants " + what + " for " + target.name() + "; if that is right, add --allow " + right);
    }

    private boolean mayWrite(Path place) throws IOException {
        if (anywhere) {
            return true;
        }
        Path real = real(place);
        return places.stream().anyMatch(real::startsWith);
    }

    /** Resolves symbolic links as far as the path exists. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path at = absolute; at != null; at = at.getParent()) {
            if (Files.isSymbolicLink(at) && !Files.exists(at)) {
                throw new IOException(at + " is a symbolic link to a file that does not exist");
            }
            if (Files.exists(at)) {
                return at.toRealPath().resolve(at.relativize(absolute)).normalize();
            }
        }
        return absolute;
    }
}
