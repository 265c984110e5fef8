package io.dflint.lint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lint.report.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files, names and values that somebody made to hurt: one bounded line each, exit code 2, and the other files are linted. */
class HostileInputTest {
    /** Ends a title, clears the screen, forges a line of a workflow, turns the writing direction. */
    private static final String CONTROLS = "x\u001b]0;t\u0007\u001b[2J\r\n::error::forged\u202e\u0085";

    @TempDir
    Path folder;

    private record Ran(int code, String out, String err) {}

    @Test
    void refusesDevicesAndLargeFilesAsConfiguration() throws IOException {
        String file = write("Dockerfile", "FROM scratch\n");
        String large = write("large.yaml", "ignored: [\"" + "x".repeat(20 << 20) + "\"]\n");
        assertThat(run("", "--config", "/dev/zero", file))
                .isEqualTo(new Ran(2, "", "dflint: /dev/zero: not a regular file\n"));
        assertThat(run("", "--config", large, file))
                .isEqualTo(new Ran(2, "", "dflint: " + large + ": larger than 1 MiB\n"));
        String missing = folder.resolve("missing.yaml").toString();
        assertThat(run("", "--config", missing, file))
                .isEqualTo(new Ran(2, "", "dflint: " + missing + ": no such file or directory\n"));
    }

    /** Below the limit for the file, each place where a text of it is repeated. */
    @Test
    void shortensValuesAndKeysOfConfigurations() throws IOException {
        String file = write("Dockerfile", "FROM scratch\n");
        String value = "x".repeat(500_000);
        String[] texts = {
            "ignored: [" + value + "]",
            "profile: " + value,
            value + ": 1",
            "override: {" + value + ": []}",
            "label-schema: {" + value + ": nothing}",
            "label-schema: {" + value + ": text, " + value + ": text}",
            "profile: [" + value,
            "profile: &" + value + " *" + value,
            "profile: !<" + value
        };
        for (String text : texts) {
            Ran ran = run("", "--config", write("c.yaml", text + "\n"), file);
            assertThat(ran.code()).as(text.substring(0, 20)).isEqualTo(2);
            assertThat(ran.err()).startsWith("dflint: ").hasLineCount(1).hasSizeLessThan(1_500);
        }
    }

    @Test
    void namesWhatIsNotTextInAConfiguration() throws IOException {
        String file = write("Dockerfile", "FROM scratch\n");
        Path config = folder.resolve("c.yaml");
        Files.write(config, "ignored: [DL3006] # \u00e4\n".getBytes(ISO_8859_1));
        assertThat(run("", "--config", config.toString(), file).code()).isZero();
        Files.writeString(config, "ignored: [\u0007]\n");
        assertThat(run("", "--config", config.toString(), file))
                .isEqualTo(new Ran(2, "", "dflint: " + config + ": invalid YAML: control character U+0007\n"));
        Files.writeString(config, "ignored: [\"" + "[".repeat(100_000) + "\n");
        assertThat(run("", "--config", config.toString(), file).err()).hasLineCount(1);
        Files.writeString(config, "[".repeat(100_000));
        assertThat(run("", "--config", config.toString(), file).err()).hasLineCount(1);
    }

    @Test
    void saysThatAnIgnoreFileCannotBeRead() throws IOException {
        String file = write("Dockerfile", "FROM scratch\nCOPY a /\n");
        write("other.Dockerfile", "FROM debian\n");
        String ignore = write(".dockerignore", "a\n".repeat(1 << 20));
        Ran ran = run("", "-f", "gnu", file, folder.resolve("other.Dockerfile").toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("dflint: " + ignore + ": larger than 1 MiB\n");
        assertThat(ran.out()).contains("other.Dockerfile:1:");
        Files.delete(Path.of(ignore));
        Files.createDirectory(Path.of(ignore));
        assertThat(run("", file).err()).isEqualTo("dflint: " + ignore + ": not a regular file\n");
    }

    @Test
    void saysWhatIsNoFileInAFolderAndLintsTheOthers() throws Exception {
        write("Dockerfile", "FROM debian\n");
        Path pipe = folder.resolve("Dockerfile.x");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Files.createSymbolicLink(folder.resolve("Dockerfile.y"), Path.of("/dev/zero"));
        Ran ran = run("", "-f", "gnu", folder.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo("dflint: " + pipe + ": not a regular file\n" + "dflint: " + folder.resolve("Dockerfile.y")
                        + ": not a regular file\n");
        assertThat(ran.out()).contains("Dockerfile:1:");
    }

    @Test
    void saysNothingOfFilesWhenNoneCouldBeRead() {
        String missing = folder.resolve("missing").toString();
        assertThat(run("", missing)).isEqualTo(new Ran(2, "", "dflint: " + missing + ": no such file or directory\n"));
    }

    @Test
    void shortensNamesThatNoFileCanHave() {
        String name = "n".repeat(100_000);
        Ran ran = run("", name);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).endsWith(": file name too long\n").hasLineCount(1).hasSizeLessThan(5_000);
        ran = run("FROM debian\n", "--stdin-filename", name, "-");
        assertThat(ran.out()).contains("DL3006").hasSizeLessThan(5_000);
        ran = run("", "--output", name, "-");
        assertThat(ran.err()).endsWith(": cannot write: file name too long\n").hasSizeLessThan(5_000);
        assertThat(run("", "a\0b").err()).isEqualTo("dflint: a\u2400b: not a file name: contains NUL\n");
        assertThat(run("", "--config", "a\0b", "-").err())
                .isEqualTo("dflint: a\u2400b: not a file name: contains NUL\n");
        assertThat(run("", "--output", "a\0b", "-").err())
                .isEqualTo("dflint: a\u2400b: not a file name: contains NUL\n");
    }

    @Test
    void escapesNamesAndValuesInMessages() throws IOException {
        String file = write("Dockerfile", "FROM scratch\n");
        Files.write(folder.resolve(CONTROLS), new byte[] {0});
        String[][] all = {
            {folder.resolve(CONTROLS).toString()},
            {folder.toString(), "--profile=" + CONTROLS},
            {file, "--" + CONTROLS},
            {file, "--ignore", CONTROLS},
            {file, "--config", CONTROLS},
            {file, "--output", "/" + CONTROLS + "/x"},
            {file, "--config", write("a.yaml", "\"" + CONTROLS.replaceAll("[^ -~]", "\\\\x1b") + "\": 1\n")},
            {file, "--config", write("b.yaml", "profile: \"\\r\\n::error::\\e[2J\"\n")},
            {"explain", CONTROLS},
        };
        for (String[] args : all) {
            Ran ran = run("", args);
            assertThat(ran.code()).as("%s", (Object) args).isEqualTo(2);
            assertThat(ran.err()).hasLineCount(1).startsWith("dflint: ");
            assertThat(ran.err().strip()).as("%s", (Object) args).matches("[^\\p{Cc}\u202e]*");
        }
    }

    @TestFactory
    Stream<DynamicTest> escapesNamesAndValuesInReports() {
        return Stream.of(Format.values())
                .flatMap(format -> Stream.of("default", "hadolint")
                        .map(profile -> DynamicTest.dynamicTest(format.label() + " in profile " + profile, () -> {
                            String file =
                                    "FROM debian:\"\u001b[2J\"\nENV P\u0007=1 A b\nRUN cd \u001b]0;t\u0007 && \u009b2J\n"
                                            + "LABEL a\u202e=\u0085\nUSER ::error::x\nCOPY a b c\n";
                            Ran ran = run(
                                    file,
                                    "-f",
                                    format.label(),
                                    "--profile",
                                    profile,
                                    "--stdin-filename",
                                    CONTROLS,
                                    "-");
                            // Code Climate ends an issue with NUL, and lines end.
                            assertThat(ran.out().replaceAll("[\n\0]", ""))
                                    .isNotEmpty()
                                    .matches("[^\\p{Cc}\u202e]*");
                            assertThat(ran.out().lines()).noneMatch(line -> line.startsWith("::error::forged"));
                        })));
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
