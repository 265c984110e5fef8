package io.dflint.builder.targets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the file {@code .env} next to a Compose file: lines of the form {@code NAME=VALUE} with quotes, comments and
 * variables.
 */
final class DotEnv {
    private static final int LARGEST = 1 << 20;

    private final Path file;
    private final String text;
    private final Map<String, String> environment;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> known;
    private int at;

    private DotEnv(Path file, String text, Map<String, String> environment) {
        this.file = file;
        this.text = text;
        this.environment = environment;
        known = new HashMap<>(environment);
    }

    /** Reads a file; empty if it does not exist. The variables of the environment take precedence. */
    static Map<String, String> read(Path file, Map<String, String> environment) throws IOException, TargetException {
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        if (Files.size(file) > LARGEST) {
            throw new TargetException(file + " is larger than 1 MiB");
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
        return new DotEnv(file, text, environment).read();
    }

    private Map<String, String> read() throws TargetException {
        while (at < text.length()) {
            int end = endOfLine(at);
            String line = text.substring(at, end);
            int equals = line.indexOf('=');
            if (equals < 0 || line.stripLeading().startsWith("#")) {
                // A name alone stands for the variable of the environment.
                check(line.strip());
                at = end + 1;
                continue;
            }
            String name = name(line.substring(0, equals));
            check(name);
            int start = at + equals + 1;
            while (start < end && isBlank(text.charAt(start))) {
                start++;
            }
            String value = value(start, end);
            values.put(name, value);
            if (!environment.containsKey(name)) {
                known.put(name, value);
            }
        }
        return values;
    }

    private static String name(String text) {
        String name = text.strip();
        return name.startsWith("export ") ? name.substring("export ".length()).strip() : name;
    }

    private void check(String name) throws TargetException {
        if (!name.startsWith("#") && name.chars().anyMatch(Character::isWhitespace) && !name.startsWith("export ")) {
            throw new TargetException(file + ":" + line() + ": expected NAME=VALUE");
        }
    }

    private int line() {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    /** Reads a value, which may span several lines in quotes, and advances to the next line. */
    private String value(int start, int end) throws TargetException {
        char quote = start < end ? text.charAt(start) : ' ';
        int close = quote == '\'' ? text.indexOf('\'', start + 1) : quote == '"' ? endOfQuotes(start + 1) : -1;
        Interpolation variables = new Interpolation(known, name -> {});
        try {
            String value;
            if (close < 0) {
                String plain = text.substring(start, end);
                int comment = plain.indexOf(" #");
                value = variables.expand((comment < 0 ? plain : plain.substring(0, comment)).strip());
            } else {
                String inner = text.substring(start + 1, close);
                value = quote == '\'' ? inner : variables.expand(unescaped(inner));
            }
            at = endOfLine(Math.max(close, end)) + 1;
            return value;
        } catch (TargetException e) {
            throw new TargetException(file + ":" + line() + ": " + e.text());
        }
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
    }

    private int endOfQuotes(int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i;
            }
        }
        return -1;
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
