package io.dflint.lsp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lsp.protocol.LspClient;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

    @TempDir
    Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return Main.run(args, InputStream.nullInputStream(), out, new PrintStream(err, true, UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--nonsense|unknown option '--nonsense'",
                "file|unexpected argument 'file'",
                "--socket|--socket needs a value: --socket PORT",
                "--socket x|--socket: invalid value 'x'; expected a port from 1 to 65535",
                "--socket=0|--socket: invalid value '0'; expected a port from 1 to 65535",
                "--stdio --log|--log needs a value: --log FILE",
                "completion csh|unknown shell 'csh'; expected bash, zsh or fish",
            })
    void refusesAWrongCommandLine(String args, String problem) {
        assertThat(run(args.split(" "))).isEqualTo(2);
        assertThat(err.toString(UTF_8)).isEqualTo("dfls: " + problem + "; see 'dfls --help'\n");
        assertThat(out.size()).isZero();
    }

    @Test
    void helps() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("--socket=PORT", "Exit codes");
    }

    @Test
    void saysItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString(UTF_8)).matches("dfls [^\\s]+\n");
    }

    @Test
    void saysWhatItCannotReach() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertThat(run("--socket", String.valueOf(port))).isOne();
        assertThat(run("--pipe", dir.resolve("none").toString())).isOne();
        assertThat(run("--log", dir.resolve("no/such/folder/log").toString())).isOne();
        assertThat(err.toString(UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("dfls: cannot connect to port " + port + ": connection refused"),
                        line -> assertThat(line)
                                .isEqualTo("dfls: cannot connect to " + dir.resolve("none")
                                        + ": no such file or directory"),
                        line -> assertThat(line)
                                .isEqualTo("dfls: --log " + dir.resolve("no/such/folder/log")
                                        + ": no such file or directory"));
    }

    @Test
    void leavesWithOneAtTheEndOfInput() {
        assertThat(run()).isOne();
        assertThat(run("--stdio", "--clientProcessId=1")).isOne();
    }

    @Test
    void speaksOverASocket() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Integer> code = start("--socket=" + listener.getLocalPort());
            try (Socket socket = listener.accept()) {
                converse(socket.getInputStream(), socket.getOutputStream());
            }
            assertThat(LspClient.await(code)).isZero();
        }
    }

    @Test
    void speaksOverAUnixSocket() throws Exception {
        Path path = dir.resolve("pipe");
        try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listener.bind(UnixDomainSocketAddress.of(path));
            CompletableFuture<Integer> code = start("--pipe", path.toString());
            try (SocketChannel channel = listener.accept()) {
                converse(Channels.newInputStream(channel), Channels.newOutputStream(channel));
            }
            assertThat(LspClient.await(code)).isZero();
        }
    }

    @Test
    void writesALog() throws IOException {
        Path log = dir.resolve("log");
        byte[] input = message("{not json").getBytes(UTF_8);
        int code = Main.run(
                new String[] {"--log", log.toString()},
                new ByteArrayInputStream(input),
                out,
                new PrintStream(err, true, UTF_8));
        assertThat(code).isOne();
        assertThat(Files.readString(log)).contains("invalid JSON-RPC message", "the connection ended");
    }

    @Test
    void endsWithOneLineAtAContentLengthThatNoClientSends() {
        int code = Main.run(
                new String[0],
                new ByteArrayInputStream("Content-Length: 9223372036854775807\r\n\r\n{}".getBytes(UTF_8)),
                out,
                new PrintStream(err, true, UTF_8));
        assertThat(code).isOne();
        assertThat(err.toString(UTF_8))
                .isEqualTo("dfls: Content-Length 9223372036854775807 is more than 1024 MiB; "
                        + "the client does not speak the language server protocol\n");
    }

    private CompletableFuture<Integer> start(String... args) {
        return CompletableFuture.supplyAsync(() -> run(args));
    }

    private static String message(String content) {
        return "Content-Length: " + content.length() + "\r\n\r\n" + content;
    }

    /** Says hello and good-bye, all at once, and checks that both are answered. */
    private static void converse(InputStream in, OutputStream to) throws IOException {
        to.write((message("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{}}")
                        + message("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}")
                        + message("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}"))
                .getBytes(UTF_8));
        to.flush();
        byte[] answer = new byte[1 << 16];
        int length = 0;
        String text = "";
        while (!text.contains("\"id\":2")) {
            int read = in.read(answer, length, answer.length - length);
            assertThat(read).as(text).isPositive();
            length += read;
            text = new String(Arrays.copyOf(answer, length), UTF_8);
        }
        assertThat(text).contains("\"name\":\"dfls\"");
    }
}
