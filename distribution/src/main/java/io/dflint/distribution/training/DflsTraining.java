package io.dflint.distribution.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Acts as an editor: opens files, sends every kind of request for them, and exits. */
public final class DflsTraining implements Training {
    /** Requests for a position. */
    private static final List<String> AT_POSITION = List.of(
            "hover",
            "completion",
            "signatureHelp",
            "definition",
            "declaration",
            "references",
            "documentHighlight",
            "prepareRename",
            "linkedEditingRange",
            "prepareCallHierarchy");

    /** Requests for the whole document. */
    private static final List<String> OF_DOCUMENT = List.of(
            "documentSymbol",
            "foldingRange",
            "documentLink",
            "codeLens",
            "semanticTokens/full",
            "semanticTokens/range",
            "diagnostic",
            "formatting",
            "inlayHint",
            "codeAction",
            "selectionRange");

    private static final String INITIALIZE = """
        {"processId":null,"rootUri":null,"capabilities":{"textDocument":{
        "documentSymbol":{"hierarchicalDocumentSymbolSupport":true},
        "completion":{"completionItem":{"snippetSupport":true,"documentationFormat":["markdown"]}},
        "hover":{"contentFormat":["markdown"]},"rename":{"prepareSupport":true},
        "publishDiagnostics":{"relatedInformation":true}}}}\
        """;

    @Override
    public void run(Recording recording) throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> found = Files.list(recording.inputs())) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        Process server = Recording.process(recording.recorded(), List.of("--stdio"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream out = server.getOutputStream();
                InputStream in = new BufferedInputStream(server.getInputStream())) {
            new Editor(out, in).work(files);
            in.transferTo(OutputStream.nullOutputStream());
        }
        int code = server.waitFor();
        if (code != 0) {
            throw new IOException("dfls: exit code " + code);
        }
    }

    /** The client side of the connection. */
    private static final class Editor {
        private final OutputStream toServer;
        private final InputStream fromServer;
        private int lastId;

        Editor(OutputStream toServer, InputStream fromServer) {
            this.toServer = toServer;
            this.fromServer = fromServer;
        }

        void work(List<Path> files) throws IOException {
            request("initialize", INITIALIZE);
            notify("initialized", "{}");
            request("completionItem/resolve", "{\"label\":\"COPY\",\"data\":\"flag COPY chown\"}");
            for (Path file : files) {
                edit("file:///" + file.getFileName(), Files.readString(file));
            }
            request("workspace/diagnostic", "{\"previousResultIds\":[]}");
            request("shutdown", "null");
            notify("exit", "null");
        }

        private void edit(String uri, String text) throws IOException {
            JsonObject item = new JsonObject();
            item.addProperty("uri", uri);
            item.addProperty("languageId", "dockerfile");
            item.addProperty("version", 1);
            item.addProperty("text", text);
            notify("textDocument/didOpen", "{\"textDocument\":" + item + "}");
            String document = "\"textDocument\":{\"uri\":" + new JsonPrimitive(uri) + "}";
            for (String method : OF_DOCUMENT) {
                request("textDocument/" + method, "{" + document + extra(method) + "}");
            }
            for (String position : positions(text)) {
                for (String method : AT_POSITION) {
                    request(
                            "textDocument/" + method,
                            "{" + document + ",\"position\":" + position + ",\"context\":{}}");
                }
                String change = "{\"range\":{\"start\":" + position + ",\"end\":" + position + "},\"text\":\" \"}";
                String versioned = document.replace("}", ",\"version\":2}");
                notify("textDocument/didChange", "{" + versioned + ",\"contentChanges\":[" + change + "]}");
            }
            notify("textDocument/didClose", "{" + document + "}");
        }

        private static String extra(String method) {
            String range = ",\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":999,\"character\":0}}";
            return switch (method) {
                case "formatting" -> ",\"options\":{\"tabSize\":4,\"insertSpaces\":true}";
                case "inlayHint", "semanticTokens/range" -> range;
                case "codeAction" -> range + ",\"context\":{\"diagnostics\":[]}";
                case "selectionRange" -> ",\"positions\":[{\"line\":1,\"character\":1}]";
                default -> "";
            };
        }

        /** Returns some positions in a text. */
        private static List<String> positions(String text) {
            List<String> positions = new ArrayList<>();
            String[] lines = text.split("\n", -1);
            for (int line = 0; line < lines.length; line += 3) {
                positions.add("{\"line\":" + line + ",\"character\":" + lines[line].length() / 2 + "}");
            }
            return positions;
        }

        private void notify(String method, String params) throws IOException {
            send("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + "}");
        }

        /** Sends a request and waits for its response, whether it succeeds or not. */
        private void request(String method, String params) throws IOException {
            int id = ++lastId;
            send("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}");
            String answer = "\"id\":" + id + ",";
            while (!receive().contains(answer)) {
                // notifications
            }
        }

        private void send(String message) throws IOException {
            byte[] content = message.getBytes(UTF_8);
            toServer.write(("Content-Length: " + content.length + "\r\n\r\n").getBytes(UTF_8));
            toServer.write(content);
            toServer.flush();
        }

        private String receive() throws IOException {
            StringBuilder header = new StringBuilder();
            while (header.indexOf("\r\n\r\n") < 0) {
                int c = fromServer.read();
                if (c < 0) {
                    throw new IOException("the server ended");
                }
                header.append((char) c);
            }
            int length = Integer.parseInt(header.substring(header.indexOf(":") + 1, header.indexOf("\r\n"))
                    .strip());
            return new String(fromServer.readNBytes(length), UTF_8);
        }
    }
}
