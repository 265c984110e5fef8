package io.dflint.ignore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares with Java's expressions, where these mean what they mean in Go. */
class PathExpressionTest {
    private static final String[] STEPS = {
        "a",
        "b",
        "/",
        "[^/]*",
        "[^/]",
        "(.*/)?",
        ".*",
        "[ab]",
        "[^a]",
        "\\.",
        "\\d",
        "\\w",
        "\\b",
        "\\B",
        "^",
        "[a-b/]*",
        "\\Qa*\\E",
        "😀"
    };

    @Test
    void matchesAreThoseOfJava() {
        Random random = new Random(23);
        int matches = 0;
        for (int i = 0; i < 100_000; i++) {
            String text = "^" + random(random, STEPS) + (random.nextInt(4) == 0 ? "" : "$");
            PathExpression expression = requireNonNull(PathExpression.parse(text), text);
            // Java's $ also stands before a line end at the end.
            Pattern java = Pattern.compile(text.replace("$", "\\z"), Pattern.UNIX_LINES);
            String path = random(random, "a", "b", "/", "ab", "1", ".", "\n", "😀");
            String what = text + " on " + path;

            boolean matched = java.matcher(path).find();
            boolean matchedWithin = matched;
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                matchedWithin |= java.matcher(path.substring(0, slash)).find();
            }
            assertThat(expression.matches(path)).as(what).isEqualTo(matched);
            assertThat(expression.matchesWithin(path)).as(what).isEqualTo(matchedWithin);
            if (matched) {
                matches++;
                int middle = path.offsetByCodePoints(0, path.codePointCount(0, path.length()) / 2);
                assertThat(expression.mayMatchAfter(path.substring(0, middle)))
                        .as(what)
                        .isTrue();
            }
        }
        assertThat(matches).isGreaterThan(5000);
    }

    private static String random(Random random, String... pieces) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(6); n > 0; n--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
