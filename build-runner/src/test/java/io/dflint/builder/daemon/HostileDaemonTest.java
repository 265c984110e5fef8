package io.dflint.builder.daemon;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dflint.builder.daemon.EngineHttp.Call;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What listens may answer anything: each answer ends in one line of error, and in bounded memory. A new case is a line. */
class HostileDaemonTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nApi-Version: 1.43\r\n";

    /** What a daemon sends after a request; it may stop when the client has gone. */
    private interface Answer {
        void write(OutputStream out) throws IOException;
    }

    private record Case(String name, Answer answer, String message) {}

    @TestFactory
    Stream<DynamicTest> answers() {
        return Stream.of(
                        text("no HTTP at all", "SSH-2.0-OpenSSH\r\n", "not an HTTP response"),
                        text("a status of letters", "HTTP/1.1 abc\r\n\r\n", "not an HTTP response"),
                        text(
                                "a negative chunk",
                                OK + "Transfer-Encoding: chunked\r\n\r\n-5\r\nhello",
                                "invalid chunk size: -5"),
                        text(
                                "a chunk of letters",
                                OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                                "invalid chunk size: zz"),
                        text("a negative length", OK + "Content-Length: -1\r\n\r\n", "invalid Content-Length: -1"),
                        text("a length of letters", OK + "Content-Length: x\r\n\r\n", "invalid Content-Length: x"),
                        text("an answer that is cut off", OK + "Content-Length: 100\r\n\r\n{", "closed the connection"),
                        text("text instead of JSON", OK + "Content-Length: 5\r\n\r\nhello", "is not valid JSON"),
                        text(
                                "JSON 100,000 deep",
                                OK + "Content-Length: 100000\r\n\r\n" + "[".repeat(100_000),
                                "is not valid JSON"),
                        new Case(
                                "a header without end",
                                out -> repeat(out, OK + "A: ", "x"),
                                "unterminated HTTP header line"),
                        new Case(
                                "headers without end",
                                out -> repeat(out, OK, "A: b\r\n"),
                                "too many HTTP header lines"),
                        new Case(
                                "interim responses without end",
                                out -> repeat(out, "", "HTTP/1.1 100 Continue\r\n\r\n"),
                                "too many interim"),
                        new Case(
                                "a body without end",
                                out -> repeat(out, OK + "\r\n", "x".repeat(4096)),
                                "is larger than 64 MiB"),
                        new Case(
                                "chunks without end",
                                out -> repeat(out, OK + "Transfer-Encoding: chunked\r\n\r\n", "4\r\n\"aa \r\n"),
                                "is larger than 64 MiB"))
                .map(each -> DynamicTest.dynamicTest(each.name, () -> check(each)));
    }

    private static Case text(String name, String answer, String message) {
        return new Case(name, out -> out.write(answer.getBytes(ISO_8859_1)), message);
    }

    private static void repeat(OutputStream out, String start, String text) throws IOException {
        out.write(start.getBytes(ISO_8859_1));
        byte[] bytes = text.repeat(Math.max(1, 8192 / text.length())).getBytes(ISO_8859_1);
        while (true) {
            out.write(bytes);
        }
    }

    private static void check(Case each) throws Exception {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread daemon = Thread.ofVirtual().start(() -> serve(server, each.answer));
        try {
            Throwable problem = catchThrowable(() -> http(server).json(Call.get("/info")));
            assertThat(problem).isInstanceOf(EngineException.class).hasMessageContaining(each.message);
            assertThat(problem.getMessage()).doesNotContain("\n").hasSizeLessThan(400);
        } finally {
            server.close();
            daemon.join();
        }
    }

    /** The first word is answered as a daemon would, everything else with the answer. */
    private static void serve(ServerSocket server, Answer answer) {
        while (true) {
            try (Socket socket = server.accept()) {
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
                OutputStream out = socket.getOutputStream();
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    boolean ping = line.contains("/_ping");
                    while (line != null && !line.isEmpty()) {
                        line = in.readLine();
                    }
                    if (!ping) {
                        answer.write(out);
                        out.flush();
                        break;
                    }
                    out.write((OK + "Content-Length: 2\r\n\r\n").getBytes(ISO_8859_1));
                    out.flush();
                }
            } catch (IOException e) {
                if (server.isClosed()) {
                    return;
                }
            }
        }
    }

    private static EngineHttp http(ServerSocket server) {
        Endpoint endpoint = new Endpoint(URI.create("tcp://127.0.0.1:" + server.getLocalPort()), null, "the test");
        return new EngineHttp(endpoint, new SocketTransport(new Connector(endpoint, 5)), "", 5);
    }

    /** A daemon that never answers is left when the thread of the command is interrupted, as Ctrl-C does. */
    @Test
    void interruptionEndsWaiting() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread daemon = Thread.ofVirtual()
                .start(() -> serve(server, out -> {
                    asked.countDown();
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
        try {
            Throwable[] problem = new Throwable[1];
            Thread command = Thread.ofPlatform()
                    .start(() -> problem[0] = catchThrowable(() -> http(server).json(Call.get("/info"))));
            asked.await();
            command.interrupt();
            command.join();
            assertThat(problem[0]).isInstanceOf(EngineException.class).hasMessage("cancelled");
        } finally {
            end.countDown();
            server.close();
            daemon.join();
        }
    }
}
