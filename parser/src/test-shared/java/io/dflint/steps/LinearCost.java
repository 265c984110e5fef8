package io.dflint.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests that a program's work on a file grows in proportion to the file's length, and that a short file costs little. Steps and
 * memory are counted, so a busy machine changes nothing.
 *
 * @param length of the shorter file, in UTF-16 code units; the longer one has four times as many
 * @param stepsPerCharacter how many steps a character of the shorter file may cost
 * @param bytesPerCharacter how much memory a character of the shorter file may ask for
 */
public record LinearCost(int length, long stepsPerCharacter, long bytesPerCharacter) {
    private static final int LONGER = 4;

    /** A tree of n nodes takes log n steps for each; quadratic work would be 16 times as much. */
    private static final double MOST_GROWTH = 5.5;

    /** Growth of less than this is no matter of the length: tables and caches that are made once. */
    private static final long SMALL_STEPS = 500_000;

    private static final long SMALL_BYTES = 2_000_000;

    /** A test for each kind of file. */
    public List<DynamicTest> tests(Class<? extends Cost.Work> type, Map<String, IntFunction<String>> kinds) {
        Cost.Work work = Cost.counted(type);
        List<DynamicTest> tests = new ArrayList<>(kinds.size());
        kinds.forEach((name, kind) ->
                tests.add(DynamicTest.dynamicTest(name.replace("\n", "\\n"), () -> check(work, kind))));
        return tests;
    }

    private void check(Cost.Work work, IntFunction<String> kind) {
        String text = kind.apply(length);
        Cost cost = Cost.of(work, text);
        assertThat(cost.steps()).as("steps").isLessThan(stepsPerCharacter * text.length());
        assertThat(cost.bytes()).as("bytes").isLessThan(bytesPerCharacter * text.length());
        Cost more = Cost.of(work, kind.apply(LONGER * length));
        assertThat(more.steps())
                .as("steps for a file of four times the length")
                .isLessThan(Math.round(cost.steps() * MOST_GROWTH) + SMALL_STEPS);
        assertThat(more.bytes())
                .as("bytes for a file of four times the length")
                .isLessThan(Math.round(cost.bytes() * MOST_GROWTH) + SMALL_BYTES);
    }
}
