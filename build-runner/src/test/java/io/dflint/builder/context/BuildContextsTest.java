package io.dflint.builder.context;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dflint.builder.Commands;
import io.dflint.builder.Trees;
import io.dflint.builder.source.FileTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildContextsTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path cache;

    private BuildContexts contexts(InputStream input) {
        return new BuildContexts(folder, cache, input, Map.of(), id -> null);
    }

    private BuildContext open(String context, @Nullable String file) throws IOException {
        return contexts(InputStream.nullInputStream()).open(context, file);
    }

    private BuildContext fromInput(byte[] input, String context, @Nullable String file) throws IOException {
        return contexts(new ByteArrayInputStream(input)).open(context, file);
    }

    private void shell(String script) throws Exception {
        Commands.shell(folder, script);
    }

    @Test
    void opensAFolder() throws Exception {
        shell("mkdir c; echo FROM a > c/Dockerfile; echo x > c/f; echo y > c/g; echo g > c/.dockerignore");
        try (BuildContext context = open("c", null)) {
            assertThat(context.dockerfile().content()).isEqualTo("FROM a\n");
            assertThat(context.dockerfileName()).isEqualTo("c/Dockerfile");
            assertThat(Trees.paths(context.tree())).containsExactly(".dockerignore", "Dockerfile", "f");
        }
    }

    @Test
    void opensAFolderThatIsNamedLikeAnAddress() throws Exception {
        shell("mkdir -p github.com/a/b; echo FROM a > github.com/a/b/Dockerfile");
        try (BuildContext context = open("github.com/a/b", null)) {
            assertThat(context.dockerfile().content()).isEqualTo("FROM a\n");
        }
    }

    @Test
    void prefersTheIgnoreFileOfTheDockerfile() throws Exception {
        shell("mkdir c o; echo FROM a > c/My.df; echo FROM o > o/df; touch c/f c/g c/h;"
                + "echo f > c/.dockerignore; echo g > c/My.df.dockerignore; echo h > o/df.dockerignore");
        try (BuildContext context = open("c", "c/My.df")) {
            assertThat(Trees.paths(context.tree())).contains("f", "h").doesNotContain("g");
        }
        try (BuildContext context = open("c", "o/df")) {
            assertThat(context.dockerfile().content()).isEqualTo("FROM o\n");
            assertThat(Trees.paths(context.tree())).contains("f", "g").doesNotContain("h");
        }
    }

    @Test
    void keepsAnIgnoredDockerfileReadable() throws Exception {
        shell("echo FROM a > Dockerfile; printf 'Dockerfile\\n.dockerignore\\n' > .dockerignore; touch f");
        try (BuildContext context = open(".", null)) {
            assertThat(context.dockerfile().content()).isEqualTo("FROM a\n");
            assertThat(Trees.paths(context.tree())).containsExactly("f");
        }
    }

    @Test
    void takesADockerfileInLowerCase() throws Exception {
        shell("echo FROM a > dockerfile");
        try (BuildContext context = open(".", null)) {
            assertThat(context.dockerfileName()).isEqualTo("dockerfile");
        }
    }

    @Test
    void readsTheDockerfileFromTheInput() throws Exception {
        shell("touch f");
        try (BuildContext context = fromInput("FROM x".getBytes(UTF_8), ".", "-")) {
            assertThat(context.dockerfile().content()).isEqualTo("FROM x");
            assertThat(Trees.paths(context.tree())).containsExactly("f");
        }
        try (BuildContext context = fromInput("FROM x".getBytes(UTF_8), "-", null)) {
            assertThat(context.dockerfile().content()).isEqualTo("FROM x");
            assertThat(Trees.paths(context.tree())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat", "gzip", "bzip2", "xz", "zstd"})
    void readsATarFromTheInput(String program) throws Exception {
        shell("mkdir c c/d; echo FROM a > c/Dockerfile; echo FROM d > c/d/df; touch c/f c/g; echo g > c/.dockerignore;"
                + "tar -C c -c . | " + program + " > t");
        byte[] tar = Files.readAllBytes(folder.resolve("t"));
        try (BuildContext context = fromInput(tar, "-", null)) {
            assertThat(context.dockerfile().content()).isEqualTo("FROM a\n");
            assertThat(Trees.paths(context.tree())).containsExactly(".dockerignore", "Dockerfile", "d", "d/df", "f");
        }
        try (BuildContext context = fromInput(tar, "-", "d/df")) {
            assertThat(context.dockerfile().content()).isEqualTo("FROM d\n");
        }
    }

    @Test
    void opensNamedContexts() throws Exception {
        shell("mkdir c; touch c/f c/g; echo g > c/.dockerignore");
        try (FileTree named = contexts(InputStream.nullInputStream()).openNamed("c")) {
            assertThat(Trees.paths(named)).containsExactly(".dockerignore", "f");
        }
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> contexts(InputStream.nullInputStream()).openNamed("oci-layout://x"))
                .withMessageContaining("not supported");
    }

    /** What the classic builder's first line tells. */
    @Test
    void tellsTheSizeOfTheContext() throws Exception {
        shell("echo FROM a > Dockerfile");
        try (BuildContext context = open(".", null)) {
            assertThat(context.size()).isEqualTo(2048);
        }
        shell("mkdir d; head -c 513 /dev/zero > d/f; ln -s f d/l");
        try (BuildContext context = open(".", null)) {
            assertThat(context.size()).isEqualTo(2048 + 512 + 512 + 1024 + 512);
        }
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        shell("mkdir c loop; touch file; ln -s Dockerfile loop/Dockerfile");
        assertFails(
                "loop",
                null,
                folder.resolve("loop/Dockerfile")
                        + ": Too many levels of symbolic links or unable to access attributes of symbolic link");
        assertFails("c", null, folder.resolve("c/Dockerfile") + ": not found; use --file to name another Dockerfile");
        assertFails("none", null, folder.resolve("none") + " does not exist");
        assertFails("file", null, folder.resolve("file") + " is not a directory");
        assertFails("c", "c", folder.resolve("c") + " is a directory; use --file to name the Dockerfile in it");
        assertFails("-", "-", "standard input cannot be both the build context and the Dockerfile");
        assertFails("-", null, "the Dockerfile from standard input is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkfifo", "ln -s /dev/zero", "mkdir"})
    void readsNoIgnoreFileWithoutEnd(String command) throws Exception {
        shell("mkdir c; echo FROM a > c/Dockerfile; " + command + " c/Dockerfile.dockerignore");
        assertFails("c", null, folder.resolve("c/Dockerfile.dockerignore") + " is not a regular file");
    }

    @Test
    void readsNoDockerfileWithoutEnd() throws Exception {
        shell("mkdir c; ln -s /dev/zero c/Dockerfile");
        assertFails("c", null, folder.resolve("c/Dockerfile") + " is larger than 16 MiB, the limit for such files");
    }

    @Test
    void closesTheContextsBeforeOneThatFails() throws Exception {
        shell("mkdir c; touch c/f");
        BuildContexts contexts = contexts(InputStream.nullInputStream());
        try (NamedContexts named = NamedContexts.open(contexts, Map.of("a", "c"))) {
            assertThat(named.trees()).containsOnlyKeys("a");
        }
        Map<String, String> both = new LinkedHashMap<>();
        both.put("a", "c");
        both.put("none", "none");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> NamedContexts.open(contexts, both))
                .withMessage(folder.resolve("none") + " does not exist");
    }

    private void assertFails(String context, @Nullable String file, String message) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> open(context, file))
                .withMessage(message);
    }
}
