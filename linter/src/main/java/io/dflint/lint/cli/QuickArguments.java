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
        int equals = arg.indexOf('=');
        LintOption option = LintOption.named(equals < 0 ? arg : arg.substring(0, equals));
        if (option == null) {
            return false;
        }
        if (!option.takesValue()) {
            if (equals < 0) {
                option.set(builder);
            }
            return equals < 0;
        }
        String value;
        if (equals >= 0) {
            value = arg.substring(equals + 1);
        } else if (next < args.length && (!args[next].startsWith("-") || args[next].equals("-"))) {
            value = args[next++];
        } else {
            return false;
        }
        return option.set(builder, value);
    }
}
