package io.dflint.lsp.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lsp.document.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextFolderTest {

    @TempDir
    Path dir;

    private Path context;

    @BeforeEach
    void files() throws IOException {
        context = Files.createDirectories(dir.resolve("context"));
        Files.createDirectories(context.resolve("src/main"));
        Files.writeString(context.resolve("src/App.java"), "");
        Files.writeString(context.resolve("setup.py"), "");
        Files.writeString(context.resolve("ü 😀.txt"), "");
        Files.createDirectories(dir.resolve("outside/secret"));
        Files.writeString(dir.resolve("outside/password"), "");
    }

    private ContextFolder folder(String name) {
        return Objects.requireNonNull(
                ContextFolder.of(context.resolve(name).toUri().toString()));
    }

    /** Names with a slash behind those of folders. */
    private List<String> list(String folder, String prefix) {
        return list("Dockerfile", folder, prefix);
    }

    private List<String> list(String dockerfile, String folder, String prefix) {
        List<String> names = new ArrayList<>();
        for (ContextFolder.Entry entry :
                folder(dockerfile).list(folder, prefix, Cancellation.NONE).entries()) {
            names.add(entry.folder() ? entry.name() + "/" : entry.name());
        }
        return names;
    }

    @Test
    void showsWhatContinuesAPath() {
        assertThat(list("", "")).containsExactly("setup.py", "src/", "ü 😀.txt");
        assertThat(list("", "s")).containsExactly("setup.py", "src/");
        assertThat(list("", "SR")).containsExactly("src/");
        assertThat(list("src/", "")).containsExactly("App.java", "main/");
        assertThat(list("/src//./", "m")).containsExactly("main/");
        assertThat(list("none/", "")).isEmpty();
        assertThat(list("setup.py/", "")).isEmpty();
        assertThat(list("\0/", "")).isEmpty();
    }

    @Test
    void staysInTheContext() throws IOException {
        assertThat(list("../", "")).isEmpty();
        assertThat(list("src/../../outside/", "")).isEmpty();
        assertThat(list(dir.resolve("outside") + "/", "")).isEmpty();
        Files.createSymbolicLink(context.resolve("up"), dir.resolve("outside"));
        Files.createSymbolicLink(context.resolve("far"), dir);
        Files.createSymbolicLink(context.resolve("file"), dir.resolve("outside/password"));
        Files.createSymbolicLink(context.resolve("broken"), Path.of("nowhere"));
        Files.createSymbolicLink(context.resolve("loop"), Path.of("loop"));
        Files.createSymbolicLink(context.resolve("src/here"), Path.of(".."));
        assertThat(list("", "")).containsExactly("setup.py", "src/", "ü 😀.txt");
        assertThat(list("up/", "")).isEmpty();
        assertThat(list("far/", "")).isEmpty();
        assertThat(list("src/", "")).containsExactly("App.java", "here/", "main/");
        assertThat(list("src/here/src/here/", "se")).containsExactly("setup.py");
    }

    @Test
    void aContextWhoseNameBeginsAsAnotherIsNotInIt() throws IOException {
        Files.createDirectories(dir.resolve("context-2/x"));
        Files.createSymbolicLink(context.resolve("two"), dir.resolve("context-2"));
        assertThat(list("", "two")).isEmpty();
        assertThat(list("two/", "")).isEmpty();
    }

    @Test
    void leavesOutWhatIsIgnored() throws IOException {
        Files.writeString(context.resolve(".dockerignore"), "*.py\nsrc\n!src/main\n");
        assertThat(list("", "s")).containsExactly("src/");
        assertThat(list("src/", "")).containsExactly("main/");
        Files.writeString(context.resolve(".dockerignore"), "src\n");
        assertThat(list("", "s")).containsExactly("setup.py");
    }

    @Test
    void prefersTheIgnoreFileOfTheDockerfile() throws IOException {
        Files.writeString(context.resolve(".dockerignore"), "src\n");
        Files.writeString(context.resolve("app.Dockerfile.dockerignore"), "setup.py\n");
        assertThat(list("", "s")).containsExactly("setup.py");
        assertThat(list("app.Dockerfile", "", "s")).containsExactly("src/");
    }

    @Test
    void showsNoMoreThanAListIsGoodFor() throws IOException {
        Path many = Files.createDirectory(context.resolve("many"));
        for (int i = 0; i < 600; i++) {
            Files.createFile(many.resolve("f" + i));
        }
        ContextFolder.Listing all = folder("Dockerfile").list("many/", "", Cancellation.NONE);
        assertThat(all.entries()).hasSize(500);
        assertThat(all.complete()).isFalse();
        ContextFolder.Listing few = folder("Dockerfile").list("many/", "f59", Cancellation.NONE);
        assertThat(few.entries()).hasSize(11);
        assertThat(few.complete()).isTrue();
    }

    @Test
    void whatIsNoFileHasNoContext() {
        assertThat(ContextFolder.of("untitled:Untitled-1")).isNull();
        ContextFolder missing = Objects.requireNonNull(ContextFolder.of("file:///no/such/folder/Dockerfile"));
        assertThat(missing.list("", "", Cancellation.NONE).entries()).isEmpty();
        assertThat(ContextFolder.of("http://example.com/Dockerfile")).isNull();
        assertThat(ContextFolder.of("not a uri")).isNull();
    }
}
