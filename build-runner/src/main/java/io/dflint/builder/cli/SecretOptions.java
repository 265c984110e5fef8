package io.dflint.builder.cli;

import io.dflint.options.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses {@code --secret}. */
final class SecretOptions {
    /** The limit of BuildKit. */
    private static final int LARGEST = 500 * 1024;

    private static final Set<String> FIELDS = Set.of("id", "src", "source", "env", "type");

    private SecretOptions() {}

    /** Returns the contents by ID. */
    static Map<String, byte[]> secrets(List<String> texts, Terminal terminal) throws UsageException {
        Map<String, byte[]> secrets = new LinkedHashMap<>();
        for (String text : texts) {
            Map<String, String> fields = KeyValues.fields(text);
            String id = fields.getOrDefault("id", "");
            if (id.isEmpty()) {
                throw new UsageException(
                        "--secret: missing id; write --secret id=token,src=token.txt instead of " + text);
            }
            for (String field : fields.keySet()) {
                if (!FIELDS.contains(field)) {
                    throw new UsageException(
                            "secret " + id + ": unknown field " + field + " of --secret; use id, src, env or type");
                }
            }
            String file = fields.getOrDefault("src", fields.getOrDefault("source", ""));
            String variable = fields.getOrDefault("env", "");
            if (fields.getOrDefault("type", "").equals("env") && variable.isEmpty()) {
                variable = file.isEmpty() ? id : file;
                file = "";
            }
            if (file.isEmpty() && variable.isEmpty()) {
                variable = terminal.environment().containsKey(id) ? id : "";
                file = variable.isEmpty() ? id : "";
            }
            secrets.put(id, variable.isEmpty() ? content(file, id, terminal) : value(variable, id, terminal));
        }
        return secrets;
    }

    private static byte[] value(String variable, String id, Terminal terminal) throws UsageException {
        String value = terminal.environment().get(variable);
        if (value == null) {
            throw new UsageException("secret " + id + ": the variable " + variable + " is not set");
        }
        return value.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] content(String file, String id, Terminal terminal) throws UsageException {
        Path path = terminal.folder().resolve(file);
        try {
            if (Files.size(path) > LARGEST) {
                throw new UsageException("secret " + id + ": " + file + " has more than 500 kB");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UsageException("secret " + id + ": cannot read " + file);
        }
    }
}
