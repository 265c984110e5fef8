package io.dflint;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Answers of BuildKit's libraries, recorded outside this project; there are none where the recording is not at hand. */
public final class RecordedFacts {

    private RecordedFacts() {}

    /** All facts of a kind, in the order of the file. */
    public static List<JsonObject> ofKind(String kind) throws IOException {
        Path file = Path.of(System.getProperty("dflint.shared", ""), "golden", "facts.jsonl.gz");
        List<JsonObject> facts = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            return facts;
        }
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonObject fact = JsonParser.parseString(line).getAsJsonObject();
                if (fact.get("kind").getAsString().equals(kind)) {
                    facts.add(fact);
                }
            }
        }
        return facts;
    }

    /** The strings of an array that may be absent. */
    public static List<String> strings(JsonObject fact, String name) {
        List<String> strings = new ArrayList<>();
        if (fact.has(name)) {
            fact.getAsJsonArray(name).forEach(item -> strings.add(item.getAsString()));
        }
        return strings;
    }
}
