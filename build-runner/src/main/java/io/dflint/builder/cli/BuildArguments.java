package io.dflint.builder.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of {@code dfbuild build}, as the docker command takes them. */
final class BuildArguments {
    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> positional = new ArrayList<>();

    /** What is wrong with the arguments. */
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    /**
     * Reads arguments.
     *
     * @throws UsageException if there is an unknown option, or a value is missing
     */
    static BuildArguments read(List<String> args) throws UsageException {
        BuildArguments read = new BuildArguments();
        Deque<String> rest = new ArrayDeque<>(args);
        while (!rest.isEmpty()) {
            String arg = rest.removeFirst();
            if (arg.equals("--")) {
                read.positional.addAll(rest);
                break;
            }
            if (!arg.startsWith("-") || arg.equals("-")) {
                read.positional.add(arg);
                continue;
            }
            int equals = arg.indexOf('=');
            boolean isLong = arg.startsWith("--");
            String spelling = isLong ? equals < 0 ? arg : arg.substring(0, equals) : arg.substring(0, 2);
            BuildOption option = BuildOption.of(spelling);
            if (option == null) {
                throw new UsageException(unknown(spelling));
            }
            @Nullable String value = null;
            if (isLong && equals >= 0) {
                value = arg.substring(equals + 1);
            } else if (!isLong && arg.length() > 2) {
                value = arg.substring(arg.charAt(2) == '=' ? 3 : 2);
            }
            if (option.isSwitch() && !isLong && value != null && arg.charAt(2) != '=') {
                // Letters in a bunch: -qt NAME.
                read.add(option, "true");
                rest.addFirst("-" + value);
            } else if (option.isSwitch()) {
                read.add(option, value == null ? "true" : value);
            } else {
                if (value == null) {
                    if (rest.isEmpty()) {
                        throw new UsageException(spelling + " needs a value");
                    }
                    value = rest.removeFirst();
                }
                read.add(option, value);
            }
        }
        return read;
    }

    private static String unknown(String spelling) {
        String nearest = io.dflint.syntax.Suggestion.nearest(spelling, BuildOption.spellings());
        return "unknown option " + spelling + (nearest == null ? "" : "; did you mean " + nearest + "?");
    }

    private void add(BuildOption option, String value) {
        values.computeIfAbsent(option.name(), name -> new ArrayList<>(1)).add(value);
    }

    List<String> positional() {
        return positional;
    }

    boolean has(BuildOption option) {
        return values.containsKey(option.name());
    }

    List<String> all(BuildOption option) {
        return values.getOrDefault(option.name(), List.of());
    }

    /** The last value; empty without one. */
    String text(BuildOption option) {
        List<String> all = all(option);
        return all.isEmpty() ? "" : all.getLast();
    }

    boolean isOn(BuildOption option) throws UsageException {
        String value = text(option);
        return switch (value) {
            case "", "false", "0" -> false;
            case "true", "1" -> true;
            default -> throw new UsageException(option.spelling() + " is true or false, not " + value);
        };
    }
}
