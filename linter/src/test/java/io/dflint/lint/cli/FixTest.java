package io.dflint.lint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --fix}, {@code --diff} and {@code dflint format} on files. */
class FixTest {
    private static final String TEXT = "FROM alpine:3.22 as a\nENV a b\nRUN sudo make\nUSER 1\n";
    private static final String SAFE = "FROM alpine:3.22 AS a\nENV a=b\nRUN sudo make\nUSER 1\n";

    @TempDir
    Path folder;

    private Path file;

    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("Dockerfile"), TEXT);
    }

    private static Ran run(String stdin, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = Stream.of(args).map(String::valueOf).toArray(String[]::new);
        int code = Dflint.run(words, new ByteArrayInputStream(stdin.getBytes(UTF_8)), out, err, false);
        return new Ran(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    @Test
    void appliesSafeFixesAndReportsWhatIsLeft() throws IOException {
        Ran ran = run("", "--fix", file);
        assertThat(Files.readString(file)).isEqualTo(SAFE);
        assertThat(ran.out()).contains("DL3004").doesNotContain("FromAsCasing");
        assertThat(ran.err()).isEqualTo("dflint: fixed 2 findings in 1 file\n");
        assertThat(ran.code()).isOne();
        Ran again = run("", "--fix", file);
        assertThat(Files.readString(file)).isEqualTo(SAFE);
        assertThat(again.err()).isEmpty();
    }

    @Test
    void appliesUnsafeFixesWhenAsked() throws IOException {
        Ran ran = run("", "--fix", "--unsafe-fixes", file);
        assertThat(Files.readString(file)).isEqualTo(SAFE.replace("sudo ", ""));
        assertThat(ran.code()).isZero();
    }

    @Test
    void appliesTheFixesOfOneRule() throws IOException {
        assertThat(run("", "--fix-rule", "FromAsCasing", file).code()).isOne();
        assertThat(Files.readString(file)).isEqualTo(TEXT.replace(" as ", " AS "));
        assertThat(run("", "--fix-rule", "Nonsense", file).err())
                .startsWith("dflint: --fix-rule: unknown rule 'Nonsense'");
    }

    @Test
    void fixesWithoutReport() throws IOException {
        Ran ran = run("", "--fix-only", file);
        assertThat(Files.readString(file)).isEqualTo(SAFE);
        assertThat(ran).isEqualTo(new Ran(0, "", "dflint: fixed 2 findings in 1 file\n"));
    }

    @Test
    void showsTheDifferenceAndChangesNothing() throws IOException {
        Ran ran = run("", "--diff", "--fix", file);
        assertThat(Files.readString(file)).isEqualTo(TEXT);
        assertThat(ran.out())
                .isEqualTo("--- " + file + "\n+++ " + file + "\n@@ -1,4 +1,4 @@\n-FROM alpine:3.22 as a\n-ENV a b\n"
                        + "+FROM alpine:3.22 AS a\n+ENV a=b\n RUN sudo make\n USER 1\n");
        assertThat(ran.err()).isEqualTo("dflint: would fix 2 findings in 1 file\n");
        assertThat(ran.code()).isOne();
        assertThat(run("FROM scratch\n", "--diff", "-")).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void fixesStandardInput() {
        Ran ran = run(TEXT, "--fix", "-");
        assertThat(ran.out()).isEqualTo(SAFE);
        assertThat(ran.err()).contains("DL3004", "fixed 2 findings in 1 file");
        assertThat(run("FROM scratch\n", "--fix-only", "-")).isEqualTo(new Ran(0, "FROM scratch\n", ""));
    }

    @Test
    void tellsHowManyFixesThereAre() {
        assertThat(run("", file).out()).contains("; 2 fixable with --fix\n");
    }

    /** apt-get in the place of apt would bring a finding of its own. */
    @Test
    void countsNoFixThatItDoesNotApply() throws IOException {
        Files.writeString(file, "FROM debian:13\nRUN apt install -y curl\n");
        assertThat(run("", "--profile=all", file).out()).contains("fixable with --fix");
        assertThat(run("", "--profile=all", "--fix", file).out())
                .contains("DL3027")
                .doesNotContain("fixable with --fix");
    }

    /** COPY in the place of ADD would bring a finding of its own: the destination is relative. */
    @Test
    void saysWhichFixesItDidNotApply() throws IOException {
        Files.writeString(file, "FROM ubuntu:24.04\nADD a b\n");
        Ran ran = run("", "--fix", file);
        assertThat(Files.readString(file)).isEqualTo("FROM ubuntu:24.04\nADD a b\n");
        assertThat(ran.err())
                .isEqualTo(
                        "dflint: 1 fix was not applied: another finding would follow, or the line cannot be edited\n");
        assertThat(ran.out()).contains("DL3020").doesNotContain("fixable");
        assertThat(run("", "--fix-only", file).err()).isEqualTo(ran.err());
        assertThat(run("", "--format=concise", file).out()).contains("[fixable]");
        assertThat(run("", "--format=concise", "--fix", file).out()).doesNotContain("[fixable]");
    }

    @Test
    void keepsModeMarkLineEndsAndLinks() throws IOException {
        Files.writeString(file, "\uFEFF" + TEXT.replace("\n", "\r\n"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
        Path link = Files.createSymbolicLink(folder.resolve("Dockerfile.link"), file);
        Path hard = Files.createLink(folder.resolve("Dockerfile.hard"), file);
        run("", "--fix", link);
        assertThat(Files.readString(file)).isEqualTo("\uFEFF" + SAFE.replace("\n", "\r\n"));
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.isSameFile(hard, file)).isTrue();
        Files.delete(hard);
        Files.writeString(file, TEXT);
        run("", "--fix", link);
        assertThat(Files.readString(file)).isEqualTo(SAFE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS)))
                .isEqualTo("rwxr-x--x");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(file, link);
        }
    }

    @Test
    void followsNoLinkOutOfADirectory() throws IOException {
        Path project = Files.createDirectory(folder.resolve("project"));
        Path link = Files.createSymbolicLink(project.resolve("Dockerfile"), file);
        Ran ran = run("", "--fix", project);
        assertThat(Files.readString(file)).isEqualTo(TEXT);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo("dflint: " + link + ": not written: a link to a file outside of " + project
                        + "; name the file to change it\n");
        Files.writeString(file, "from a\n");
        assertThat(run("", "format", project).code()).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo("from a\n");
        assertThat(run("", "format", link).code()).isZero();
        assertThat(Files.readString(file)).isEqualTo("FROM a\n");
    }

    @Test
    void leavesFilesThatAreNotUtf8() throws IOException {
        byte[] bytes = (TEXT + "# \u00e4\n").getBytes(ISO_8859_1);
        Files.write(file, bytes);
        Ran ran = run("", "--fix", file);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(ran.err()).startsWith("dflint: " + file + ": not fixed: not valid UTF-8");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(run("", "format", file).err()).startsWith("dflint: " + file + ": not formatted: not valid UTF-8");
    }

    @Test
    void formatsFiles() throws IOException {
        Path good = Files.writeString(folder.resolve("good.Dockerfile"), "FROM a\nRUN a \\\n    b\n");
        Files.writeString(file, "from  a\nRUN a \\\n  b  \n");
        Ran check = run("", "format", "--check", file, good);
        assertThat(check).isEqualTo(new Ran(1, file + "\n", "dflint: would format 1 file; 1 unchanged\n"));
        Ran diff = run("", "format", "--diff", file);
        assertThat(diff.code()).isOne();
        assertThat(diff.out()).endsWith("-from  a\n+FROM a\n RUN a \\\n-  b  \n+    b\n");
        assertThat(Files.readString(file)).startsWith("from");
        Ran ran = run("", "format", file, good);
        assertThat(ran).isEqualTo(new Ran(0, "", "dflint: formatted 1 file; 1 unchanged\n"));
        assertThat(Files.readString(file)).isEqualTo("FROM a\nRUN a \\\n    b\n");
        assertThat(run("", "format", "--check", folder).code()).isZero();
    }

    @Test
    void formatsStandardInput() {
        assertThat(run("from a\nrun if b; then \\\nc; \\\nfi", "format", "--indent=2", "--shell-indent", "-")
                        .out())
                .isEqualTo("FROM a\nRUN if b; then \\\n    c; \\\n  fi\n");
    }

    @Test
    void readsEditorConfigAndItsOwnFile() throws IOException {
        Files.writeString(folder.resolve(".editorconfig"), """
                root = true
                [*]
                indent_style = space
                indent_size = 8
                [{Dockerfile,*.dockerfile}]
                indent_size = 2 # as in Go
                end_of_line = lf
                max_line_length = 20
                insert_final_newline = false
                """);
        Files.writeString(file, "FROM a\r\nRUN a \\\r\n b 123456789012345 && c");
        run("", "format", file);
        assertThat(Files.readString(file)).isEqualTo("FROM a\nRUN a \\\n  b 123456789012345 \\\n  && c");
        Files.writeString(file, "FROM a\nRUN a \\\n  b");
        Files.writeString(folder.resolve(".dflint.yaml"), "indent: tab\nshell-indent: true\n");
        run("", "format", file);
        assertThat(Files.readString(file)).isEqualTo("FROM a\nRUN a \\\n\t\tb");
        run("", "format", "--indent", "1", file);
        assertThat(Files.readString(file)).isEqualTo("FROM a\nRUN a \\\n  b");
        run("", "format", "--no-config", file);
        assertThat(Files.readString(file)).isEqualTo("FROM a\nRUN a \\\n    b\n");
    }

    @Test
    void refusesValuesThatItDoesNotKnow() {
        assertThat(run("", "format", "--indent", "x", "-").err())
                .startsWith("dflint: --indent: invalid value 'x'; expected tab, or a number of spaces from 0 to 16");
        assertThat(run("", "format", "--end-of-line", "cr", "-").err())
                .startsWith("dflint: --end-of-line: invalid value 'cr'; expected keep, lf or crlf");
        assertThat(run("", "format", "--max-line-length", "long", "-").err())
                .startsWith("dflint: --max-line-length: invalid value 'long'; expected a number up to 9999, or off");
        assertThat(run("", "format").err()).startsWith("dflint: expected a file");
    }
}
