package io.dflint.options;

import io.dflint.syntax.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsed command line: options in the order given, and operands, which are the other words.
 *
 * <p>Options and operands can be mixed. {@code --} ends the options, and {@code -} is an operand. A value follows its
 * option as the next word or after {@code =}, or directly after the letter of a short option. Switches can be combined:
 * {@code -qt NAME}. A switch can have the values {@code true} and {@code false}. Every command has {@code --help} and
 * {@code -h}.
 *
 * @param <O> the table of options
 */
public final class Arguments<O extends Enum<O> & Option> {
    private static final String HELP = "--help";

    /**
     * An option that was given.
     *
     * @param value the value; {@code "true"} or {@code "false"} for a switch
     */
    public record Given<O>(O option, String value) {}

    private final O[] table;
    private final List<Given<O>> given = new ArrayList<>();
    private final List<String> operands = new ArrayList<>();
    private boolean help;

    private Arguments(O[] table) {
        this.table = table;
    }

    /**
     * Parses a command line.
     *
     * @param table all options, as {@code values()} of the enum returns them
     * @throws UsageException for an unknown option, a missing value, or an invalid value of a switch
     */
    public static <O extends Enum<O> & Option> Arguments<O> read(O[] table, List<String> words) throws UsageException {
        return read(table, words, false);
    }

    /**
     * Parses a command line.
     *
     * @param stopAtOperand whether all words after the first operand are operands too, as in the command line of a
     *     container
     * @throws UsageException for an unknown option, a missing value, or an invalid value of a switch
     */
    public static <O extends Enum<O> & Option> Arguments<O> read(O[] table, List<String> words, boolean stopAtOperand)
            throws UsageException {
        Arguments<O> arguments = new Arguments<>(table);
        int at = 0;
        while (at < words.size()) {
            String word = words.get(at++);
            if (word.equals("--")) {
                arguments.operands.addAll(words.subList(at, words.size()));
                break;
            }
            if (word.length() > 1 && word.charAt(0) == '-') {
                at = word.charAt(1) == '-' ? arguments.longOption(word, words, at) : arguments.letters(word, words, at);
            } else {
                arguments.operands.add(word);
                if (stopAtOperand) {
                    arguments.operands.addAll(words.subList(at, words.size()));
                    break;
                }
            }
        }
        return arguments;
    }

    /** Reads a long option. Returns the index of the word after it and its value. */
    private int longOption(String word, List<String> words, int next) throws UsageException {
        int equals = word.indexOf('=');
        String spelling = equals < 0 ? word : word.substring(0, equals);
        if (spelling.equals(HELP)) {
            help = true;
            return next;
        }
        return add(named(spelling), spelling, equals < 0 ? null : word.substring(equals + 1), words, next);
    }

    private int letters(String word, List<String> words, int next) throws UsageException {
        for (int i = 1; i < word.length(); i++) {
            String letter = "-" + word.charAt(i);
            boolean last = i + 1 == word.length();
            O option = withLetter(letter);
            if (option == null && letter.equals("-h")) {
                help = true;
                continue;
            }
            if (option == null) {
                // A long name with one hyphen is more likely than combined letters with an unknown one among them.
                throw unknown(i == 1 ? word : letter);
            }
            if (last) {
                return add(option, letter, null, words, next);
            }
            boolean equals = word.charAt(i + 1) == '=';
            if (equals || !option.isSwitch()) {
                return add(option, letter, word.substring(i + (equals ? 2 : 1)), words, next);
            }
            given.add(new Given<>(option, "true"));
        }
        return next;
    }

    private int add(O option, String spelling, @Nullable String value, List<String> words, int next)
            throws UsageException {
        if (option.isSwitch()) {
            given.add(new Given<>(option, flag(spelling, value)));
            return next;
        }
        if (value != null) {
            given.add(new Given<>(option, value));
            return next;
        }
        if (next == words.size()) {
            throw new UsageException(spelling + " needs a value: " + spelling + " " + option.valueName());
        }
        given.add(new Given<>(option, words.get(next)));
        return next + 1;
    }

    private static String flag(String spelling, @Nullable String value) throws UsageException {
        return switch (value) {
            case null -> "true";
            case "true", "1" -> "true";
            case "false", "0" -> "false";
            default -> throw new UsageException(spelling + ": invalid value '" + value + "'; expected true or false");
        };
    }

    private O named(String spelling) throws UsageException {
        for (O option : table) {
            if (option.spelling().equals(spelling)) {
                return option;
            }
        }
        throw unknown(spelling);
    }

    private @Nullable O withLetter(String letter) {
        for (O option : table) {
            if (option.letter().equals(letter)) {
                return option;
            }
        }
        return null;
    }

    private UsageException unknown(String spelling) {
        List<String> spellings = new ArrayList<>();
        for (O option : table) {
            spellings.add(option.spelling());
        }
        String asLong = spelling.startsWith("--") ? spelling : "-" + spelling;
        String nearest = spellings.contains(asLong) ? asLong : Suggestion.nearest(asLong, spellings);
        return new UsageException(
                "unknown option '" + spelling + "'" + (nearest == null ? "" : "; did you mean " + nearest + "?"));
    }

    /** Reports whether help was requested. */
    public boolean isHelp() {
        return help;
    }

    /** The options, in the order in which they were given. */
    public List<Given<O>> given() {
        return given;
    }

    public List<String> operands() {
        return operands;
    }

    /** Reports whether an option was given, with any value. */
    public boolean has(O option) {
        return last(option) != null;
    }

    /** Returns all values of an option, in order. */
    public List<String> all(O option) {
        List<String> all = new ArrayList<>();
        for (Given<O> each : given) {
            if (each.option == option) {
                all.add(each.value);
            }
        }
        return all;
    }

    /** Returns the last value of an option; empty if it was not given. */
    public String text(O option) {
        String last = last(option);
        return last == null ? "" : last;
    }

    /** Reports whether a switch was given and not turned off again. */
    public boolean isOn(O option) {
        return "true".equals(last(option));
    }

    private @Nullable String last(O option) {
        for (int i = given.size() - 1; i >= 0; i--) {
            if (given.get(i).option == option) {
                return given.get(i).value;
            }
        }
        return null;
    }
}
