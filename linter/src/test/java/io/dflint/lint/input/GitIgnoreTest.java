package io.dflint.lint.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitIgnoreTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # pattern      | path            | ignored
                    build          | build/          | true
                    build          | a/b/build       | true
                    build/         | build           | false
                    build/         | a/build/        | true
                    /build         | a/build         | false
                    /build         | build           | true
                    a/b            | a/b             | true
                    a/b            | x/a/b           | false
                    *.log          | x/y.log         | true
                    *.log          | x/log           | false
                    a*c*e          | abcde           | true
                    a*c*e          | abcdef          | false
                    ?.txt          | a.txt           | true
                    ?.txt          | ab.txt          | false
                    [a-c]x         | bx              | true
                    [!a-c]x        | bx              | false
                    [^a-c]x        | dx              | true
                    []x]y          | ]y              | true
                    [ab            | [ab             | false
                    \\#note        | #note           | true
                    \\!note        | !note           | true
                    a\\*b          | a*b             | true
                    a\\*b          | axb             | false
                    **/x           | x               | true
                    **/x           | a/b/x           | true
                    a/**           | a/b/c           | true
                    a/**           | a               | false
                    a/**/b         | a/b             | true
                    a/**/b         | a/x/y/b         | true
                    a/**/b         | a/x/y/c         | false
                    a/*            | a/b             | true
                    a/*            | a/b/c           | false
                    x**y           | xaby            | true
                    **             | anything        | true
                    /              | anything        | false
                    """)
    void matchesAsGitDoes(String pattern, String path, boolean ignored) {
        assertThat(ignores(pattern, path)).isEqualTo(ignored);
    }

    @Test
    void theLastPatternThatMatchesDecides() {
        String file = "*.Dockerfile\r\n!keep.Dockerfile\n\n# comment\nDockerfile   \n";
        assertThat(ignores(file, "x.Dockerfile")).isTrue();
        assertThat(ignores(file, "keep.Dockerfile")).isFalse();
        assertThat(ignores(file, "Dockerfile")).isTrue();
    }

    @Test
    void takesTimeInProportionToTheName() {
        String stars = "a*".repeat(100) + "b";
        assertThat(ignores(stars, "a".repeat(250))).isFalse();
        assertThat(ignores("**/".repeat(100) + "b", "a/".repeat(200) + "c")).isFalse();
    }

    /** Random patterns and paths, judged by Git itself where it is installed. */
    @Test
    void agreesWithGit(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(run(folder, "git", "init", "-q") == 0, "git is not installed");
        Random random = new Random(42);
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String path = random(random, "ab/", 6).replaceAll("/+", "/").replaceAll("^/|/$", "");
            if (!path.isEmpty()) {
                paths.add(path);
            }
        }
        int ignored = 0;
        for (int round = 0; round < 60; round++) {
            StringBuilder patterns = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                patterns.append(random(random, "ab/**?![]-\\#", 6)).append('\n');
            }
            Files.writeString(folder.resolve(".gitignore"), patterns);
            Files.writeString(folder.resolve("paths"), String.join("\n", paths) + "\n");
            run(folder, "sh", "-c", "git check-ignore --no-index --stdin < paths > ignored");
            Set<String> expected = new TreeSet<>(Files.readAllLines(folder.resolve("ignored")));
            Set<String> actual = new TreeSet<>();
            for (String path : paths) {
                if (ignoresWithParents(patterns.toString(), path)) {
                    actual.add(path);
                }
            }
            assertThat(actual).as("patterns:%n%s", patterns).isEqualTo(expected);
            ignored += expected.size();
        }
        assertThat(ignored).isGreaterThan(500);
    }

    private static String random(Random random, String letters, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private static int run(Path folder, String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    /** As the walk does: what lies in an ignored directory is never looked at. */
    private static boolean ignoresWithParents(String file, String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (ignores(file, path.substring(0, slash + 1))) {
                return true;
            }
        }
        return ignores(file, path);
    }

    /** A path that ends with a slash is a directory. */
    private static boolean ignores(String file, String path) {
        Boolean decided = GitIgnore.parse(file).ignores(Arrays.asList(path.split("/", 0)), path.endsWith("/"));
        return Boolean.TRUE.equals(decided);
    }
}
