package io.dflint.lint.shellcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.facts.Facts;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintOptions;
import io.dflint.model.BuildModel;
import io.dflint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs programs that behave as shellcheck does, or not. */
class ShellCheckTest {
    private static final String REMARK =
            "{\"file\":\"%s\",\"line\":%d,\"endLine\":%d,\"column\":%d,\"endColumn\":%d,\"level\":\"style\",\"code\":%d,\"message\":\"%s\"}";

    private static final String FILE = """
            FROM debian:13
            RUN echo ä𝄞 && cat a \\
                # comment
                | sort
            RUN <<X bash
            cat b | sort
            X
            CMD ["bash", "-c", "cat \\"c\\" | sort"]
            """;

    @TempDir
    Path folder;

    /** A program of a shell, which Windows starts through a batch file. */
    private String program(String body) throws IOException {
        Path script = folder.resolve("program.sh");
        Files.writeString(script, "#!/bin/sh\necho \"$@\" >>'" + folder.resolve("calls") + "'\n" + body + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        if (!OS.WINDOWS.isCurrentOs()) {
            return script.toString();
        }
        Path batch = folder.resolve("program.cmd");
        Files.writeString(batch, "@sh \"%~dp0program.sh\" %*\r\n");
        return batch.toString();
    }

    private List<String> lint(ShellCheck shellCheck, String text) {
        LintEngine engine = LintEngine.withProjectRules(LintOptions.DEFAULT, ShellCheckRule.all(shellCheck));
        SourceText source = SourceText.of(text);
        List<String> found = new ArrayList<>();
        for (Finding finding : engine.lint(source)) {
            if (finding.id().startsWith("SC")) {
                found.add(finding.id() + " " + finding.severity().label() + " " + source.slice(finding.range()) + ": "
                        + finding.message());
            }
        }
        return found;
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    @Test
    void findingsStandAtTheirPlacesInTheDockerfile() throws IOException {
        String program = program("[ \"$1\" = --version ] && exit; cat <<'E'\n{\"comments\":["
                + String.join(
                        ",",
                        REMARK.formatted("0.sh", 2, 2, 12, 15, 2002, "No cat."),
                        REMARK.formatted("0.sh", 2, 2, 12, 15, 2086, "one of ours"),
                        REMARK.formatted("2.sh", 2, 2, 5, 6, 2002, "No cat."),
                        REMARK.formatted("3.sh", 2, 2, 5, 8, 2002, "No cat."),
                        REMARK.formatted("3.sh", 99, 99, 50, 80, 2317, "far away"),
                        REMARK.formatted("7.sh", 2, 2, 1, 2, 2317, "of no script"))
                + "]}\nE\nexit 1");
        ShellCheck shellCheck = new ShellCheck(program, folder.resolve("cache"));
        shellCheck.note(new Facts(BuildModel.of(Dockerfile.parse(SourceText.of(FILE)))).shellScripts());
        assertThat(lint(shellCheck, FILE))
                .containsExactly(
                        "SC2002 style cat: No cat",
                        "SC2002 style b: No cat",
                        "SC2002 style \\\"c\\\": No cat",
                        "SC2317 style : far away");
        assertThat(shellCheck.failure()).isNull();
        assertThat(calls())
                .containsExactly("--version", "--format=json1 --norc --severity=style -- 0.sh 1.sh 2.sh 3.sh");
        ShellCheck again = new ShellCheck(program, folder.resolve("cache"));
        assertThat(lint(again, FILE)).hasSize(4);
        assertThat(calls()).hasSize(3).last().isEqualTo("--version");
    }

    @Test
    void aProgramThatFailsIsOneLine() throws IOException {
        assertFailure(
                new ShellCheck(program("echo 'no such option' >&2; exit 4"), null),
                "failed with exit code 4: no such option");
        assertFailure(
                new ShellCheck(program("echo hello"), null),
                "printed no JSON as shellcheck does with --format=json1; version 0.7 or newer is needed");
        assertFailure(
                new ShellCheck(folder.resolve("missing").toString(), null),
                "cannot be run: no such file or directory; give the path of the program, or leave the option out");
        assertFailure(
                new ShellCheck(program("[ \"$1\" = --version ] || exec yes"), null),
                "printed more than 64 MiB; what it finds is missing");
    }

    @Test
    void aProgramThatHangsIsEnded() throws IOException {
        assertFailure(
                new ShellCheck(program("[ \"$1\" = --version ] || sleep 100"), null, Duration.ofMillis(200)),
                "gave no answer within 0s; what it finds is missing");
        assertThat(calls()).hasSize(2);
    }

    private void assertFailure(ShellCheck shellCheck, String message) {
        assertThat(lint(shellCheck, FILE)).isEmpty();
        assertThat(lint(shellCheck, FILE)).isEmpty();
        assertThat(shellCheck.failure()).isNotNull();
        assertThat(shellCheck.failure().path()).isEqualTo("--shellcheck");
        assertThat(shellCheck.failure().getMessage()).endsWith(message);
    }
}
