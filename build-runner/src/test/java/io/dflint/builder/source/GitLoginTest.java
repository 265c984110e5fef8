package io.dflint.builder.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.dflint.builder.Commands;
import io.dflint.builder.Trees;
import io.dflint.builder.source.GitSource.Checkout;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A login for a Git repository on a web server. */
@Tag("class-path")
class GitLoginTest {
    @TempDir
    private Path folder;

    /** A login in an address is sent, and neither kept in the repository nor told. */
    @Test
    void theLoginOfAnAddressIsOnlySent() throws Exception {
        Commands.shell(
                folder,
                "git init -q -b main r; cd r; echo one > f; git add .;"
                        + "git -c user.name=n -c user.email=e -c commit.gpgsign=false commit -qm m;"
                        + "git clone -q --bare . ../web.git; cd ../web.git; git update-server-info");
        String commit = Commands.shell(folder, "git -C r rev-parse main").strip();
        GitSource source = new GitSource(Map.of(), id -> null);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
                boolean allowed = "Basic dXNlcjpjYW5hcnkh"
                        .equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Authorization"));
                byte[] content = allowed && Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
                exchange.sendResponseHeaders(
                        !allowed ? 401 : content.length > 0 ? 200 : 404,
                        content.length - 1L >= 0 ? content.length : -1);
                exchange.getResponseBody().write(content);
            }
        });
        server.start();
        String address =
                "http://user:canary%21@127.0.0.1:" + server.getAddress().getPort();
        try (Checkout checkout = source.fetch(url(address + "/web.git"), true, "")) {
            assertThat(checkout.commit()).isEqualTo(commit);
            assertThat(Trees.text(checkout.tree(), ".git/config"))
                    .contains("url = http://127.0.0.1")
                    .doesNotContain("canary");
            for (String path : Trees.paths(checkout.tree())) {
                FileEntry entry = checkout.tree().entry(path);
                if (entry != null && entry.type() == FileEntry.Type.FILE) {
                    assertThat(Trees.text(checkout.tree(), path)).as(path).doesNotContain("canary");
                }
            }
            for (String other : List.of(address + "/none.git", address.replace("canary", "other") + "/web.git")) {
                assertThatExceptionOfType(IOException.class)
                        .isThrownBy(() -> source.fetch(url(other), true, ""))
                        .satisfies(failure -> assertThat(failure.getMessage())
                                .contains("127.0.0.1")
                                .doesNotContain("canary")
                                .doesNotContain("other%21"));
            }
        } finally {
            server.stop(0);
        }
    }

    private static GitUrl url(String text) {
        return Objects.requireNonNull(GitUrl.parse(text));
    }
}
