package io.dflint.ignore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of the small kind that comes out of patterns: a row of steps, some repeated, some optional, without
 * alternatives. Follows all ways through it at once, so that time grows with path times steps and not more.
 */
final class PathExpression {

    /** What a step does. */
    enum Kind {
        /** Takes one character. */
        ONE,
        /** Takes any number of characters. */
        MANY,
        /** Takes nothing and leaves out the next step too, or takes nothing. */
        MAY_SKIP,
        /** Takes any number of characters, none a line end, and then a slash. */
        TO_SLASH,
        /** Takes nothing, at the start only. */
        START,
        /** Takes nothing, at the end only. */
        END,
        /** Takes nothing, between a letter, digit or underscore and something else. */
        WORD_EDGE,
        /** Takes nothing, where there is no such edge. */
        NO_WORD_EDGE
    }

    /**
     * A step.
     *
     * @param characters what it takes; without meaning for steps that take nothing
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

    /** Reads an expression in Go's syntax; null if Go rejects it. */
    static @Nullable PathExpression parse(String expression) {
        return new PathExpressionParser(expression).parse();
    }

    /** Whether the expression matches a text. */
    boolean matches(String text) {
        return run(text, false);
    }

    /** Whether the expression matches a path or a directory above it. */
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

    /** Whether the expression would match if the text ended here. */
    private boolean reachesEnd(boolean[] states, int before) {
        boolean[] here = states.clone();
        follow(here, before, NO_CHARACTER);
        return here[steps.length];
    }

    /** Whether the expression may match a text that begins with this one and goes on. */
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

    /** Adds the states that can be reached without taking a character. Steps only lead forward, so one pass does. */
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

    /** Goes on by a character; false if no state is left. */
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
