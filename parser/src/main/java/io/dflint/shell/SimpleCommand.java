package io.dflint.shell;

import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command name with arguments, or assignments alone. */
public final class SimpleCommand implements Command {
    private final TextRange range;
    private final List<Assignment> assignments;
    private final List<ShellWord> words;
    private final List<Assignment> declarations;
    private final List<Redirection> redirections;
    /** Computed once, because most rules look at it first. */
    private final @Nullable String name;

    private final @Nullable String program;

    /**
     * Creates a command.
     *
     * @param assignments the assignments before the command name
     * @param words the name and its arguments; empty if there are only assignments or redirections
     * @param declarations the arguments that are assignments, if the command is {@code export}, {@code declare}, {@code
     *     local}, {@code readonly} or {@code typeset}; each of them is also among the words
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

    /** The assignments before the command name. */
    public List<Assignment> assignments() {
        return assignments;
    }

    /** The name and its arguments; empty if there are only assignments or redirections. */
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

    /** The first word if its value is known; otherwise null. */
    public @Nullable String name() {
        return name;
    }

    /**
     * The program that is run, if known: the first word, or the word after {@code command}, {@code builtin}, {@code
     * busybox}, {@code run} or {@code exec}; otherwise null.
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

    /** exec has the options c, l and a. After any other option, the program is not known. */
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

    /** Reports whether the first word is one of the names. */
    public boolean isNamed(String... names) {
        return name != null && contains(names, name);
    }

    /** The words after the first. */
    public List<ShellWord> args() {
        return words.size() < 2 ? List.of() : words.subList(1, words.size());
    }

    /** Reports whether an argument is one of the texts. */
    public boolean hasArg(String... texts) {
        for (int i = 1; i < words.size(); i++) {
            if (contains(texts, words.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reports whether an option is given. {@code --force} and {@code --force=yes} are {@code force}; {@code -abc} is
     * {@code a}, {@code b} and {@code c}.
     *
     * @param names the names without dashes
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

    /**
     * Reports whether an option, written with its dashes, is given: {@code -y} (also as part of {@code -qy}), {@code
     * --yes}.
     */
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

    /** Returns how often an option is given; {@code -qq} counts twice. */
    public int countFlag(String name) {
        int count = 0;
        for (int i = 1; i < words.size(); i++) {
            count += timesIn(words.get(i).text(), name);
        }
        return count;
    }

    /** The arguments that are not options: those without a leading dash, {@code -} and {@code --}. */
    public List<ShellWord> operands() {
        return operands(new String[0]);
    }

    /**
     * Returns the arguments that are neither options nor values of options.
     *
     * @param withValue names, without dashes, of options that take the next word as their value unless it follows
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
     * Returns the value of an option, from {@code --name=value} or the next word, or null if there is no such option or
     * value.
     *
     * @param names the names without dashes
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

    /** Returns how often a word contains an option. */
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
