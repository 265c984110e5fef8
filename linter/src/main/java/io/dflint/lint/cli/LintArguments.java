package io.dflint.lint.cli;

import io.dflint.lint.Profile;
import io.dflint.lint.Severity;
import io.dflint.lint.report.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lint run as the user asked for it.
 *
 * @param paths files, directories, or {@code -}; at least one
 * @param threshold the mildest finding that makes the run fail; null for none
 * @param stdinFilename what reports call standard input
 * @param maxFileSize in bytes
 */
record LintArguments(
        List<String> paths,
        Profile profile,
        Format format,
        ColorMode color,
        @Nullable Severity threshold,
        Map<String, String> buildArgs,
        @Nullable String target,
        boolean noFail,
        String stdinFilename,
        long maxFileSize) {

    /** Collects what is given, over the defaults. Every setter is false for a value that it does not understand. */
    static final class Builder {
        final List<String> paths = new ArrayList<>();
        private Profile profile = Profile.DEFAULT;
        private Format format = Format.TTY;
        private ColorMode color = ColorMode.AUTO;
        private @Nullable Severity threshold = Severity.INFO;
        private final Map<String, String> buildArgs = new LinkedHashMap<>();
        private @Nullable String target;
        boolean noFail;
        private String stdinFilename = "-";
        private long maxFileSize = FileSize.DEFAULT;

        boolean profile(String text) {
            Profile parsed = Profile.parse(text);
            profile = parsed == null ? profile : parsed;
            return parsed != null;
        }

        boolean format(String text) {
            Format parsed = Format.parse(text);
            format = parsed == null ? format : parsed;
            return parsed != null;
        }

        boolean color(String text) {
            ColorMode parsed = ColorMode.parse(text);
            color = parsed == null ? color : parsed;
            return parsed != null;
        }

        boolean threshold(String text) {
            threshold = Severity.parse(text);
            return threshold != null || text.equalsIgnoreCase("none");
        }

        /** {@code NAME=VALUE}; as for {@code docker build}, a name alone takes its value from the environment. */
        boolean buildArg(String text) {
            int equals = text.indexOf('=');
            if (equals == 0 || text.isEmpty()) {
                return false;
            }
            String name = equals < 0 ? text : text.substring(0, equals);
            String value = equals < 0 ? System.getenv(name) : text.substring(equals + 1);
            if (value != null) {
                buildArgs.put(name, value);
            }
            return true;
        }

        boolean target(String text) {
            target = text;
            return !text.isEmpty();
        }

        boolean stdinFilename(String text) {
            stdinFilename = text;
            return !text.isEmpty();
        }

        boolean maxFileSize(String text) {
            long bytes = FileSize.parse(text);
            maxFileSize = bytes;
            return bytes > 0;
        }

        LintArguments build() {
            return new LintArguments(
                    List.copyOf(paths),
                    profile,
                    format,
                    color,
                    threshold,
                    Map.copyOf(buildArgs),
                    target,
                    noFail,
                    stdinFilename,
                    maxFileSize);
        }
    }
}
