package io.dflint.ignore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of the restricted kind into which patterns are translated: a sequence of steps, some repeated,
 * some optional, without alternatives. All states are followed at once, so matching takes time proportional to the
 * length of the path times the number of steps.
 */
final class PathExpression {

    /** The kinds of steps. */
    enum Kind {
        /** Consumes one character. */
        ONE,
        /** Consumes any number of characters. */
        MANY,
        /** Consumes nothing, and may skip the next step. */
        MAY_SKIP,
        /** Consumes any number of characters other than line ends, and then a slash. */
        TO_SLASH,
        /** Consumes nothing and matches only at the start. */
        START,
        /** Consumes nothing and matches only at the end. */
        END,
        /**
         * Consumes nothing and matches at a word boundary, between a letter, digit or underscore and another character.
         */
        WORD_EDGE,
        /** Consumes nothing and matches where there is no word boundary. */
        NO_WORD_EDGE
    }

    /**
     * A step.
     *
     * @param characters the characters that it consumes; meaningless for steps that consume nothing
     */
    record Step(Kind kind, CharacterSet characters) {
        Step(Kind kind) {
            this(kind, CharacterSet.ANY_BUT_LINE_END);
        }
    }

    private static final int NO_CHARACTER = -1;

    private final Step[] steps;

    PathExpression(List<Step> steps) {
        this.steps = steps.toArray(new Step[0]);
    }

    /** Parses an expression in Go's syntax. Returns null if Go rejects it. */
    static @Nullable PathExpression parse(String expression) {
        return new PathExpressionParser(expression).parse();
    }

    /** Reports whether the expression matches a text. */
    boolean matches(String text) {
        return run(text, false);
    }

    /** Reports whether the expression matches a path or a directory above it. */
    boolean matchesWithin(String path) {
        return run(path, true);
    }

    private boolean run(String text, boolean directoriesToo) {
        boolean[] here = new boolean[steps.length + 1];
        here[0] = true;
        int before = NO_CHARACTER;
        int at = 0;
        while (true) {
            int next = at < text.length() ? text.codePointAt(at) : NO_CHARACTER;
            if (directoriesToo && next == '/' && reachesEnd(here, before)) {
                return true;
            }
            follow(here, before, next);
            if (here[steps.length]) {
                return true;
            }
            if (next == NO_CHARACTER || !take(here, next)) {
                return false;
            }
            before = next;
            at += Character.charCount(next);
        }
    }

    /** Reports whether the expression would match if the text ended here. */
    private boolean reachesEnd(boolean[] states, int before) {
        boolean[] here = states.clone();
        follow(here, before, NO_CHARACTER);
        return here[steps.length];
    }

    /** Reports whether the expression may match a text that starts with this one and is longer. */
    boolean mayMatchAfter(String text) {
        boolean[] here = new boolean[steps.length + 1];
        here[0] = true;
        int before = NO_CHARACTER;
        for (int at = 0; at < text.length(); ) {
            int next = text.codePointAt(at);
            follow(here, before, next);
            if (here[steps.length]) {
                return true;
            }
            if (!take(here, next)) {
                return false;
            }
            before = next;
            at += Character.charCount(next);
        }
        return true;
    }

    /**
     * Adds the states that can be reached without consuming a character. Steps only lead forward, so one pass is
     * enough.
     */
    private void follow(boolean[] states, int before, int next) {
        for (int i = 0; i < steps.length; i++) {
            if (!states[i]) {
                continue;
            }
            switch (steps[i].kind()) {
                case ONE, TO_SLASH -> {}
                case MANY -> states[i + 1] = true;
                case MAY_SKIP -> {
                    states[i + 1] = true;
                    states[i + 2] = true;
                }
                case START -> states[i + 1] |= before == NO_CHARACTER;
                case END -> states[i + 1] |= next == NO_CHARACTER;
                case WORD_EDGE -> states[i + 1] |= isWord(before) != isWord(next);
                case NO_WORD_EDGE -> states[i + 1] |= isWord(before) == isWord(next);
            }
        }
    }

    private static boolean isWord(int c) {
        return CharacterSet.WORD.contains(c);
    }

    /** Consumes a character. Returns false if no state is left. */
    private boolean take(boolean[] states, int c) {
        boolean some = false;
        for (int i = steps.length; i >= 0; i--) {
            boolean from = states[i];
            states[i] = false;
            if (!from || i == steps.length) {
                continue;
            }
            Step step = steps[i];
            switch (step.kind()) {
                case ONE -> {
                    if (step.characters().contains(c)) {
                        states[i + 1] = true;
                        some = true;
                    }
                }
                case MANY, TO_SLASH -> {
                    if (step.characters().contains(c)) {
                        states[i] = true;
                        some = true;
                    }
                    if (step.kind() == Kind.TO_SLASH && c == '/') {
                        states[i + 1] = true;
                    }
                }
                default -> {}
            }
        }
        return some;
    }
}
