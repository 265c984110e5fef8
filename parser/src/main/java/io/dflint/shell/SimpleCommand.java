package io.dflint.shell;

import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command with its arguments, or assignments alone. */
public final class SimpleCommand implements Command {
    private final TextRange range;
    private final List<Assignment> assignments;
    private final List<ShellWord> words;
    private final List<Assignment> declarations;
    private final List<Redirection> redirections;
    /** Kept, because most rules begin with a look at what is run. */
    private final @Nullable String name;

    private final @Nullable String program;

    /**
     * @param assignments those in front of the command name
     * @param words the name and its arguments; empty for assignments or redirections alone
     * @param declarations the arguments that are assignments, if the command is {@code export}, {@code declare},
     *     {@code local}, {@code readonly} or {@code typeset}; each stands among the words too
     */
    public SimpleCommand(
            TextRange range,
            List<Assignment> assignments,
            List<ShellWord> words,
            List<Assignment> declarations,
            List<Redirection> redirections) {
        this.range = range;
        this.assignments = assignments;
        this.words = words;
        this.declarations = declarations;
        this.redirections = redirections;
        name = words.isEmpty() ? null : words.get(0).literal();
        program = program(name, words);
    }

    @Override
    public TextRange range() {
        return range;
    }

    /** Those in front of the command name. */
    public List<Assignment> assignments() {
        return assignments;
    }

    /** The name and its arguments; empty for assignments or redirections alone. */
    public List<ShellWord> words() {
        return words;
    }

    /** The arguments of {@code export} and similar that are assignments. */
    public List<Assignment> declarations() {
        return declarations;
    }

    @Override
    public List<Redirection> redirections() {
        return redirections;
    }

    @Override
    public void walk(ShellVisitor visitor) {
        for (Assignment assignment : assignments) {
            visitor.visit(assignment);
        }
        visitor.visitWords(words);
        visitor.visitRedirections(redirections);
    }

    /** The first word if its value is known, else null. */
    public @Nullable String name() {
        return name;
    }

    /**
     * The program that is run finally, if known: the first word, or the word that follows {@code command},
     * {@code builtin}, {@code busybox}, {@code run} or {@code exec}.
     */
    public @Nullable String program() {
        return program;
    }

    private static @Nullable String program(@Nullable String name, List<ShellWord> words) {
        if (name == null || words.size() < 2) {
            return name;
        }
        return switch (name) {
            case "command", "builtin", "busybox", "run" ->
                words.get(1).text().startsWith("-") ? name : words.get(1).literal();
            case "exec" -> execTarget(name, words);
            default -> name;
        };
    }

    /** exec knows the options c, l and a; after another one nothing is known. */
    private static @Nullable String execTarget(String name, List<ShellWord> words) {
        int at = 1;
        while (at < words.size()) {
            String text = words.get(at).text();
            if (!isOption(text)) {
                return words.get(at).literal();
            }
            for (int i = 1; i < text.length(); i++) {
                if ("cla".indexOf(text.charAt(i)) < 0) {
                    return name;
                }
            }
            at += text.endsWith("a") ? 2 : 1;
        }
        return name;
    }

    /** Whether the first word is one of these names. */
    public boolean isNamed(String... names) {
        return name != null && contains(names, name);
    }

    /** The words after the first. */
    public List<ShellWord> args() {
        return words.size() < 2 ? List.of() : words.subList(1, words.size());
    }

    /** Whether any argument is one of these texts. */
    public boolean hasArg(String... texts) {
        for (int i = 1; i < words.size(); i++) {
            if (contains(texts, words.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether an option is given: {@code --force} and {@code --force=yes} give {@code force}, {@code -abc} gives
     * {@code a}, {@code b} and {@code c}.
     *
     * @param names without dashes
     */
    public boolean hasFlag(String... names) {
        for (int i = 1; i < words.size(); i++) {
            String text = words.get(i).text();
            if (isOption(text) && givesAny(text, names)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an option is given, with dashes as it is written: {@code -y} (also within {@code -qy}), {@code --yes}. */
    public boolean hasOption(String... options) {
        for (String option : options) {
            boolean isLong = option.startsWith("--");
            String name = option.substring(isLong ? 2 : 1);
            for (int i = 1; i < words.size(); i++) {
                String text = words.get(i).text();
                if (text.startsWith("--") == isLong && timesIn(text, name) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How often an option is given; {@code -qq} counts twice. */
    public int countFlag(String name) {
        int count = 0;
        for (int i = 1; i < words.size(); i++) {
            count += timesIn(words.get(i).text(), name);
        }
        return count;
    }

    /** The arguments that are no options: those without a leading dash, {@code -} and {@code --}. */
    public List<ShellWord> operands() {
        return operands(new String[0]);
    }

    /**
     * The arguments that are no options and no values of options.
     *
     * @param withValue names, without dashes, of options whose value is the next word unless it is glued on with
     *     {@code =}
     */
    public List<ShellWord> operands(String... withValue) {
        List<ShellWord> found = new ArrayList<>(words.size());
        boolean isValue = false;
        for (int i = 1; i < words.size(); i++) {
            String text = words.get(i).text();
            if (!isValue && !isOption(text)) {
                found.add(words.get(i));
            }
            isValue = isOption(text) && text.indexOf('=') < 0 && givesAny(text, withValue);
        }
        return found;
    }

    /**
     * The value of an option, from {@code --name=value} or the next word; null without such an option or value.
     *
     * @param names without dashes
     */
    public @Nullable String optionValue(String... names) {
        for (int i = 1; i < words.size(); i++) {
            String text = words.get(i).text();
            if (isOption(text) && givesAny(text, names)) {
                int sign = text.indexOf('=');
                if (sign >= 0) {
                    return text.substring(sign + 1);
                }
                return i + 1 < words.size() ? words.get(i + 1).text() : null;
            }
        }
        return null;
    }

    private static boolean isOption(String text) {
        return text.length() > 1 && text.charAt(0) == '-' && !text.equals("--");
    }

    private static boolean givesAny(String option, String[] names) {
        for (String name : names) {
            if (timesIn(option, name) > 0) {
                return true;
            }
        }
        return false;
    }

    /** How often a word gives an option. */
    private static int timesIn(String text, String name) {
        if (!isOption(text)) {
            return 0;
        }
        if (text.charAt(1) == '-') {
            int end = text.indexOf('=');
            int length = (end < 0 ? text.length() : end) - 2;
            return length == name.length() && text.startsWith(name, 2) ? 1 : 0;
        }
        if (name.length() != 1) {
            return 0;
        }
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == name.charAt(0)) {
                count++;
            }
        }
        return count;
    }

    private static boolean contains(String[] texts, String text) {
        for (String each : texts) {
            if (each.equals(text)) {
                return true;
            }
        }
        return false;
    }
}
