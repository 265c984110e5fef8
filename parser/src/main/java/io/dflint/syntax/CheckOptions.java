package io.dflint.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of a {@code # check=skip=A,B;error=true;experimental=C} directive (BuildKit {@code
 * dockerfile/linter/linter.go}).
 *
 * @param skip the checks not to run
 * @param error whether a finding fails the build
 * @param experimental the experimental checks to run
 */
public record CheckOptions(Rules skip, boolean error, Rules experimental) {
    public static final CheckOptions NONE = new CheckOptions(Rules.NONE, false, Rules.NONE);

    /** A selection of checks: all, or those with the names. */
    public record Rules(boolean all, List<String> names) {
        static final Rules NONE = new Rules(false, List.of());

        static Rules of(String list) {
            if (list.equals("all")) {
                return new Rules(true, List.of());
            }
            List<String> names = new ArrayList<>();
            for (String name : list.split(",", -1)) {
                names.add(name.strip());
            }
            return new Rules(false, names);
        }
    }

    /** Parses the value of the directive. Returns null if it is invalid, which fails the build. */
    public static @Nullable CheckOptions parse(String text) {
        Rules skip = Rules.NONE;
        Rules experimental = Rules.NONE;
        boolean error = false;
        if (text.isBlank()) {
            return NONE;
        }
        for (String part : text.strip().split(";", 3)) {
            int equals = part.indexOf('=');
            String value = part.substring(equals + 1).strip();
            switch (equals < 0 ? "" : part.substring(0, equals).strip()) {
                case "skip" -> skip = Rules.of(value);
                case "experimental" -> experimental = Rules.of(value);
                case "error" -> {
                    Boolean parsed = parseBoolean(value);
                    if (parsed == null) {
                        return null;
                    }
                    error = parsed;
                }
                default -> {
                    return null;
                }
            }
        }
        return new CheckOptions(skip, error, experimental);
    }

    private static @Nullable Boolean parseBoolean(String text) {
        return switch (text) {
            case "1", "t", "T", "true", "TRUE", "True" -> true;
            case "0", "f", "F", "false", "FALSE", "False" -> false;
            default -> null;
        };
    }
}
