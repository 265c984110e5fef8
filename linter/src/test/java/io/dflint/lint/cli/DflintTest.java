package io.dflint.lint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DflintTest {
    @TempDir
    Path folder;

    private record Ran(int code, String out, String err) {}

    @Test
    void lintsFilesAndStandardInput() throws IOException {
        String file = write("Dockerfile", "FROM scratch\n");
        assertThat(run("", file).code()).isZero();
        assertThat(run("", "lint", file).code()).isZero();
        assertThat(run("FROM scratch\n", "-").code()).isZero();
    }

    @Test
    void saysInOneLineWhatCannotBeReadAndLintsTheRest() throws IOException {
        String file = write("Dockerfile", "FROM scratch\n");
        String missing = folder.resolve("missing").toString();
        Path binary = folder.resolve("binary");
        Files.write(binary, new byte[] {0, 1, 2});
        Ran ran = run("", "--max-file-size", "64", missing, binary.toString(), file, write("huge", "#".repeat(65)));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err().lines())
                .containsExactly(
                        "dflint: " + missing + ": no such file or directory",
                        "dflint: " + binary + ": binary file, not a Dockerfile",
                        "dflint: " + folder.resolve("huge")
                                + ": larger than 64 bytes; raise the limit with --max-file-size");
        assertThat(ran.out()).contains("1 file");
    }

    @Test
    void namesWhatIsProbablyMeant() throws IOException {
        String file = write("Dockerfile", "FROM debian:13 AS build\nFROM debian:13\n");
        assertThat(run("", "--ignore", "DL4OO6", file).err())
                .isEqualTo("dflint: --ignore: unknown rule 'DL4OO6'; did you mean DL4006?; see 'dflint --help'\n");
        Ran ran = run("", "-f", "gnu", "--ignore", "all", "--target", "built", file);
        assertThat(run("", "-f", "gnu", "--target", "built", file).out())
                .contains("unknown-target error: no stage is named 'built', which --target names; did you mean build?");
        assertThat(run("", "-f", "gnu", "--target", "build", file).out()).doesNotContain("unknown-target");
        assertThat(run("", "-f", "gnu", "--target", "0", file).out()).doesNotContain("unknown-target");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void linksRulesOnATerminal() throws IOException {
        String file = write("Dockerfile", "FROM debian:13\nRUN cd /a\n");
        assertThat(run("", "--color", "always", file).out())
                .contains(
                        "[\u001b]8;;https://github.com/hadolint/hadolint/wiki/DL3003\u001b\\DL3003\u001b]8;;\u001b\\]");
        assertThat(run("", "--color", "never", file).out()).contains("[DL3003]").doesNotContain("\u001b");
    }

    @Test
    void foldsRepeatedFindings() throws IOException {
        String file = write("Dockerfile", "FROM scratch\n" + "RUN cd /a\n".repeat(13));
        assertThat(run("", file).out())
                .containsOnlyOnce("warning[DL3003]")
                .contains(
                        "   = and 12 more in this file (lines 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, …); --show all shows them\n")
                .contains("13 warnings");
        String all = run("", "--show", "all", file).out();
        assertThat(all).doesNotContain("--show");
        assertThat(all.split("DL3003", -1)).hasSize(14);
        String few = write("few", "FROM scratch\nRUN cd /a\nRUN cd /b\n");
        assertThat(run("", few).out().split("DL3003", -1)).hasSize(3);
        assertThat(run("", "--show", "some", file).err())
                .contains("--show: invalid value 'some'; expected first or all");
    }

    @Test
    void warnsOfABadEncodingAndGoesOn() throws IOException {
        Path file = folder.resolve("Dockerfile");
        Files.write(file, "FROM scratch\n# \u00e4\n".getBytes(ISO_8859_1));
        Ran ran = run("", file.toString());
        assertThat(ran.err())
                .startsWith("dflint: warning: " + file + ": not valid UTF-8")
                .hasLineCount(1);
        assertThat(ran.code()).isZero();
    }

    @Test
    void namesStandardInputAsTold() {
        Ran ran = run("\0", "--stdin-filename", "app/Dockerfile", "-");
        assertThat(ran.err()).startsWith("dflint: app/Dockerfile: binary file");
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void refusesWrongUsageInOneLine() {
        for (String[] args : new String[][] {
            {}, {"--nope"}, {"--format", "yaml", "x"}, {"--format"}, {"lint"}, {"ast"}, {"--color=maybe", "x"}
        }) {
            Ran ran = run("", args);
            assertThat(ran.code()).as("%s", List.of(args)).isEqualTo(2);
            assertThat(ran.err())
                    .startsWith("dflint: ")
                    .endsWith("see 'dflint --help'\n")
                    .hasLineCount(1);
            assertThat(ran.out()).isEmpty();
        }
    }

    @Test
    void helpsOnStandardOutput() {
        for (String[] args : new String[][] {{"--help"}, {"-h"}, {"x", "--help"}, {"lint", "--help"}, {"ast", "-h"}}) {
            Ran ran = run("", args);
            assertThat(ran.code()).isZero();
            assertThat(ran.out()).startsWith("Usage: dflint").contains("Exit codes:");
            assertThat(ran.err()).isEmpty();
        }
        assertThat(run("", "--version").out()).matches("dflint \\d+\\.\\d+\\.\\d+\\S*\n");
        assertThat(run("", "version")).isEqualTo(run("", "--version"));
        assertThat(run("", "version", "a").err()).startsWith("dflint: unexpected argument 'a'");
    }

    @Test
    void printsTheTreeOfEveryFile() throws IOException {
        Ran ran = run("", "ast", write("a", "FROM scratch\n"), write("b", "RUN\n"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().lines()).hasSize(2).first().asString().contains("\"args\":[\"scratch\"]");
    }

    @Test
    void writesEachReportWhereItShouldGo() throws IOException {
        String file = write("Dockerfile", "FROM debian\n");
        Path json = folder.resolve("x.json");
        Path gnu = folder.resolve("x.txt");
        Ran ran = run("", "--format", "json", "--output", json.toString(), "--format", "tty", file);
        assertThat(ran.out()).startsWith("warning[DL3006]");
        assertThat(json).content().startsWith("[{\"file\":");
        // The format before it, where there are fewer outputs than formats.
        assertThat(run("", "-f", "tty", "-f", "gnu", "-o", gnu.toString(), file).out())
                .startsWith("warning[DL3006]");
        assertThat(gnu).content().startsWith("dflint:");
        // In order, as hadolint, where there are as many.
        ran = run("", "-f", "json", "-f", "gnu", "-o", "-", "-o", gnu.toString(), file);
        assertThat(ran.out()).startsWith("[{");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(run("", "-o", json.toString(), file).out()).isEmpty();
        assertThat(json).content().startsWith("warning[DL3006]");
    }

    @Test
    void takesFormatsFromTheConfiguration() throws IOException {
        String file = write("Dockerfile", "FROM debian\n");
        String config = write("c.yaml", "formats: [gnu, json]\n");
        assertThat(run("", "-c", config, file).out()).startsWith("dflint:").hasLineCount(1);
        String out = folder.resolve("out").toString();
        assertThat(run("", "-c", config, "-o", out, file).out()).startsWith("[{");
        assertThat(Path.of(out)).content().startsWith("dflint:");
        assertThat(run("", "-c", config, "-f", "codacy", file).out()).startsWith("{");
    }

    @Test
    void saysWhatIsWrongWithAnOutput() throws IOException {
        String file = write("Dockerfile", "FROM debian\n");
        assertThat(run("", "-o", file, file).err())
                .isEqualTo("dflint: " + file
                        + ": also an input, which the report would overwrite; use another --output\n");
        String nowhere = folder.resolve("no/x").toString();
        assertThat(run("", "-o", nowhere, file))
                .isEqualTo(new Ran(2, "", "dflint: " + nowhere + ": cannot write: no such file or directory\n"));
        assertThat(run("", "-f", "json", "-f", "tty", file).err())
                .isEqualTo(
                        "dflint: --format: json and tty both go to standard output; add --output FILE for one of them\n");
        assertThat(run("", "--output=", file).err()).startsWith("dflint: --output: invalid value ''; expected a file");
        assertThat(Path.of(file)).content().isEqualTo("FROM debian\n");
    }

    /** So say the readers of these formats, who take any other exit code for a crash. */
    @Test
    void neverFailsInTwoFormatsOfHadolint() throws IOException {
        String file = write("Dockerfile", "FROM debian\n");
        assertThat(run("", "--profile", "hadolint", "-f", "codacy", file).code())
                .isZero();
        assertThat(run("", "--profile", "hadolint", "-f", "codeclimate", file).code())
                .isZero();
        assertThat(run("", "--profile", "hadolint", "-f", "gitlab_codeclimate", file)
                        .code())
                .isEqualTo(1);
        assertThat(run("", "-f", "codacy", file).code()).isEqualTo(1);
    }

    /** Enough files to be linted by several threads. */
    @Test
    void keepsTheOrderOfManyFiles() throws IOException {
        List<String> args = new ArrayList<>();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            Path file = folder.resolve("file" + i);
            // Every second file cannot be linted, so the order shows in the messages.
            Files.write(
                    file,
                    i % 2 == 0 ? new byte[] {0} : "FROM scratch\n".repeat(i).getBytes(UTF_8));
            args.add(file.toString());
            if (i % 2 == 0) {
                expected.append("dflint: ").append(file).append(": binary file, not a Dockerfile\n");
            }
        }
        assertThat(run("", args.toArray(new String[0])).err()).isEqualTo(expected.toString());
    }

    @Test
    void failsWhenTheOutputCannotBeWritten() throws IOException {
        String file = write("Dockerfile", "FROM scratch\n");
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Dflint.run(new String[] {file}, new ByteArrayInputStream(new byte[0]), full, err, false);
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(UTF_8)).isEqualTo("dflint: cannot write the output: no space left on device\n");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Ran run(String stdin, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Dflint.run(args, new ByteArrayInputStream(stdin.getBytes(UTF_8)), out, err, false);
        return new Ran(code, out.toString(UTF_8), err.toString(UTF_8));
    }
}
