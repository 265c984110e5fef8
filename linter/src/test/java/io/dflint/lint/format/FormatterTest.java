package io.dflint.lint.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.From;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.lint.format.FormatOptions.Step;
import io.dflint.model.BuildModel;
import io.dflint.model.Scope;
import io.dflint.model.Variable;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Dialect;
import io.dflint.shell.ShellWord;
import io.dflint.shell.reader.ShellParser;
import io.dflint.syntax.CommandForm;
import io.dflint.syntax.Flag;
import io.dflint.syntax.Heredoc;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FormatterTest {
    private static final FormatOptions SPACES = FormatOptions.indentingBy("    ");

    private static String format(String text, FormatOptions options) {
        return TextEdit.apply(text, Formatter.format(Dockerfile.parse(text), options));
    }

    @Test
    void indentsContinuedLines() {
        assertThat(format("  RUN a \\\n\t\tb \\\n# c\n \n        && d\n", SPACES))
                .isEqualTo("RUN a \\\n    b \\\n    # c\n\n    && d\n");
    }

    private static final String NESTED = """
            FROM a
            RUN set -e; \\
              if [ "$a" ]; then \\
                for b in 1 2; do \\
                  install \\
                    one \\
                    two; \\
                done; \\
            # nothing else
              else \\
                case "$c" in \\
                  x) y ;; \\
                esac; \\
              fi \\
              && z
            """;

    @Test
    void keepsTheNestingOfTheAuthor() {
        String expected = NESTED.replace("\n  ", "\n    ").replace("\n#", "\n    #");
        assertThat(format(NESTED, SPACES)).isEqualTo(expected);
        assertThat(format(NESTED, FormatOptions.indentingBy("\t")))
                .isEqualTo(NESTED.replace("\n  ", "\n\t")
                        .replace("\n#", "\n\t#")
                        .replace("\t    ", "\t\t")
                        .replace("\t    ", "\t\t"));
    }

    @Test
    void indentsByTheScriptWhenAsked() {
        String flat = NESTED.replaceAll("\n +", "\n");
        FormatOptions byScript = new FormatOptions("  ", null, 0, Set.of(Step.CONTINUATIONS, Step.SHELL));
        assertThat(format(flat, byScript)).isEqualTo(NESTED.replace("\n#", "\n  #"));
        assertThat(format(NESTED, byScript)).isEqualTo(NESTED.replace("\n#", "\n  #"));
    }

    @Test
    void leavesScriptsThatItCannotReadAsTheyAre() {
        FormatOptions byScript = new FormatOptions("  ", null, 0, Set.of(Step.CONTINUATIONS, Step.SHELL));
        assertThat(format("FROM a\nRUN if a; \\\n  b \\\n    c\n", byScript))
                .isEqualTo("FROM a\nRUN if a; \\\n  b \\\n    c\n");
    }

    @Test
    void putsKeywordsAndSpacesInOrder() {
        assertThat(format(
                        "from   a  as  b\nrun  --network=none   --mount=type=cache,target=/x   make  all\n"
                                + "onbuild   copy  a   b\n# about c\n# more\nFrom c\ncopy --from=b  x y\nnonsense  x\n"
                                + "healthcheck  --interval=1s   cmd  curl  x\nHEALTHCHECK none\n",
                        FormatOptions.DEFAULT))
                .isEqualTo("FROM a AS b\nRUN --network=none --mount=type=cache,target=/x make  all\n"
                        + "ONBUILD COPY a   b\n\n# about c\n# more\nFROM c\nCOPY --from=b x y\nnonsense  x\n"
                        + "HEALTHCHECK --interval=1s CMD  curl  x\nHEALTHCHECK NONE\n");
    }

    @Test
    void breaksLongLinesBetweenCommands() {
        FormatOptions narrow = new FormatOptions("  ", null, 30, Set.of(Step.CONTINUATIONS));
        assertThat(format("FROM a\nRUN one && (two && three) || four  && five \\\n  six\nRUN short && line\n", narrow))
                .isEqualTo(
                        "FROM a\nRUN one \\\n  && (two && three) \\\n  || four \\\n  && five \\\n  six\nRUN short && line\n");
        assertThat(format("FROM a\nRUN one-that-is-long-enough-to-count\n", narrow))
                .isEqualTo("FROM a\nRUN one-that-is-long-enough-to-count\n");
    }

    @Test
    void convertsLineEndsOutsideOfHeredocs() {
        FormatOptions unix = new FormatOptions("    ", "\n", 0, FormatOptions.DEFAULT.steps());
        assertThat(format("FROM a\r\nCOPY <<E /b\r\nx\r\nE\r\nRUN a \\\r\n  b\r\n", unix))
                .isEqualTo("FROM a\nCOPY <<E /b\nx\r\nE\r\nRUN a \\\n    b\n");
    }

    @Test
    void keepsContinuedLinesWhenAsked() {
        assertThat(format(
                        "  RUN a \\\n\t\tb \\\n# c\n \n   && d\n  USER x\n",
                        new FormatOptions("    ", null, 0, Set.of())))
                .isEqualTo("RUN a \\\n\t\tb \\\n# c\n \n   && d\nUSER x\n");
    }

    @Test
    void formatsOnlyTheLinesOfARange() {
        String text = " FROM a\n RUN b\n USER c\n";
        int start = text.indexOf("UN b");
        TextRange inside = TextRange.at(start);
        TextRange wholeLine = new TextRange(text.indexOf(" RUN"), text.indexOf(" USER"));
        for (TextRange range : List.of(inside, wholeLine)) {
            assertThat(TextEdit.apply(text, Formatter.format(Dockerfile.parse(text), SPACES, range)))
                    .isEqualTo(" FROM a\nRUN b\n USER c\n");
        }
    }

    @Test
    void trimsWhenAsked() {
        FormatOptions options = new FormatOptions(
                "\t",
                null,
                0,
                Set.of(Step.CONTINUATIONS, Step.TRAILING_SPACES, Step.FINAL_LINE_END, Step.FINAL_EMPTY_LINES));
        assertThat(format("FROM a  \n# b \t\nRUN c \\ \n d \nCOPY <<E /x\ntext  \nE\n\n \n\n", options))
                .isEqualTo("FROM a\n# b\nRUN c \\\n\td\nCOPY <<E /x\ntext  \nE\n");
        assertThat(format("FROM a\r\nRUN b", options)).isEqualTo("FROM a\r\nRUN b\r\n");
        assertThat(format("RUN <<E\n a\n\n", options)).isEqualTo("RUN <<E\n a\n\n");
        assertThat(format("", options)).isEmpty();
    }

    @Test
    void changesNoByteOrderMark() {
        SourceText source = SourceText.of("\uFEFF  FROM a\n");
        assertThat(Formatter.format(Dockerfile.parse(source), SPACES))
                .containsExactly(TextEdit.delete(new TextRange(0, 2)));
    }

    /** Real files mean the same after formatting, and are not changed by formatting them again. */
    @TestFactory
    Stream<DynamicTest> meaningStays() throws IOException {
        List<Path> corpus = corpus();
        if (corpus.isEmpty()) {
            return Stream.of(DynamicTest.dynamicTest("corpus", () -> assumeTrue(false, "no reference data")));
        }
        return corpus.stream()
                .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> check(read(file))));
    }

    private static void check(String text) {
        Dockerfile before = Dockerfile.parse(text);
        Set<Step> first = new HashSet<>(Set.of(Step.values()));
        first.remove(Step.OPERATORS_LAST);
        Set<Step> last = new HashSet<>(Set.of(Step.values()));
        last.remove(Step.OPERATORS_FIRST);
        FormatOptions all = new FormatOptions("  ", "\n", 60, first);
        FormatOptions other = new FormatOptions("\t", null, 0, last);
        for (FormatOptions options :
                List.of(SPACES, FormatOptions.indentingBy("\t"), FormatOptions.DEFAULT, all, other)) {
            String formatted = TextEdit.apply(before.source().content(), Formatter.format(before, options));
            boolean sorts = options.steps().contains(Step.PACKAGES);
            assertThat(ordered(meaning(Dockerfile.parse(formatted)), sorts)).isEqualTo(ordered(meaning(before), sorts));
            assertThat(format(formatted, options)).isEqualTo(formatted);
        }
    }

    /** Where flags and packages are sorted, their order does not count. */
    private static List<String> ordered(List<String> meaning, boolean sorts) {
        return sorts ? meaning.stream().sorted().toList() : meaning;
    }

    @Test
    void spacesArraysOfJson() {
        assertThat(format(
                        "FROM a\nCMD [ \"a\",\"b,  c\" ,\"\\\"\"  ]\nVOLUME [\"/x\",\"/y\"]\nRUN [  \"a\" ] && b\n",
                        FormatOptions.DEFAULT))
                .isEqualTo("FROM a\nCMD [\"a\", \"b,  c\", \"\\\"\"]\nVOLUME [\"/x\", \"/y\"]\nRUN [  \"a\" ] && b\n");
    }

    @Test
    void ordersFlagsAndPackagesWhenAsked() {
        FormatOptions options =
                new FormatOptions("    ", null, 0, Set.of(Step.CONTINUATIONS, Step.FLAGS, Step.PACKAGES));
        assertThat(format(
                        "FROM a\nCOPY --link --chown=1 --from=b x y\nRUN --network=none --mount=type=cache,target=/b --mount=type=cache,target=/a \\\n"
                                + "    apt-get install -y zsh curl \\\n    vim=1 \\\n    # about git\n    git \\\n    $X \\\n    b \\\n    a\n",
                        options))
                .isEqualTo(
                        "FROM a\nCOPY --from=b --chown=1 --link x y\nRUN --mount=type=cache,target=/b --mount=type=cache,target=/a --network=none \\\n"
                                + "    apt-get install -y zsh curl \\\n    vim=1 \\\n    # about git\n    git \\\n    $X \\\n    a \\\n    b\n");
    }

    @Test
    void movesOperatorsWhenAsked() {
        String atEnd =
                "FROM a\nRUN a && \\\n    # about b\n    (b || \\\n    c) && \\\n    echo 'x && \\\n    y' | \\\n    d\n";
        String atStart =
                "FROM a\nRUN a \\\n    # about b\n    && (b \\\n    || c) \\\n    && echo 'x && \\\n    y' \\\n    | d\n";
        assertThat(format(atEnd, new FormatOptions("    ", null, 0, Set.of(Step.CONTINUATIONS, Step.OPERATORS_FIRST))))
                .isEqualTo(atStart);
        assertThat(format(atStart, new FormatOptions("    ", null, 0, Set.of(Step.CONTINUATIONS, Step.OPERATORS_LAST))))
                .isEqualTo(atEnd);
    }

    @Test
    void alignsContinuationsWhenAsked() {
        FormatOptions options = new FormatOptions("    ", null, 0, Set.of(Step.CONTINUATIONS, Step.ALIGN));
        String aligned = "FROM a\nRUN a       \\\n    # b\n    && long \\\n    && 'x \\\ny'\nENV A a \\\n  b\n";
        assertThat(format("FROM a\nRUN a \\\n # b\n && long   \\\n && 'x \\\ny'\nENV A a \\\n  b\n", options))
                .isEqualTo(aligned);
        assertThat(format(aligned, options)).isEqualTo(aligned);
    }

    /** What Docker and the shells make of a file, without the white space that neither of them sees. */
    private static List<String> meaning(Dockerfile file) {
        List<String> out = new ArrayList<>();
        BuildModel model = BuildModel.of(file);
        for (Instruction instruction : file.instructions()) {
            out.add(instruction.name().toString().toUpperCase(Locale.ROOT));
            Scope scope = model.scopeAt(instruction);
            out.add(scope.workdir().path());
            for (Variable variable : scope.variables()) {
                out.add(variable.name() + "=" + variable.value());
            }
            for (Flag flag : instruction.flags()) {
                out.add(flag.text().toString());
            }
            List<String> shell = model.scopeAt(instruction).shell();
            boolean posix =
                    file.escape() == '\\' && (shell == null || Dialect.of(shell).isShell());
            out.addAll(arguments(instruction, posix));
            for (Heredoc heredoc : instruction.header().heredocs()) {
                out.add(heredoc.body().toString());
            }
        }
        return out;
    }

    /** @param posix whether scripts are for a Bourne shell, not for one of Windows */
    private static List<String> arguments(Instruction instruction, boolean posix) {
        List<String> out = new ArrayList<>();
        if (instruction instanceof From from) {
            out.add(from.image() + " " + from.alias());
        } else if (!(command(instruction) instanceof CommandForm.ShellForm shell)) {
            instruction.header().args().forEach(arg -> out.add(arg.toString()));
        } else if (posix) {
            for (CommandSite site :
                    ShellParser.parse(shell.script(), Dialect.BASH).commands()) {
                for (ShellWord word : site.command().words()) {
                    out.add(word.text());
                }
            }
        } else {
            out.add(shell.script().toString().replaceAll("[ \t]+", " "));
        }
        return out;
    }

    private static @Nullable CommandForm command(Instruction instruction) {
        return switch (instruction) {
            case Run run -> run.command();
            case Cmd cmd -> cmd.command();
            case Entrypoint entrypoint -> entrypoint.command();
            case Healthcheck healthcheck -> healthcheck.command();
            case Onbuild onbuild when onbuild.trigger() != null -> command(onbuild.trigger());
            default -> null;
        };
    }

    private static List<Path> corpus() throws IOException {
        Path root = Path.of(System.getProperty("dflint.shared", "none"), "corpus");
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
