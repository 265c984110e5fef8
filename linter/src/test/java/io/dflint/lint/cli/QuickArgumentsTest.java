package io.dflint.lint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickArgumentsTest {
    private static final String[] WORDS = {
        "Dockerfile",
        "-",
        "dir",
        "lint",
        "ast",
        "--format",
        "json",
        "--format=json",
        "-f",
        "-fjson",
        "-f=tty",
        "sarif?",
        "--profile",
        "hadolint",
        "--profile=docker-checks",
        "--color=always",
        "--color",
        "never",
        "--failure-threshold",
        "-t",
        "error",
        "none",
        "--failure-threshold=STYLE",
        "--no-fail",
        "--no-fail=true",
        "--build-arg",
        "A=b=c",
        "--build-arg=A=",
        "--build-arg==x",
        "--ignore",
        "DL3008,dl3009",
        "--ignore=DL3010",
        "--config",
        "--config=x.yaml",
        "-c",
        "--no-config",
        "--error=DL3006",
        "--output",
        "-o",
        "--output=x.sarif",
        "--verbose",
        "--require-label",
        "a:url",
        "--target",
        "--target=",
        "stage",
        "--stdin-filename",
        "--max-file-size",
        "2M",
        "--max-file-size=0",
        "--help",
        "--version",
        "--unknown",
        "@file",
        "'quoted'",
        "",
        "--",
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dockerfile",
                "a b c",
                "-",
                "lint Dockerfile",
                "--format json Dockerfile",
                "Dockerfile -f=json --no-fail",
                "--profile=hadolint --build-arg A=1 --build-arg B=2 --target x --color never -t style dir",
                "--ignore DL3006 --ignore=DL3007,DL3008 -c a.yaml x",
                "--no-config Dockerfile",
                "-f sarif -o x.sarif -f tty Dockerfile",
                "-f json -o - --verbose --strict-labels --no-color --trusted-registry a --require-label=b:url x",
                "--stdin-filename Dockerfile --max-file-size 1M -",
            })
    void readsTheUsual(String line) {
        assertThat(QuickArguments.read(line.split(" ", -1))).isNotNull().isEqualTo(thorough(line.split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--help", "ast Dockerfile", "--format", "--format yaml x", "--nope x", "--no-fail", "-- x"})
    void declinesTheRest(String line) {
        assertThat(QuickArguments.read(line.split(" ", -1))).isNull();
    }

    /** Whatever is read quickly is what picocli reads. */
    @Test
    void readsWhatPicocliReads() {
        Random random = new Random(7);
        int quick = 0;
        for (int i = 0; i < 5000; i++) {
            List<String> args = new ArrayList<>();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                args.add(WORDS[random.nextInt(WORDS.length)]);
            }
            LintArguments read = QuickArguments.read(args.toArray(new String[0]));
            if (read != null) {
                assertThat(read).as("%s", args).isEqualTo(thorough(args.toArray(new String[0])));
                quick++;
            }
        }
        assertThat(quick).isGreaterThan(100);
    }

    private static LintArguments thorough(String[] args) {
        Console console = new Console(InputStream.nullInputStream(), Writer.nullWriter(), Writer.nullWriter(), false);
        return Commands.parseLint(args, console);
    }
}
