package io.dflint.dockerfile;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Real Dockerfiles, and what BuildKit's parser said of them and of variants of them. They lie outside this project, where
 * the system property {@code dflint.shared} says; a test that asks for them without them is skipped.
 */
final class SharedFiles {
    private SharedFiles() {}

    /**
     * What BuildKit said of a text.
     *
     * @param name names the text in messages
     * @param answer in the form that {@code dflint ast} prints
     */
    record Recorded(String name, String text, JsonObject answer) {}

    static List<Recorded> corpus() throws IOException {
        List<Recorded> all = new ArrayList<>();
        lines("parse-corpus.jsonl.gz", line -> {
            String name = line.get("file").getAsString();
            all.add(new Recorded(name, read(shared().resolve("corpus").resolve(name)), line));
        });
        return all;
    }

    static List<Recorded> variants() throws IOException {
        List<Recorded> all = new ArrayList<>();
        lines(
                "parse-variants.jsonl.gz",
                line -> all.add(new Recorded(
                        line.get("id").getAsString(), line.get("text").getAsString(), line.getAsJsonObject("ast"))));
        return all;
    }

    /** Whether there is a corpus. */
    static boolean exist() {
        return Files.isDirectory(shared().resolve("corpus"));
    }

    private static Path shared() {
        return Path.of(System.getProperty("dflint.shared", "none"));
    }

    private static void lines(String name, Consumer<JsonObject> action) throws IOException {
        Path file = shared().resolve("golden").resolve(name);
        assumeTrue(Files.isRegularFile(file), "no reference data");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                action.accept(JsonParser.parseString(line).getAsJsonObject());
            }
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
