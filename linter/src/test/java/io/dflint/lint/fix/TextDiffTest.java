package io.dflint.lint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.text.TextEdit;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void showsChangesWithThreeLinesAround() {
        String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n";
        String after = before.replace("5\n6\n", "five\n6\n").replace("15\n", "15");
        assertThat(TextDiff.unified("a/Dockerfile", before, after)).isEqualTo("""
                        --- a/Dockerfile
                        +++ a/Dockerfile
                        @@ -2,7 +2,7 @@
                         2
                         3
                         4
                        -5
                        +five
                         6
                         7
                         8
                        @@ -12,4 +12,4 @@
                         12
                         13
                         14
                        -15
                        +15
                        \\ No newline at end of file
                        """);
    }

    @Test
    void showsInsertionsIntoAnEmptyText() {
        assertThat(TextDiff.unified("x", "", "a\nb\n")).isEqualTo("--- x\n+++ x\n@@ -0,0 +1,2 @@\n+a\n+b\n");
        assertThat(TextDiff.unified("x", "a\n", "")).isEqualTo("--- x\n+++ x\n@@ -1 +0,0 @@\n-a\n");
        assertThat(TextDiff.unified("x", "a\n", "a\n")).isEmpty();
    }

    @Test
    void editsLeadFromOneTextToTheOther() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            String before = text(random);
            String after = text(random);
            assertThat(TextEdit.apply(before, TextDiff.edits(before, after)))
                    .as("%s -> %s", before, after)
                    .isEqualTo(after);
        }
    }

    @Test
    void findsTheFewestLines() {
        assertThat(TextDiff.edits("a\nb\nc\na\nb\nb\na\n", "c\nb\na\nb\na\nc\n").stream()
                        .mapToInt(edit ->
                                edit.range().length() / 2 + edit.newText().length() / 2)
                        .sum())
                .isEqualTo(5);
    }

    @Test
    void takesTextsThatHaveNothingInCommon() {
        String before = "a\n".repeat(5_000);
        String after = "b\n".repeat(5_000);
        assertThat(TextEdit.apply(before, TextDiff.edits(before, after))).isEqualTo(after);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int lines = random.nextInt(9);
        for (int i = 0; i < lines; i++) {
            text.append((char) ('a' + random.nextInt(4))).append(random.nextInt(12) == 0 ? "\r\n" : "\n");
        }
        return random.nextInt(4) == 0 ? text + "z" : text.toString();
    }
}
