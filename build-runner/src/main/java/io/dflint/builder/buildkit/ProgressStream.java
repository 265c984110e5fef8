package io.dflint.builder.buildkit;

import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonException;
import io.dflint.builder.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Parses the output of {@code docker buildx build --progress=rawjson}: JSON objects, on one line or indented over
 * several, and lines of text, such as those about a failure at the end.
 */
final class ProgressStream {
    /** Anything longer is not a progress message. */
    private static final int LONGEST = 32 << 20;

    private final Sink sink;
    private final StringBuilder object = new StringBuilder();
    private int depth;

    /** Receives the parts in order. */
    interface Sink {
        void message(JsonObject message) throws IOException;

        void text(String line) throws IOException;
    }

    ProgressStream(Sink sink) {
        this.sink = sink;
    }

    void read(InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            line(line);
        }
        if (!object.isEmpty()) {
            sink.text(object.toString().strip());
        }
    }

    private void line(String line) throws IOException {
        if (depth == 0 && !line.startsWith("{")) {
            sink.text(line);
            return;
        }
        depth += opened(line);
        if (object.length() + line.length() <= LONGEST) {
            object.append(line).append('\n');
        }
        if (depth <= 0) {
            String text = object.toString();
            object.setLength(0);
            depth = 0;
            end(text);
        }
    }

    private void end(String text) throws IOException {
        JsonObject message;
        try {
            message = Json.readObject(text);
        } catch (JsonException e) {
            sink.text(text.strip());
            return;
        }
        sink.message(message);
    }

    /**
     * Returns the number of braces that a line leaves open. Braces in strings, which end on their line, do not count.
     */
    private static int opened(String line) {
        int open = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                open += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
        }
        return open;
    }
}
