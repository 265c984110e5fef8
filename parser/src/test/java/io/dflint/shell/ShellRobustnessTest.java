package io.dflint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.shell.reader.ShellParser;
import io.dflint.text.LogicalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, reading it ends soon, without an exception, with ranges inside the text. */
class ShellRobustnessTest {
    private static final String[] TOKENS = {
        "'",
        "\"",
        "`",
        "$(",
        "$((",
        "((",
        "))",
        ")",
        "(",
        "{",
        "}",
        "${",
        "${x:-",
        "[[",
        "]]",
        "[",
        "]",
        "<<E\n",
        "E\n",
        "<<<",
        "<(",
        "&&",
        "||",
        "|",
        ";;",
        ";",
        "&",
        "\n",
        "\\",
        "\\\n",
        "if ",
        "then ",
        "fi ",
        "do ",
        "done ",
        "for x in ",
        "case x in ",
        "esac ",
        "while ",
        "function f ",
        "f() ",
        "a=(",
        "a[1]=",
        "$[",
        "@(",
        "{a,",
        "#",
        "! ",
        "time ",
        "coproc ",
        "2>",
        "\r",
        "\0",
        "\t",
        "é",
        "for ((",
        "$'",
        "$\""
    };

    private static List<String> seeds() throws IOException {
        List<String> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/shell"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".sh"))
                    .sorted()
                    .toList()) {
                seeds.add(Files.readString(file));
            }
        }
        return seeds;
    }

    @Test
    void mutationsNeverThrow() throws IOException {
        List<String> seeds = seeds();
        Random random = new Random(20260101);
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
            int start = random.nextInt(text.length());
            text.setLength(Math.min(text.length(), start + 10 + random.nextInt(200)));
            text.delete(0, start);
            for (int edits = random.nextInt(6); edits >= 0; edits--) {
                int at = random.nextInt(text.length() + 1);
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(at, TOKENS[random.nextInt(TOKENS.length)]);
                    case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(4)));
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(20))));
                }
            }
            String mutated = text.toString();
            checkOrShow(mutated);
        }
    }

    @Test
    void tokenSoupNeverThrows() {
        Random random = new Random(7);
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(25); n >= 0; n--) {
                text.append(random.nextInt(3) == 0 ? "a " : TOKENS[random.nextInt(TOKENS.length)]);
            }
            String soup = text.toString();
            checkOrShow(soup);
        }
    }

    private static void checkOrShow(String text) {
        try {
            check(text);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(TreeDump.quote(text), e);
        }
    }

    /** Plain conditions, since assertions for each of millions of words take most of the time. */
    private static void check(String text) {
        Script script = ShellParser.parse(LogicalText.at(5, text), Dialect.BASH);
        int end = 5 + text.length();
        isTrue(script.range().end() == end, "end of the script", text);
        for (ShellProblem problem : script.problems()) {
            isTrue(problem.range().start() >= 5 && problem.range().end() <= end, "place of a problem", text);
        }
        int last = 5;
        for (CommandSite site : script.commands()) {
            SimpleCommand command = site.command();
            isTrue(command.range().start() >= last && command.range().end() <= end, "place of a command", text);
            last = command.range().start();
            for (ShellWord word : command.words()) {
                isTrue(command.range().contains(word.range()), "place of a word", text);
                isTrue(!word.range().isEmpty(), "word without a place", text);
                isTrue(word.text() != null, "text of a word", text);
            }
        }
    }

    private static void isTrue(boolean condition, String what, String text) {
        if (!condition) {
            throw new AssertionError("wrong " + what + " in " + TreeDump.quote(text));
        }
    }

    /** Repeated openings, unclosed and so at their worst. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$((",
                "((",
                "$(",
                "`",
                "\"$(",
                "{a,",
                "{a,$(",
                "${x:-",
                "@(",
                "[",
                "[[ ",
                "[ (",
                "a[",
                "a=(",
                "<(",
                "(",
                "{ ",
                "if ",
                "while a; do ",
                "case x in a) ",
                "for x in a; do ",
                "f() ",
                "f (a ",
                "<<E ",
                "<<E\n",
                "'",
                "$[",
                "$[a ",
                "a[b ",
                "!",
                "! ",
                "coproc ",
                "time ",
                "[[ a =~ (",
                "a && ",
                "a | ",
                "$((a?",
                "$((!",
                "a;",
                "\\",
                "#\n",
                "~",
                "{1..2}",
                "a=b ",
                "x=[ ",
                "$[1]",
                "$(( a ) ",
                "case a in (",
                "x[$(",
                "\"${x:-",
                "[a[:b",
                "''",
                "* ? "
            })
    void timeIsProportional(String piece) {
        String text = piece.repeat(200_000 / piece.length());
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> ShellParser.parse(LogicalText.at(0, text), Dialect.BASH), piece);
    }

    /** Nested constructs that are read in more than one way must not take a multiple of the time on each level. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '%',
            value = {
                "$((~))",
                "$(( $(~) ))",
                "$[ $(~) ]",
                "((~))",
                "$( (~) )",
                "%{a,$(%~)}",
                "echo %{a,$(%~)}",
                "[ $(~) ]",
                "[ x $(~) y z ]",
                "[ -n \"$(~)\" ]",
                "[[ a =~ ($(~)) ]]",
                "a[$(~)]=1",
                "x[$((~))]=1",
                "a=([$(~)]=b)",
                "coproc $(~)",
                "coproc a $(~)",
                "time $(~)",
                "%f() { $(%~); }",
                "f (a $(~) )",
                "case $(~) in a) ;; esac",
                "${x[$(~)]}",
                "\"${x:-$(~)}\"",
                "@($(~))",
                "fi $(~)",
                "if a; then b; fi $(~)",
                "$(( a ) $(~) )",
                "<<E $(~)",
                "let a=$((~))"
            })
    void nestingIsCheap(String open, String close) {
        String text = open.repeat(45) + close.repeat(45);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> ShellParser.parse(LogicalText.at(0, text), Dialect.BASH), open);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> ShellParser.parse(LogicalText.at(0, open.repeat(45)), Dialect.BASH),
                open);
    }

    @Test
    void deepNestingFitsASmallStack() throws InterruptedException {
        List<Throwable> thrown = new ArrayList<>();
        Thread small = new Thread(
                null,
                () -> {
                    for (String piece : List.of("$(", "$((", "(", "\"${x:-$(", "{ if a; then ", "{a,$(", "f() { ")) {
                        Script script = ShellParser.parse(LogicalText.at(0, piece.repeat(10_000)), Dialect.BASH);
                        assertThat(script.problems()).anyMatch(problem -> problem.kind() == ShellProblem.Kind.TOO_DEEP);
                        assertThat(script.commands()).isNotNull();
                    }
                },
                "small stack",
                512 * 1024);
        small.setUncaughtExceptionHandler((_, exception) -> thrown.add(exception));
        small.start();
        small.join();
        assertThat(thrown).isEmpty();
    }
}
