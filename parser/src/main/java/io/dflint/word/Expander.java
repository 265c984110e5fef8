package io.dflint.word;

import io.dflint.word.WordPart.DoubleQuoted;
import io.dflint.word.WordPart.Escaped;
import io.dflint.word.WordPart.KeptEscape;
import io.dflint.word.WordPart.Literal;
import io.dflint.word.WordPart.SingleQuoted;
import io.dflint.word.WordPart.Unreadable;
import io.dflint.word.WordPart.Variable;
import io.dflint.word.WordProblem.Kind;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Expands words. As in BuildKit, every operand is expanded, whether used or not: <code>${a:-${b:?}}</code> fails if
 * {@code b} is not set, even if {@code a} is.
 */
public final class Expander {
    /**
     * The maximum length of a value, in UTF-16 code units. BuildKit has no limit, but a few nested replacements could
     * exhaust any memory.
     */
    public static final int MAX_LENGTH = 1 << 18;

    private final Environment environment;
    private final Set<String> matched = new LinkedHashSet<>();
    private final Set<String> unmatched = new LinkedHashSet<>();
    private @Nullable WordProblem problem;
    private boolean operandSeen;

    private Expander(Environment environment) {
        this.environment = environment;
    }

    /** Returns the value of a word in an environment. */
    public static Expansion expand(Word word, Environment environment) {
        if (word.parts().size() == 1 && word.parts().getFirst() instanceof Literal literal) {
            String value = literal.text().toString();
            if (value.length() <= MAX_LENGTH) {
                WordSplitter words = new WordSplitter();
                words.addUnquoted(value);
                return new Expansion(value, Collections.unmodifiableList(words.finish()), Set.of(), Set.of(), null);
            }
        }
        return new Expander(environment).expand(word);
    }

    private Expansion expand(Word word) {
        StringBuilder value = new StringBuilder();
        WordSplitter words = new WordSplitter();
        for (WordPart part : word.parts()) {
            operandSeen = false;
            String piece = value(part, false);
            append(value, piece, part);
            if (problem != null) {
                return new Expansion("", List.of(), matched(), unmatched(), problem);
            }
            if (operandSeen) {
                words.dropPending();
            }
            if (part instanceof Literal || part instanceof Variable) {
                words.addUnquoted(piece);
            } else {
                words.addQuoted(piece);
            }
        }
        return new Expansion(
                value.toString(), Collections.unmodifiableList(words.finish()), matched(), unmatched(), null);
    }

    private Set<String> matched() {
        return Collections.unmodifiableSet(matched);
    }

    private Set<String> unmatched() {
        return Collections.unmodifiableSet(unmatched);
    }

    private String value(List<WordPart> parts, boolean pattern) {
        if (parts.size() == 1) {
            return value(parts.getFirst(), pattern);
        }
        StringBuilder value = new StringBuilder();
        for (WordPart part : parts) {
            append(value, value(part, pattern), part);
            if (problem != null) {
                return "";
            }
        }
        return value.toString();
    }

    private void append(StringBuilder value, String piece, WordPart part) {
        if (value.length() + piece.length() <= MAX_LENGTH) {
            value.append(piece);
        } else {
            fail(Kind.TOO_LONG, part, tooLong(MAX_LENGTH));
        }
    }

    /** Returns the value of a part. The result is meaningless once there is a problem. */
    private String value(WordPart part, boolean pattern) {
        String value = switch (part) {
            case Literal literal -> literal.text().toString();
            case Escaped escaped -> pattern ? escaped.text().toString() : escaped.value();
            case KeptEscape kept -> kept.text().toString().repeat(pattern ? 2 : 1);
            case SingleQuoted quoted -> quoted.value();
            case DoubleQuoted quoted -> value(quoted.parts(), pattern);
            case Variable variable -> value(variable);
            case Unreadable unreadable -> "";
        };
        if (problem == null && part.problem() != null) {
            problem = part.problem();
        }
        return value;
    }

    private String value(Variable variable) {
        Modifier modifier = variable.modifier();
        if (modifier == null) {
            String value = variable.problem() == null ? lookUp(variable) : null;
            return value == null ? "" : value;
        }
        operandSeen = true;
        boolean pattern = modifier.takesPattern();
        String operand = value(modifier.operand().parts(), pattern);
        Word replacementWord = modifier.replacement();
        String replacement = replacementWord == null || problem != null ? "" : value(replacementWord.parts(), true);
        if (problem != null || variable.problem() != null) {
            return "";
        }
        String value = lookUp(variable);
        boolean missing = value == null || (modifier.operator().startsWith(":") && value.isEmpty());
        return switch (modifier.operator()) {
            case "-", ":-" -> value == null || missing ? operand : value;
            case "+", ":+" -> missing ? "" : operand;
            case "?", ":?" -> {
                if (value == null || missing) {
                    fail(Kind.REQUIRED_VARIABLE, variable, required(variable.name(), value, operand));
                    yield "";
                }
                yield value;
            }
            default -> matched(variable, modifier, value == null ? "" : value, operand, replacement);
        };
    }

    private static String required(String name, @Nullable String value, String message) {
        if (!message.isEmpty()) {
            return name + ": " + message;
        }
        return name + " must be set" + (value == null ? "" : " and not empty") + "; give it a value with ARG or ENV";
    }

    private String matched(Variable variable, Modifier modifier, String value, String operand, String replacement) {
        int limit = environment.longestValue();
        if (PatternModifiers.tooCostly(operand, value, limit)) {
            fail(Kind.TOO_LONG, variable, "the pattern and the value of " + variable.name() + " are too long to match");
            return "";
        }
        char operator = modifier.operator().charAt(0);
        String pattern = operand;
        boolean twice = modifier.operator().length() == 2;
        if (operator != '/' && !twice && !operand.isEmpty() && operand.charAt(0) == operator) {
            // BuildKit looks for the second # or % only after expanding, so one in quotes or from a variable counts
            // too.
            twice = true;
            pattern = operand.substring(1);
        }
        String changed = switch (operator) {
            case '#' -> PatternModifiers.removePrefix(value, pattern, twice);
            case '%' -> PatternModifiers.removeSuffix(value, pattern, twice);
            default ->
                twice
                        ? PatternModifiers.replaceAll(value, pattern, replacement, limit)
                        : PatternModifiers.replaceFirst(value, pattern, replacement);
        };
        if (changed == null) {
            fail(
                    Kind.BAD_PATTERN,
                    variable,
                    "the pattern " + pattern + " has a backslash that escapes nothing; double it to match a backslash");
            return "";
        }
        if (changed.length() > limit) {
            fail(Kind.TOO_LONG, variable, tooLong(limit));
            return "";
        }
        return changed;
    }

    private static String tooLong(int limit) {
        return "the value is longer than " + limit + " characters";
    }

    private @Nullable String lookUp(Variable variable) {
        String value = environment.get(variable.name());
        (value == null ? unmatched : matched).add(variable.name());
        return value;
    }

    private void fail(Kind kind, WordPart part, String message) {
        if (problem == null) {
            problem = new WordProblem(kind, part.range(), message);
        }
    }
}
