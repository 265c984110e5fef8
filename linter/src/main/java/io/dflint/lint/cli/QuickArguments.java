package io.dflint.lint.cli;

import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of a lint run without picocli. Understands a part of what {@link LintCommand} does and declines the
 * rest; where it answers, the answers are equal, which a test holds it to.
 */
final class QuickArguments {
    private final String[] args;
    private final LintArguments.Builder builder = new LintArguments.Builder();
    private int next;

    private QuickArguments(String[] args) {
        this.args = args;
    }

    /** The lint run that the arguments ask for; null if they ask for something else, or not plainly. */
    static @Nullable LintArguments read(String[] args) {
        return new QuickArguments(args).read();
    }

    private @Nullable LintArguments read() {
        if (args.length > 0 && CommandName.isOne(args[0])) {
            if (!args[0].equals(CommandName.LINT)) {
                return null;
            }
            next++;
        }
        while (next < args.length) {
            String arg = args[next++];
            if (arg.isEmpty()) {
                return null;
            }
            if (arg.charAt(0) == '-' && arg.length() > 1) {
                if (!option(arg)) {
                    return null;
                }
            } else {
                builder.paths.add(arg);
            }
        }
        return builder.paths.isEmpty() ? null : builder.build();
    }

    private boolean option(String arg) {
        if (arg.equals("--no-fail")) {
            builder.settings.noFail(true);
            return true;
        }
        if (arg.equals("--no-config")) {
            builder.configFiles = false;
            return true;
        }
        int equals = arg.indexOf('=');
        String name = equals < 0 ? arg : arg.substring(0, equals);
        String value;
        if (equals >= 0) {
            value = arg.substring(equals + 1);
        } else if (next < args.length && !args[next].startsWith("-")) {
            value = args[next++];
        } else {
            return false;
        }
        return switch (name) {
            case "--profile" -> builder.settings.profile(value);
            case "--format", "-f" -> builder.settings.format(value);
            case "--color" -> builder.color(value);
            case "--failure-threshold", "-t" -> builder.settings.threshold(value);
            case "--config", "-c" -> builder.config(value);
            case "--ignore" -> builder.ignore(value);
            case "--build-arg" -> builder.buildArg(value);
            case "--target" -> builder.target(value);
            case "--stdin-filename" -> builder.stdinFilename(value);
            case "--max-file-size" -> builder.maxFileSize(value);
            default -> false;
        };
    }
}
