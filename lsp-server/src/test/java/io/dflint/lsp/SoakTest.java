package io.dflint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.dflint.lsp.document.PositionEncoding;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Log;
import io.dflint.lsp.protocol.LspClient;
import io.dflint.lsp.protocol.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Types, pastes and deletes at random in many documents and asks everything in between: nothing may fail, and the server must
 * have the text that the client has. {@code -Ddflint.soak=100000} makes it long; the normal run is short.
 */
@Tag("class-path")
class SoakTest {
    private static final int EDITS = Integer.getInteger("dflint.soak", 2_000);
    private static final int CONTENT_MODIFIED = -32801;
    private static final long SEED = Long.getLong("dflint.seed", 20_260_101L);
    private static final int LONGEST = 20_000;

    private static final String[] PIECES = {
        "FROM alpine AS base\n",
        "\n",
        "\r\n",
        "\r",
        "\\\n",
        "`\n",
        "# escape=`\n",
        "RUN <<EOF\n",
        "EOF\n",
        "COPY --from=base <<-'A' <<B /x\n",
        "${X:-${Y",
        "}",
        "\"",
        "'",
        "$X",
        "ARG X=1\n",
        "ENV X=$X Y=\"a b\"\n",
        "RUN --mount=type=bind,from=base,target=/x if true; then for i in 1 2; do echo $i; done; fi\n",
        "ONBUILD ",
        "HEALTHCHECK CMD [\"a\", ",
        "WORKDIR ../x\n",
        "ä€😀",
        "\uD83D",
        "\uDE00",
        "\uFEFF",
        "\u0000",
        "\t  ",
        "=",
        "--",
        "COPY --from=0 a b\n",
        "$(( ",
        "$(",
        "|| && ; |",
    };

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

    private static final List<String> OF_DOCUMENT = List.of(
            "documentSymbol",
            "foldingRange",
            "documentLink",
            "codeLens",
            "semanticTokens/full",
            "semanticTokens/range",
            "semanticTokens/full/delta",
            "diagnostic",
            "formatting",
            "inlayHint",
            "codeAction",
            "selectionRange",
            "rename",
            "onTypeFormatting",
            "rangeFormatting");

    /** Says what the server has. */
    private static final Handler SPY = (routes, session) -> routes.onDocument(
            "test/text",
            DocumentSymbolParams.class,
            p -> p.getTextDocument().getUri(),
            (p, call) -> call.document().original());

    private final Random random = new Random(SEED);
    private final List<String> starts = starts();

    @Test
    void staysInStepAndNeverFails() {
        for (PositionEncoding encoding : PositionEncoding.values()) {
            List<Handler> handlers = new ArrayList<>(Main.handlers());
            handlers.add(SPY);
            try (LspClient client = new LspClient(new Server(handlers, "test", Log.NONE, () -> {})::run)) {
                JsonObject offered = client.initialize(
                                "{\"general\":{\"positionEncodings\":[\"" + encoding.id() + "\"]}}")
                        .getAsJsonObject("result")
                        .getAsJsonObject("capabilities");
                int edits = EDITS / PositionEncoding.values().length;
                for (int document = 0; edits > 0; document++) {
                    edits -= work(client, encoding, "file:///" + document + "/Dockerfile", offered);
                }
            }
        }
    }

    /** Edits a document for a while; returns how often. */
    private int work(LspClient client, PositionEncoding encoding, String uri, JsonObject offered) {
        String text = onTheWire(starts.get(random.nextInt(starts.size())));
        String id = "{\"textDocument\":{\"uri\":\"" + uri + "\"}}";
        client.open(uri, text);
        int edits = 20 + random.nextInt(80);
        for (int version = 2; version < edits + 2; version++) {
            List<String> changes = new ArrayList<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                int from = place(text);
                int to =
                        random.nextInt(3) == 0 ? Math.max(from, representable(text, from + random.nextInt(200))) : from;
                String piece = text.length() > LONGEST ? "" : piece();
                changes.add(change(text, from, to, piece, encoding));
                text = text.substring(0, from) + piece + text.substring(to);
            }
            client.notify(
                    "textDocument/didChange",
                    "{\"textDocument\":{\"uri\":\"" + uri + "\",\"version\":" + version + "},\"contentChanges\":["
                            + String.join(",", changes) + "]}");
            for (int i = random.nextInt(3); i > 0; i--) {
                ask(client, uri, text, encoding, offered);
            }
            if (random.nextInt(10) == 0) {
                assertThat(client.result("test/text", id).getAsString()).isEqualTo(onTheWire(text));
            }
        }
        assertThat(client.result("test/text", id).getAsString()).isEqualTo(onTheWire(text));
        client.notify("textDocument/didClose", id);
        return edits;
    }

    private void ask(LspClient client, String uri, String text, PositionEncoding encoding, JsonObject offered) {
        String position = position(text, place(text), encoding);
        boolean here = random.nextBoolean();
        List<String> methods = here ? AT_POSITION : OF_DOCUMENT;
        String method = methods.get(random.nextInt(methods.size()));
        JsonObject response = client.request(
                "textDocument/" + method,
                "{\"textDocument\":{\"uri\":\"" + uri + "\"},\"position\":" + position + ",\"positions\":[" + position
                        + "],\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":" + position
                        + "},\"options\":{\"tabSize\":2,\"insertSpaces\":true},\"ch\":\"\\\\\",\"newName\":\"renamed\","
                        + "\"context\":{\"diagnostics\":[],\"includeDeclaration\":true}}");
        if (response.has("error")) {
            int code = response.getAsJsonObject("error").get("code").getAsInt();
            boolean notThere = code == -32601 && !offered.has(method.replace("/full", "") + "Provider");
            boolean refused = method.equals("rename") && code == -32803;
            assertThat(notThere || refused || code == CONTENT_MODIFIED)
                    .as("seed %d: %s at %s: %s in:%n%s", SEED, method, position, response, text)
                    .isTrue();
        }
    }

    private String piece() {
        return random.nextInt(3) == 0
                ? PIECES[random.nextInt(PIECES.length)] + PIECES[random.nextInt(PIECES.length)]
                : random.nextBoolean()
                        ? PIECES[random.nextInt(PIECES.length)]
                        : String.valueOf((char) (' ' + random.nextInt(95)));
    }

    private int place(String text) {
        return representable(text, random.nextInt(text.length() + 1));
    }

    /** A place near by that every client can name: not within a pair of surrogates or a line end. */
    private static int representable(String text, int offset) {
        int at = Math.min(offset, text.length());
        if (at > 0 && at < text.length()) {
            boolean inPair =
                    Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1));
            boolean inLineEnd = text.charAt(at) == '\n' && text.charAt(at - 1) == '\r';
            return inPair || inLineEnd ? at - 1 : at;
        }
        return at;
    }

    private static String change(String text, int from, int to, String piece, PositionEncoding encoding) {
        return "{\"range\":{\"start\":" + position(text, from, encoding) + ",\"end\":" + position(text, to, encoding)
                + "},\"text\":" + json(piece) + "}";
    }

    /** With escapes, so that half a pair of surrogates arrives. */
    private static String json(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            out.append("\\u%04x".formatted((int) text.charAt(i)));
        }
        return out.append('"').toString();
    }

    /** Counts lines and units on its own, so that a mistake of the server shows. */
    private static String position(String text, int offset, PositionEncoding encoding) {
        String before = text.substring(0, offset);
        int line = 0;
        int start = 0;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || c == '\r' && !pair) {
                line++;
                start = i + 1;
            }
        }
        String part = before.substring(start);
        int units = switch (encoding) {
            case UTF_8 -> part.codePoints().map(SoakTest::bytes).sum();
            case UTF_16 -> part.length();
            case UTF_32 -> part.codePointCount(0, part.length());
        };
        return "{\"line\":" + line + ",\"character\":" + units + "}";
    }

    private static int bytes(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    /** Half a pair of surrogates does not survive UTF-8. */
    private static String onTheWire(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static List<String> starts() {
        Path corpus = Path.of(System.getProperty("dflint.shared", "none"), "corpus");
        if (!Files.isDirectory(corpus)) {
            return Arrays.asList(PIECES);
        }
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .limit(400)
                    .map(SoakTest::read)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
