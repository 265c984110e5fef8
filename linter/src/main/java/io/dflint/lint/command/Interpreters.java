package io.dflint.lint.command;

import io.dflint.shell.Enclosure;
import io.dflint.shell.ShellScope.Field;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.call.Invocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Programs that run a script, and how they receive it. */
public final class Interpreters {
    private Interpreters() {}

    /** Reports whether a program is a Bourne shell. */
    public static boolean isShell(String program) {
        return switch (program) {
            case "sh", "bash", "dash", "ash", "zsh", "ksh", "fish" -> true;
            default -> false;
        };
    }

    private static boolean isLanguage(String program) {
        return switch (program) {
            case "python", "python2", "python3", "perl", "ruby", "node", "php", "pwsh", "powershell", "deno" -> true;
            default -> program.startsWith("python3.");
        };
    }

    public static boolean isInterpreter(String program) {
        return isShell(program) || isLanguage(program) || program.equals("source") || program.equals(".");
    }

    /** Returns the file that an interpreter runs, or null if it receives its script in another way. */
    public static @Nullable String file(ProgramCall call) {
        for (Field argument : call.arguments()) {
            String text = argument.text();
            if (!text.startsWith("-")) {
                return text;
            }
            if (isShell(call.program()) ? !text.startsWith("--") && text.indexOf('c') > 0 : givesScript(text)) {
                return null;
            }
        }
        return null;
    }

    /**
     * Reports whether a shell is given a script with {@code -c} that is completely known, so that its calls are known
     * too.
     */
    static boolean hasKnownScript(ProgramCall call) {
        if (!isShell(call.program())) {
            return false;
        }
        boolean given = false;
        for (Field argument : call.arguments()) {
            String text = argument.text();
            if (!text.startsWith("-")) {
                return given && argument.known();
            }
            given |= !text.startsWith("--") && text.indexOf('c') > 0;
        }
        return false;
    }

    /**
     * Reports whether a program runs what it reads from standard input, because no script is given as a file or in an
     * option.
     */
    public static boolean readsScript(Invocation call) {
        boolean shell = isShell(call.program());
        if (!shell && !isLanguage(call.program())) {
            return false;
        }
        List<ShellWord> args = call.command().args();
        for (ShellWord word : args) {
            String text = word.text();
            if (text.equals("-") || text.equals("--") || text.equals("/dev/stdin") || shell && isInputFlag(text)) {
                return true;
            }
            if (!text.startsWith("-")) {
                // The value of -o, such as pipefail.
                boolean value = shell && (text.equals("pipefail") || text.equals("errexit"));
                if (!value) {
                    return false;
                }
            } else if (givesScript(text)) {
                return false;
            }
        }
        return true;
    }

    /** Recognizes {@code -s}, after which the words are arguments of the script. */
    private static boolean isInputFlag(String option) {
        return option.startsWith("-") && !option.startsWith("--") && option.indexOf('s') > 0;
    }

    /**
     * Recognizes {@code -c}, {@code -e}, {@code -r} and similar, which contain the script or request something else.
     */
    private static boolean givesScript(String option) {
        return option.startsWith("--")
                ? option.startsWith("--eval") || option.equals("--version") || option.startsWith("--print")
                : option.indexOf('c') > 0
                        || option.indexOf('e') > 1
                        || option.equals("-e")
                        || option.indexOf('m') > 0
                        || option.indexOf('n') > 0
                        || option.equals("-r")
                        || option.indexOf('p') > 0;
    }

    /** Reports whether a program runs the text or the file that a substitution in its words produces. */
    public static boolean runsArgument(Invocation call, Enclosure substitution) {
        boolean process = substitution.kind() == Enclosure.Kind.PROCESS_SUBSTITUTION;
        switch (call.program()) {
            case "eval":
                return !process;
            case "source", ".":
                return process;
            default:
                break;
        }
        if (!isShell(call.program()) && !isLanguage(call.program())) {
            return false;
        }
        if (process) {
            return isFirstOperand(call, substitution) || readsScript(call);
        }
        List<ShellWord> args = call.command().args();
        for (int i = 0; i + 1 < args.size(); i++) {
            String text = args.get(i).text();
            if (text.startsWith("-") && !text.startsWith("--") && (text.endsWith("c") || text.equals("-e"))) {
                // A script that contains the output only somewhere is a different case.
                return isFirst(substitution, args.get(i + 1).parts());
            }
        }
        return readsScript(call);
    }

    private static boolean isFirst(Enclosure substitution, List<WordPart> parts) {
        if (parts.isEmpty()) {
            return false;
        }
        return parts.getFirst() instanceof WordPart.DoubleQuoted quoted
                ? isFirst(substitution, quoted.parts())
                : parts.getFirst().range().contains(substitution.node().range());
    }

    private static boolean isFirstOperand(Invocation call, Enclosure substitution) {
        for (ShellWord word : call.command().args()) {
            if (!word.text().startsWith("-")) {
                return isIn(substitution, word);
            }
        }
        return false;
    }

    private static boolean isIn(Enclosure substitution, ShellWord word) {
        return word.range().contains(substitution.node().range());
    }
}
