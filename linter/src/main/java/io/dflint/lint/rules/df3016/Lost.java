package io.dflint.lint.rules.df3016;

import io.dflint.lint.rule.Shortened;
import io.dflint.shell.Assignment;
import io.dflint.shell.SimpleCommand;

/** Describes what a command sets. */
final class Lost {
    private Lost() {}

    /** Describes what is lost, as the start of a message: "FOO is set for this RUN". */
    static String by(SimpleCommand command) {
        String name = String.valueOf(command.name());
        String first = Shortened.value(command.args().getFirst().text());
        return switch (name) {
            case "export" -> variable(command) + " is set for this RUN";
            case "source", "." -> "what " + first + " sets is there for this RUN";
            case "alias" -> "the alias " + alias(first) + " is there for this RUN";
            case "umask", "ulimit", "cd", "set", "shopt" -> name + " " + first + " applies to this RUN";
            case "su" -> "su " + Shortened.value(command.args().getLast().text()) + " applies to this RUN";
            default -> name + " " + first + " applies to this RUN";
        };
    }

    /** The instruction that keeps what export sets. */
    static String env(SimpleCommand command) {
        if (command.declarations().size() != 1) {
            return "ENV";
        }
        Assignment assignment = command.declarations().getFirst();
        String value = assignment.literal();
        boolean plain = value != null && !value.isEmpty() && value.length() <= 40 && value.indexOf(' ') < 0;
        return "ENV " + assignment.name() + "=" + (plain ? value : "…");
    }

    private static String variable(SimpleCommand command) {
        return command.declarations().isEmpty()
                ? Shortened.value(command.args().getLast().text())
                : command.declarations().getFirst().name();
    }

    private static String alias(String definition) {
        int sign = definition.indexOf('=');
        return sign < 0 ? definition : definition.substring(0, sign);
    }
}
