import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Drives the process of the language server over everything that it can be reached by, and looks at what it answers and what it
 * leaves with. Prints what fails, and how many checks passed.
 *
 * <p>Usage: java ServerTest.java DFLS
 */
public final class ServerTest {
    /** Seconds; only a failure takes them. */
    private static final long PATIENCE = 300;

    private static final String INITIALIZE =
            "{'jsonrpc':'2.0','id':1,'method':'initialize','params':{'processId':null,'capabilities':{}}}";
    private static final String INITIALIZED = "{'jsonrpc':'2.0','method':'initialized','params':{}}";
    private static final String SHUTDOWN = "{'jsonrpc':'2.0','id':2,'method':'shutdown'}";
    private static final String EXIT = "{'jsonrpc':'2.0','method':'exit'}";

    private final String dfls;
    private final Path work;
    private int passed;
    private int failed;

    private ServerTest(String dfls, Path work) {
        this.dfls = dfls;
        this.work = work;
    }

    /** What is tried. */
    private interface Case {
        void run() throws Exception;
    }

    public static void main(String[] args) throws IOException {
        Path work = Files.createTempDirectory("dfls");
        ServerTest test = new ServerTest(Path.of(args[0]).toAbsolutePath().toString(), work);
        test.check("a session over standard input and output", () -> test.session(test.overPipes("--stdio")));
        test.check("a session over a socket", () -> test.session(test.overSocket("--socket")));
        test.check("a session over a socket, its port behind an equals sign", () -> test.session(test.overSocket("--socket=")));
        test.check("a session over a Unix socket", () -> test.session(test.overUnixSocket("pipe")));
        test.check("a session over a Unix socket in a folder with blanks", () -> test.session(test.overUnixSocket("a pipe ü")));
        test.check("exit without shutdown over a socket", () -> test.rude(test.overSocket("--socket")));
        test.check("a client that hangs up", () -> test.hangUp(test.overPipes("--stdio")));
        test.check("a client that hangs up over a socket", () -> test.hangUp(test.overSocket("--socket")));
        test.check("a client that hangs up while something is computed", () -> test.hangUpInTheMiddle(test.overPipes("--stdio")));
        test.check("a request that is cancelled while it is computed", () -> test.cancel(test.overPipes("--stdio")));
        test.check("a request that is outdated while it is computed", () -> test.outdate(test.overPipes("--stdio")));
        test.check("an exit while something is computed", () -> test.exitInTheMiddle(test.overPipes("--stdio")));
        test.check("a client that dies", test::clientDies);
        test.check("a storm of questions and cancellations before any answer is read", () -> test.storm(test.overPipes("--stdio")));
        test.check("a client that never reads", () -> test.neverReads(test.overPipes("--stdio")));
        test.check("a client that never reads, over a socket", () -> test.neverReads(test.overSocket("--socket")));
        test.check("a message that is too large", () -> test.tooLarge(test.overPipes("--stdio")));
        test.check("a Content-Length that no client sends", () -> test.hugeLength(test.overPipes("--stdio")));
        test.check("parameters of wrong types", () -> test.wrongTypes(test.overPipes("--stdio")));
        for (CostlyFile file : costlyFiles()) {
            test.check("a costly file: " + file.name(), () -> test.costly(test.overPipes("--stdio"), file));
        }
        test.check("a port on which nobody listens", test::nobodyListens);
        test.check("a pipe that does not exist", test::noPipe);
        test.check("a log", test::log);
        test.check("a log in a folder that does not exist", test::noLog);
        delete(work);
        System.out.println(test.passed + " passed, " + test.failed + " failed");
        System.exit(test.failed == 0 ? 0 : 1);
    }

    private void check(String name, Case tried) {
        try {
            tried.run();
            passed++;
        } catch (Exception | AssertionError e) {
            failed++;
            System.out.println("FAILED: " + name + ": " + e.getMessage());
        }
    }

    private static void expect(boolean condition, String message) {
        if (!condition) {
            throw new AssertionError(message);
        }
    }

    /** A running server and the two streams to it. */
    private record Server(Process process, InputStream in, OutputStream out, Closeable connection) {
        void send(String message) throws IOException {
            byte[] content = message.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            out.write(("Content-Length: " + content.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(content);
            out.flush();
        }

        /** The next message that holds a text; those before it are passed over. */
        String await(String text) {
            return awaited(text).getLast();
        }

        /** The messages up to the next that holds a text. */
        String awaitAll(String text) {
            return String.join("\n", awaited(text));
        }

        private List<String> awaited(String text) {
            return CompletableFuture.supplyAsync(() -> {
                        List<String> messages = new ArrayList<>();
                        for (String message = receive(); message != null; message = receive()) {
                            messages.add(message);
                            if (message.contains(text.replace('\'', '"'))) {
                                return messages;
                            }
                        }
                        throw new AssertionError("no " + text + " among " + messages);
                    })
                    .orTimeout(PATIENCE, TimeUnit.SECONDS)
                    .join();
        }

        /** The next message; null at the end. */
        private String receive() {
            try {
                StringBuilder header = new StringBuilder();
                while (!header.toString().endsWith("\r\n\r\n")) {
                    int c = in.read();
                    if (c < 0) {
                        return null;
                    }
                    header.append((char) c);
                }
                int length = Integer.parseInt(header.substring("Content-Length: ".length(), header.indexOf("\r\n")));
                return new String(in.readNBytes(length), StandardCharsets.UTF_8);
            } catch (IOException e) {
                return null;
            }
        }

        void expectExit(int code) throws InterruptedException {
            boolean left = process.waitFor(PATIENCE, TimeUnit.SECONDS);
            process.destroyForcibly();
            expect(left, "it does not leave");
            expect(process.exitValue() == code, "it leaves with " + process.exitValue() + " instead of " + code);
        }
    }

    private Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(dfls));
        Collections.addAll(command, options);
        return new ProcessBuilder(command).redirectError(work.resolve("err").toFile()).start();
    }

    private Server overPipes(String... options) throws IOException {
        Process process = start(options);
        return new Server(
                process, new BufferedInputStream(process.getInputStream()), process.getOutputStream(), process.getOutputStream());
    }

    /** @param option with an equals sign at its end if the port goes into the same word */
    private Server overSocket(String option) throws IOException {
        try (ServerSocketChannel listening = ServerSocketChannel.open()) {
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            String port = String.valueOf(((InetSocketAddress) listening.getLocalAddress()).getPort());
            return accept(listening, option.endsWith("=") ? start(option + port) : start(option, port));
        }
    }

    private Server overUnixSocket(String name) throws IOException {
        Path path = work.resolve(name);
        try (ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listening.bind(UnixDomainSocketAddress.of(path));
            return accept(listening, start("--pipe", path.toString()));
        }
    }

    private static Server accept(ServerSocketChannel listening, Process process) throws IOException {
        SocketChannel channel = CompletableFuture.supplyAsync(() -> {
                    try {
                        return listening.accept();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .orTimeout(PATIENCE, TimeUnit.SECONDS)
                .join();
        return new Server(
                process, new BufferedInputStream(Channels.newInputStream(channel)), Channels.newOutputStream(channel), channel);
    }

    private static void begin(Server server) throws IOException {
        server.send(INITIALIZE);
        expect(server.await("'id':1").contains("\"definitionProvider\":true"), "it does not say what it can do");
        server.send(INITIALIZED);
    }

    private static void end(Server server) throws IOException, InterruptedException {
        server.send(SHUTDOWN);
        server.await("'id':2");
        server.send(EXIT);
        server.expectExit(0);
    }

    private static void open(Server server, String name, String text) throws IOException {
        server.send("{'jsonrpc':'2.0','method':'textDocument/didOpen','params':{'textDocument':{'uri':'file:///x/" + name
                + "','languageId':'dockerfile','version':1,'text':'" + text + "'}}}");
    }

    /** A question that takes long. */
    private static void ask(Server server, int id) throws IOException {
        open(server, "Large", "FROM alpine:3.22\\n" + "RUN apk add --no-cache curl && make all\\n".repeat(20_000));
        server.send("{'jsonrpc':'2.0','id':" + id + ",'method':'textDocument/diagnostic','params':{'textDocument':"
                + "{'uri':'file:///x/Large'}}}");
    }

    private void session(Server server) throws IOException, InterruptedException {
        begin(server);
        open(server, "Dockerfile", "FROM alpine:3.22\\nMAINTAINER ü 😀\\n");
        String told = server.await("publishDiagnostics");
        expect(told.contains("DL4000"), "it does not find the MAINTAINER: " + told);
        server.send("{'jsonrpc':'2.0','id':3,'method':'textDocument/hover','params':{'textDocument':"
                + "{'uri':'file:///x/Dockerfile'},'position':{'line':0,'character':8}}}");
        expect(server.await("'id':3").contains("alpine"), "it does not know the image");
        end(server);
    }

    private void rude(Server server) throws IOException, InterruptedException {
        begin(server);
        server.send(EXIT);
        server.expectExit(1);
    }

    private void hangUp(Server server) throws IOException, InterruptedException {
        begin(server);
        server.connection().close();
        server.expectExit(1);
    }

    private void hangUpInTheMiddle(Server server) throws IOException, InterruptedException {
        begin(server);
        ask(server, 7);
        server.connection().close();
        server.expectExit(1);
    }

    private void cancel(Server server) throws IOException, InterruptedException {
        begin(server);
        ask(server, 7);
        server.send("{'jsonrpc':'2.0','method':'$/cancelRequest','params':{'id':7}}");
        expect(server.await("'id':7").contains("\"code\":-32800"), "it does not say that the request is cancelled");
        goesOn(server);
    }

    private void outdate(Server server) throws IOException, InterruptedException {
        begin(server);
        ask(server, 7);
        server.send("{'jsonrpc':'2.0','method':'textDocument/didChange','params':{'textDocument':{'uri':'file:///x/Large',"
                + "'version':2},'contentChanges':[{'text':'FROM scratch'}]}}");
        expect(server.await("'id':7").contains("\"code\":-32801"), "it does not say that the content was modified");
        goesOn(server);
    }

    /** Something else is answered as before. */
    private static void goesOn(Server server) throws IOException, InterruptedException {
        open(server, "Dockerfile", "FROM alpine:3.22\\nMAINTAINER me\\n");
        expect(server.await("file:///x/Dockerfile").contains("DL4000"), "it finds nothing any more");
        end(server);
    }

    private void exitInTheMiddle(Server server) throws IOException, InterruptedException {
        begin(server);
        ask(server, 7);
        end(server);
    }

    private void clientDies() throws IOException, InterruptedException {
        Process client = new ProcessBuilder("sleep", "600").start();
        Server server = overPipes();
        server.send(INITIALIZE.replace("null", String.valueOf(client.pid())));
        server.await("'id':1");
        client.destroyForcibly();
        server.expectExit(1);
    }

    private void storm(Server server) throws IOException, InterruptedException {
        begin(server);
        open(server, "Dockerfile", "FROM alpine:3.22\\nMAINTAINER me\\n");
        int pairs = 5_000;
        for (int i = 0; i < pairs; i++) {
            server.send("{'jsonrpc':'2.0','id':" + (100 + i) + ",'method':'textDocument/hover','params':{'textDocument':"
                    + "{'uri':'file:///x/Dockerfile'},'position':{'line':0,'character':8}}}");
            server.send("{'jsonrpc':'2.0','method':'$/cancelRequest','params':{'id':" + (100 + i) + "}}");
        }
        server.send(SHUTDOWN);
        String answers = server.awaitAll("'id':2,");
        for (int i = 0; i < pairs; i++) {
            expect(answers.contains("\"id\":" + (100 + i) + ","), "question " + i + " has no answer");
        }
        server.send(EXIT);
        server.expectExit(0);
    }

    /** Asks for large answers until the server leaves. */
    private void neverReads(Server server) throws IOException, InterruptedException {
        server.send(INITIALIZE);
        server.send(INITIALIZED);
        open(server, "Large", "RUN a\\n".repeat(10_000));
        try {
            for (int i = 0; i < 1_000; i++) {
                server.send("{'jsonrpc':'2.0','id':" + (100 + i) + ",'method':'textDocument/documentSymbol',"
                        + "'params':{'textDocument':{'uri':'file:///x/Large'}}}");
            }
        } catch (IOException e) {
            // It has left already.
        }
        server.expectExit(1);
        expectComplaint("dfls: the client does not read: more than 64 MiB of answers are waiting");
    }

    private void tooLarge(Server server) throws IOException, InterruptedException {
        begin(server);
        server.send("x".repeat((32 << 20) + 1));
        expect(
                server.await("window/showMessage").contains("dfls reads up to 32 MiB, so this document is not checked"),
                "it does not say why the document is not checked");
        goesOn(server);
    }

    private void hugeLength(Server server) throws IOException, InterruptedException {
        begin(server);
        server.out().write("Content-Length: 9223372036854775807\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII));
        server.out().flush();
        server.expectExit(1);
        expectComplaint("dfls: Content-Length 9223372036854775807 is more than 1024 MiB; "
                + "the client does not speak the language server protocol");
    }

    private void wrongTypes(Server server) throws IOException, InterruptedException {
        begin(server);
        open(server, "First", "FROM alpine:3.22\\n");
        server.send("{'jsonrpc':'2.0','id':7,'method':'textDocument/hover','params':[[]]}");
        String mistyped = server.await("'id':7");
        expect(mistyped.contains("\"code\":-32602") && !mistyped.contains("java"), "it says " + mistyped);
        server.send("{'jsonrpc':'2.0','id':8,'method':'textDocument/hover','params':{}}");
        String incomplete = server.await("'id':8");
        expect(incomplete.contains("\"code\":-32602") && !incomplete.contains("java"), "it says " + incomplete);
        goesOn(server);
    }

    /**
     * A file of a shape that has cost much.
     *
     * @param text as a JSON string
     * @param said what its diagnostics have to say
     */
    private record CostlyFile(String name, String text, String said) {}

    private static List<CostlyFile> costlyFiles() {
        StringBuilder heredocs = new StringBuilder("FROM a:1\\nRUN ");
        for (int i = 0; i < 700; i++) {
            heredocs.append("sudo a <<A").append(i).append(';');
        }
        for (int i = 0; i < 700; i++) {
            heredocs.append("\\nA").append(i);
        }
        StringBuilder chain = new StringBuilder("FROM a AS s0\\n");
        for (int i = 0; i < 20_000; i++) {
            chain.append("ENV a=b\\nFROM s").append(i).append(" AS s").append(i + 1).append("\\n");
        }
        String pattern = "ARG v=" + "a".repeat(4_000) + "\\nARG p=" + "*a".repeat(2_000) + "\\n";
        String value = "ENV v=" + "a".repeat(6_000) + "\\n";
        return List.of(
                new CostlyFile("heredocs and findings in one RUN", heredocs.toString(), "DL3004"),
                new CostlyFile(
                        "patterns in values",
                        pattern + "FROM a:1\\nMAINTAINER me\\n" + pattern + "RUN cd ${v##$p}\\n".repeat(100),
                        "DL4000"),
                new CostlyFile(
                        "a long value in many findings",
                        "FROM a:1\\n" + value + "MAINTAINER $v\\nWORKDIR $v\\n".repeat(300),
                        "DL4000"),
                new CostlyFile("a chain of stages", chain.toString(), "DL3006"),
                new CostlyFile(
                        "comments in a RUN",
                        "FROM a:1\\nRUN sudo a \\\\\\n" + "# comment\\n".repeat(20_000) + "b\\n",
                        "DL3004"),
                new CostlyFile(
                        "COPY and tar",
                        "FROM a:1\\n" + "COPY a.tar.gz /b\\nRUN tar xf /b/a.tar.gz\\n".repeat(20_000),
                        "too-many-findings"));
    }

    private void costly(Server server, CostlyFile file) throws IOException, InterruptedException {
        begin(server);
        open(server, "Costly", file.text());
        String told = server.await("publishDiagnostics");
        expect(told.contains(file.said()), "it does not say " + file.said());
        expect(told.length() < 4 << 20, "its diagnostics have " + told.length() + " characters");
        goesOn(server);
    }

    private void nobodyListens() throws IOException, InterruptedException {
        int port;
        try (ServerSocketChannel free = ServerSocketChannel.open()) {
            free.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            port = ((InetSocketAddress) free.getLocalAddress()).getPort();
        }
        overPipes("--socket", String.valueOf(port)).expectExit(1);
        expectComplaint("dfls: cannot connect to port " + port + ": connection refused");
    }

    private void noPipe() throws IOException, InterruptedException {
        overPipes("--pipe", work.resolve("missing").toString()).expectExit(1);
        expectComplaint("dfls: cannot connect to " + work.resolve("missing") + ": no such file or directory");
    }

    private void log() throws IOException, InterruptedException {
        Path log = work.resolve("log");
        Files.writeString(log, "what was there before\n");
        session(overPipes("--stdio", "--log", log.toString()));
        String written = Files.readString(log);
        expect(written.startsWith("what was there before\n"), "the log is written anew");
        expect(written.contains("the connection ended"), "the log does not tell of the end: " + written);
    }

    private void noLog() throws IOException, InterruptedException {
        Path log = work.resolve("missing/log");
        overPipes("--stdio", "--log", log.toString()).expectExit(1);
        expectComplaint("dfls: --log " + log + ": no such file or directory");
    }

    private void expectComplaint(String text) throws IOException {
        String err = Files.readString(work.resolve("err"));
        expect(err.startsWith(text) && err.indexOf('\n') == err.length() - 1, "it says: " + err);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
