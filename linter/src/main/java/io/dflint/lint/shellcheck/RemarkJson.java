package io.dflint.lint.shellcheck;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.dflint.lint.rule.Severity;
import io.dflint.text.Digits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of remarks, as the program prints it and as it is cached. */
final class RemarkJson {
    /** The maximum number of remarks about one script. */
    private static final int MOST = 10_000;

    private RemarkJson() {}

    /**
     * Parses the output of the program, by script.
     *
     * @param scripts the number of scripts, which are named {@code 0.sh}, {@code 1.sh} and so on
     * @return null if the output is invalid
     */
    static @Nullable List<List<Remark>> ofProgram(String output, int scripts) {
        List<List<Remark>> remarks = new ArrayList<>(scripts);
        for (int i = 0; i < scripts; i++) {
            remarks.add(new ArrayList<>(0));
        }
        try {
            JsonObject all = JsonParser.parseString(output).getAsJsonObject();
            for (JsonElement each : all.getAsJsonArray("comments")) {
                JsonObject comment = each.getAsJsonObject();
                String file = comment.get("file").getAsString();
                int script = file.endsWith(".sh")
                        ? Digits.value(file.substring(file.lastIndexOf('/') + 1, file.length() - 3))
                        : -1;
                if (script >= 0 && script < scripts && remarks.get(script).size() < MOST) {
                    remarks.get(script).add(remark(comment));
                }
            }
            return remarks;
        } catch (JsonParseException | IllegalStateException | NullPointerException | NumberFormatException e) {
            return null;
        }
    }

    private static Remark remark(JsonObject comment) {
        Severity severity = Severity.parse(comment.get("level").getAsString());
        return new Remark(
                comment.get("line").getAsInt(),
                comment.get("column").getAsInt(),
                comment.get("endLine").getAsInt(),
                comment.get("endColumn").getAsInt(),
                comment.get("code").getAsInt(),
                severity == null ? Severity.WARNING : severity,
                comment.get("message").getAsString());
    }

    /** Writes the remarks about one script for the cache. */
    static String kept(List<Remark> remarks) {
        JsonArray array = new JsonArray();
        for (Remark remark : remarks) {
            JsonObject comment = new JsonObject();
            comment.addProperty("line", remark.line());
            comment.addProperty("column", remark.column());
            comment.addProperty("endLine", remark.endLine());
            comment.addProperty("endColumn", remark.endColumn());
            comment.addProperty("code", remark.code());
            comment.addProperty("level", remark.severity().label());
            comment.addProperty("message", remark.message());
            array.add(comment);
        }
        return array.toString();
    }

    /** Parses the output of {@link #kept}. Returns null if it is invalid. */
    static @Nullable List<Remark> ofKept(String text) {
        try {
            List<Remark> remarks = new ArrayList<>();
            for (JsonElement each : JsonParser.parseString(text).getAsJsonArray()) {
                remarks.add(remark(each.getAsJsonObject()));
            }
            return remarks;
        } catch (JsonParseException | IllegalStateException | NullPointerException | NumberFormatException e) {
            return null;
        }
    }
}
