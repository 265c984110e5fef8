package io.dflint.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code # check=skip=A,B;error=true;experimental=C} says (BuildKit {@code dockerfile/linter/linter.go}).
 *
 * @param skip checks not to run
 * @param error whether what the checks find ends a build
 * @param experimental checks to run that are off otherwise
 */
public record CheckOptions(Rules skip, boolean error, Rules experimental) {
    public static final CheckOptions NONE = new CheckOptions(Rules.NONE, false, Rules.NONE);

    /** A choice of checks. */
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

    /** The options that a text gives; null if Docker does not understand it, which ends a build. */
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
