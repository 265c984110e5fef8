package io.dflint.lint.report;

import com.google.gson.stream.JsonWriter;
import java.io.Writer;

/** How all formats of JSON are written: in one line, with no more escapes than JSON asks for. */
final class Json {
    private Json() {}

    static JsonWriter writer(Writer out) {
        JsonWriter json = new JsonWriter(out);
        json.setHtmlSafe(false);
        return json;
    }
}
