package io.dflint.builder.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dflint.builder.Commands;
import io.dflint.builder.Trees;
import io.dflint.builder.source.GitSource.Checkout;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a git daemon on loopback. */
class GitSourceTest {
    @TempDir
    private static Path folder;

    private static Process daemon;
    private static String first = "";
    private static String second = "";
    private static String base = "";

    private final GitSource source = new GitSource(Map.of(), id -> null);

    @BeforeAll
    static void serve() throws Exception {
        String commit = "git -c user.name=n -c user.email=e -c commit.gpgsign=false commit -qm m";
        Commands.shell(
                folder,
                "export GIT_COMMITTER_DATE='1500000000 +0000' GIT_AUTHOR_DATE='1500000000 +0000';"
                        + "git init -q -b main r.git; cd r.git; echo one > f; mkdir sub; echo s > sub/g; ln -s sub link;"
                        + "echo '#!' > run; chmod 700 run; git add .; " + commit + "; git tag v1;"
                        + "git -c user.name=n -c user.email=e tag -a annotated -m a;"
                        + "echo two > f; git add .; " + commit + "; git checkout -q -b side; echo side > f; git add .; "
                        + commit + "; git checkout -q main");
        first = Commands.shell(folder, "cd r.git; git rev-parse v1").strip();
        second = Commands.shell(folder, "cd r.git; git rev-parse main").strip();
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        daemon = new ProcessBuilder(
                        "git",
                        "daemon",
                        "--listen=127.0.0.1",
                        "--port=" + port,
                        "--export-all",
                        "--base-path=" + folder,
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitPort(port);
        base = "git://127.0.0.1:" + port + "/r.git";
    }

    private static void awaitPort(int port) throws IOException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (true) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end || !daemon.isAlive()) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    @AfterAll
    static void stop() {
        // The daemon's own children end with their connections.
        daemon.descendants().forEach(ProcessHandle::destroy);
        daemon.destroy();
    }

    private Checkout fetch(String fragment) throws IOException {
        return source.fetch(url(base + fragment), false, "");
    }

    private static GitUrl url(String text) {
        return java.util.Objects.requireNonNull(GitUrl.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "'', two",
        "#main, two",
        "#v1, one",
        "#annotated, one",
        "#side, side",
        "#refs/heads/side, side",
        "?ref=v1, one",
        "?tag=v1, one"
    })
    void findsRefs(String fragment, String content) throws IOException {
        try (Checkout checkout = fetch(fragment)) {
            assertThat(Trees.text(checkout.tree(), "f")).isEqualTo(content + "\n");
            assertThat(source.resolve(url(base + fragment))).isEqualTo(checkout.commit());
        }
    }

    @Test
    void findsCommits() throws IOException {
        for (String ref : new String[] {first, first.substring(0, 10)}) {
            try (Checkout checkout = fetch("#" + ref)) {
                assertThat(checkout.commit()).isEqualTo(first);
            }
        }
        assertThat(source.resolve(url(base + "#" + first))).isEqualTo(first);
    }

    @Test
    void givesFilesTheirUsualModesAndTheCommitsTime() throws IOException {
        try (Checkout checkout = fetch("#v1")) {
            assertThat(Trees.paths(checkout.tree())).containsExactly("f", "link", "run", "sub", "sub/g");
            assertThat(Trees.entry(checkout.tree(), "f").mode()).isEqualTo(0644);
            assertThat(Trees.entry(checkout.tree(), "run").mode()).isEqualTo(0755);
            assertThat(Trees.entry(checkout.tree(), "sub").mode()).isEqualTo(0755);
            assertThat(Trees.entry(checkout.tree(), "sub/g").modified())
                    .isEqualTo(Instant.ofEpochSecond(1_500_000_000));
        }
    }

    @Test
    void takesAFolder() throws IOException {
        try (Checkout checkout = fetch("#v1:sub")) {
            assertThat(Trees.paths(checkout.tree())).containsExactly("g");
        }
        try (Checkout checkout = fetch("?ref=v1&subdir=link")) {
            assertThat(Trees.paths(checkout.tree())).containsExactly("g");
        }
        try (Checkout checkout = fetch("#v1:../..")) {
            assertThat(checkout.tree().entry("sub/g"))
                    .as("nothing above the repository")
                    .isNotNull();
        }
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> fetch("#v1:f"))
                .withMessage("the repository has no directory f");
    }

    @Test
    void keepsTheFolderOfGitWhenAsked() throws IOException {
        try (Checkout checkout = source.fetch(url(base), true, "")) {
            assertThat(checkout.tree().entry(".git/HEAD")).isNotNull();
        }
    }

    @Test
    void checksTheCommit() throws IOException {
        source.fetch(url(base), false, second).close();
        source.fetch(url(base), false, second.substring(0, 12)).close();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> source.fetch(url(base), false, first))
                .withMessage(base + ": the commit is " + second + ", expected " + first);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> fetch("#nothing"))
                .withMessageContaining("nothing");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> source.fetch(url(base.replace("r.git", "none.git")), false, ""))
                .withMessageContaining("none.git");
    }

    @Test
    void givesNothingToGitThatLooksLikeAnOption() {
        for (String text : new String[] {base + "#--upload-pack=touch evil", "-x@host:path/r.git"}) {
            GitUrl url = GitUrl.parse(text);
            if (url != null) {
                assertThatExceptionOfType(IOException.class)
                        .isThrownBy(() -> source.fetch(url, false, ""))
                        .withMessageStartingWith("refused");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/a/b.git",
                "http://h/b.git#r:s",
                "git://h/b",
                "ssh://git@h:22/b",
                "git@github.com:a/b.git",
                "git@host:b.git",
                "github.com/a/b",
                "https://h/b.git?ref=main",
            })
    void knowsRepositories(String address) {
        assertThat(GitUrl.parse(address)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "/srv/b.git",
                "https://h/file.tar.gz",
                "https://h/b",
                "ftp://h/b.git",
                "a:b",
                "-",
                "host:path",
                "https://h/b.git?unknown=1",
            })
    void knowsWhatIsNone(String address) {
        assertThat(GitUrl.parse(address)).isNull();
    }
}
