package io.dflint.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares with Java's backtracking expressions, which take the same ways in the same order. */
class ShellPatternTest {

    @Test
    void matchesAreThoseOfABacktrackingMatcher() {
        Random random = new Random(17);
        for (int i = 0; i < 100_000; i++) {
            String pattern = random(random, "a", "b", "*", "?", "*", "😀");
            String value = random(random, "a", "b", "ab", "\n", "😀", "a");
            String what = "pattern " + pattern + " on " + value;

            assertThat(PatternModifiers.removePrefix(value, pattern, false))
                    .as(what)
                    .isEqualTo(expression("^", pattern, ".*?").matcher(value).replaceFirst(""));
            assertThat(PatternModifiers.removePrefix(value, pattern, true))
                    .as(what)
                    .isEqualTo(expression("^", pattern, ".*").matcher(value).replaceFirst(""));
            Matcher anywhere = expression("", pattern, ".*").matcher(value);
            assertThat(PatternModifiers.replaceFirst(value, pattern, "<->"))
                    .as(what)
                    .isEqualTo(anywhere.replaceFirst("<->"));
            assertThat(PatternModifiers.replaceAll(value, pattern, "[$0]", 1000))
                    .as(what)
                    .isEqualTo(replaceAllAsGoDoes(anywhere, value));
        }
    }

    /** As {@link Matcher#replaceAll}, but an empty match right after a match is not replaced. */
    private static String replaceAllAsGoDoes(Matcher matcher, String value) {
        StringBuilder out = new StringBuilder();
        int copied = 0;
        int from = 0;
        while (from <= value.length() && matcher.find(from)) {
            out.append(value, copied, matcher.start());
            if (matcher.end() > copied || matcher.start() == 0) {
                out.append('[').append(matcher.group()).append(']');
            }
            copied = matcher.end();
            int next = from < value.length() ? from + Character.charCount(value.codePointAt(from)) : from + 1;
            from = Math.max(next, matcher.end());
        }
        return out.append(value.substring(copied)).toString();
    }

    private static Pattern expression(String start, String pattern, String star) {
        StringBuilder expression = new StringBuilder(start);
        for (int c : pattern.codePoints().toArray()) {
            switch (c) {
                case '*' -> expression.append(star);
                case '?' -> expression.append('.');
                default -> expression.appendCodePoint(c);
            }
        }
        return Pattern.compile(expression.toString(), Pattern.UNIX_LINES);
    }

    private static String random(Random random, String... pieces) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(7); n > 0; n--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
