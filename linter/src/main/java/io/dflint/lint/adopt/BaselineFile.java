package io.dflint.lint.adopt;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import io.dflint.lint.adopt.Baseline.Entry;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.IoReason;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Reads and writes baselines: JSON with one line per finding in a stable order, so that changes can be merged. */
public final class BaselineFile {
    private static final int VERSION = 1;
    /** The maximum size of a baseline. */
    private static final long LIMIT = 64L << 20;

    private BaselineFile() {}

    /**
     * Reads a baseline.
     *
     * @param shown its name for messages
     * @throws InputException if it cannot be read or is not a baseline
     */
    public static Baseline read(Path file, String shown) throws InputException {
        try {
            if (Files.size(file) > LIMIT) {
                throw new InputException(shown, "larger than 64 MiB; not a baseline");
            }
            return new Baseline(directory(file), parse(Files.readString(file), shown));
        } catch (IOException e) {
            String reason = IoReason.of(e);
            throw new InputException(
                    shown, Files.exists(file) ? reason : reason + "; write it with --write-baseline " + shown);
        }
    }

    /**
     * Writes a baseline, replacing an existing one.
     *
     * @throws InputException if the existing file is not a baseline, or the file cannot be written
     */
    public static void write(Path file, String shown, Baseline baseline) throws InputException {
        Path temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            if (Files.exists(file) && Files.size(file) > 0) {
                parse(Files.readString(file), shown);
            }
            Files.write(temporary, text(baseline).getBytes(UTF_8));
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InputException(shown, "cannot write: " + IoReason.of(e));
        }
    }

    private static Path directory(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    /** Returns an empty baseline for a file. */
    public static Baseline forFile(Path file) {
        return Baseline.empty(directory(file));
    }

    private static Map<String, Map<Entry, Integer>> parse(String text, String shown) throws InputException {
        try {
            JsonObject root = JsonParser.parseString(text).getAsJsonObject();
            int version = root.get("version").getAsInt();
            if (version != VERSION) {
                throw new InputException(
                        shown, "a baseline of version " + version + ", which this dflint does not know; update dflint");
            }
            Map<String, Map<Entry, Integer>> byPath = new TreeMap<>();
            for (JsonElement element : root.getAsJsonArray("findings")) {
                JsonArray finding = element.getAsJsonArray();
                Entry entry =
                        new Entry(finding.get(1).getAsString(), finding.get(2).getAsString());
                byPath.computeIfAbsent(finding.get(0).getAsString(), key -> new HashMap<>())
                        .merge(entry, finding.get(3).getAsInt(), Integer::sum);
            }
            return byPath;
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | IndexOutOfBoundsException
                | NumberFormatException
                | UnsupportedOperationException
                | ClassCastException e) {
            throw new InputException(shown, "not a baseline of dflint; name another file, or delete this one");
        }
    }

    private static String text(Baseline baseline) throws IOException {
        StringBuilder out = new StringBuilder("{\"version\": " + VERSION + ", \"findings\": [");
        String separator = "\n";
        for (Map.Entry<String, Map<Entry, Integer>> file : baseline.byPath().entrySet()) {
            List<Entry> entries = new ArrayList<>(file.getValue().keySet());
            entries.sort(Comparator.comparing(Entry::rule).thenComparing(Entry::fingerprint));
            for (Entry entry : entries) {
                out.append(separator)
                        .append(line(file.getKey(), entry, file.getValue().getOrDefault(entry, 0)));
                separator = ",\n";
            }
        }
        return out.append("\n]}\n").toString();
    }

    private static String line(String path, Entry entry, Integer count) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginArray()
                    .value(path)
                    .value(entry.rule())
                    .value(entry.fingerprint())
                    .value(count);
            json.endArray();
        }
        return text.toString();
    }
}
