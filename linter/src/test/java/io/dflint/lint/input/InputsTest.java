package io.dflint.lint.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    @TempDir
    Path folder;

    /** The folder as the top of a Git work tree, so that nothing above it counts. */
    @BeforeEach
    void makeWorkTree() throws IOException {
        Files.createDirectories(folder.resolve(".git/info"));
    }

    @Test
    void findsDockerfilesInTheOrderOfTheirNames() throws IOException {
        files(
                "b/Dockerfile",
                "a/Dockerfile.dev",
                "Dockerfile",
                "Containerfile",
                "Containerfile.test",
                "web.Dockerfile",
                "api.dockerfile",
                "c/.hidden/Dockerfile",
                "d/Dockerfile-prod",
                "d/Dockerfile_dev.v2",
                "d/prod-Dockerfile",
                "d/test_Containerfile",
                "d/x.containerfile");
        files("README.md", "Dockerfile.dockerignore", "Dockerfile.md", "Dockerfile~", "MyDockerfile", "a/notes");
        files("Dockerfile.j2", "Dockerfile.orig", "Dockerfile.in", "Dockerfile-prod.tmpl", "x.Dockerfile.erb");
        files("Dockerfile-parser.js", "Dockerfile_test.go", "generate-dockerfile");
        files("vendor/m/Dockerfile", ".venv/m/Dockerfile", "node_modules/m/Dockerfile", ".terraform/m/Dockerfile");
        assertThat(found("."))
                .containsExactly(
                        "Containerfile",
                        "Containerfile.test",
                        "Dockerfile",
                        "a/Dockerfile.dev",
                        "api.dockerfile",
                        "b/Dockerfile",
                        "c/.hidden/Dockerfile",
                        "d/Dockerfile-prod",
                        "d/Dockerfile_dev.v2",
                        "d/prod-Dockerfile",
                        "d/test_Containerfile",
                        "d/x.containerfile",
                        "web.Dockerfile");
    }

    @Test
    void leavesOutWhatGitIgnores() throws IOException {
        files("Dockerfile", "out/Dockerfile", "a/Dockerfile", "a/b/Dockerfile", "a/b/gen.Dockerfile", "x/Dockerfile");
        files("node_modules/m/Dockerfile", ".git/Dockerfile");
        write(".gitignore", "out/\n*.Dockerfile\n");
        write("a/b/.gitignore", "!gen.Dockerfile\n/Dockerfile\n");
        write(".git/info/exclude", "/x\n");
        assertThat(found(".")).containsExactly("Dockerfile", "a/Dockerfile", "a/b/gen.Dockerfile");
    }

    @Test
    void heedsTheIgnoreFilesAboveADirectory() throws IOException {
        files("a/b/Dockerfile", "a/b/old/Dockerfile", "a/b/sub/Dockerfile");
        write(".gitignore", "old\na/b/sub\n");
        assertThat(found("a/b")).containsExactly("a/b/Dockerfile");
    }

    @Test
    void lintsAFileThatIsNamedWhateverGitIgnores() throws IOException {
        files("Dockerfile");
        write(".gitignore", "Dockerfile\n");
        assertThat(found("Dockerfile")).containsExactly("Dockerfile");
    }

    @Test
    void doesNotFollowLinksToDirectories() throws IOException {
        files("a/Dockerfile");
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);
        Files.createSymbolicLink(folder.resolve("Dockerfile"), folder.resolve("a/Dockerfile"));
        assertThat(found(".")).containsExactly("Dockerfile", "a/Dockerfile");
    }

    @Test
    void takesEachFileOnce() throws IOException {
        files("a/Dockerfile");
        assertThat(found("a/Dockerfile", ".", "a", "a/../a/Dockerfile")).containsExactly("a/Dockerfile");
    }

    @Test
    void namesStandardInput() {
        Inputs inputs = Inputs.of(List.of("-", "-"), "Dockerfile");
        assertThat(inputs.files()).containsExactly(new Inputs.StdinInput("Dockerfile"));
    }

    @Test
    void saysWhenADirectoryHoldsNoDockerfile() throws IOException {
        files("README.md");
        Inputs inputs = Inputs.of(List.of(folder.toString()), "-");
        assertThat(inputs.files()).isEmpty();
        assertThat(inputs.problems()).isEmpty();
        assertThat(inputs.empty()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(folder.toString());
            assertThat(problem).hasMessageContaining("no Dockerfile found");
        });
    }

    @Test
    void goesOnAfterADirectoryThatMayNotBeRead() throws IOException {
        files("a/Dockerfile", "b/Dockerfile");
        Path closed = folder.resolve("a");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed), "permissions do not hold for this user");
            Inputs inputs = Inputs.of(List.of(folder.toString()), "-");
            assertThat(inputs.files()).hasSize(1);
            assertThat(inputs.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem).hasMessageContaining("permission denied"));
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private List<String> found(String... arguments) {
        List<String> absolute = List.of(arguments).stream()
                .map(argument -> folder.resolve(argument).toString())
                .toList();
        Inputs inputs = Inputs.of(absolute, "-");
        assertThat(inputs.problems()).isEmpty();
        return inputs.files().stream()
                .map(file ->
                        folder.relativize(Path.of(file.shown()).normalize()).toString())
                .toList();
    }

    private void files(String... names) throws IOException {
        for (String name : names) {
            write(name, "FROM scratch\n");
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
