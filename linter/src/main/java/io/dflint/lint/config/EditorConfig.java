package io.dflint.lint.config;

import io.dflint.lint.input.BoundedFiles;
import io.dflint.lint.input.GlobPath;
import io.dflint.lint.input.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The {@code .editorconfig} properties of a file (editorconfig.org), from its directory and the directories above, up
 * to one with {@code root = true}. Nearer files, and later sections in a file, take precedence.
 */
public final class EditorConfig {
    private static final String NAME = ".editorconfig";

    private EditorConfig() {}

    /**
     * Returns the properties of a file, with names and values in lower case.
     *
     * @param file an absolute path, which need not exist
     * @throws ConfigException if an {@code .editorconfig} file cannot be read
     */
    public static Map<String, String> of(Path file) throws ConfigException {
        List<Path> found = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            Path config = folder.resolve(NAME);
            if (Files.isRegularFile(config)) {
                String text = read(config);
                found.add(folder);
                texts.add(text);
                if (isRoot(text)) {
                    break;
                }
            }
        }
        Map<String, String> properties = new HashMap<>();
        for (int i = found.size() - 1; i >= 0; i--) {
            String path = found.get(i).relativize(file).toString().replace('\\', '/');
            apply(texts.get(i), path, properties);
        }
        properties.values().removeIf(value -> value.equals("unset"));
        return properties;
    }

    private static String read(Path config) throws ConfigException {
        try {
            return BoundedFiles.read(config);
        } catch (IOException e) {
            throw new ConfigException(config.toString(), 0, IoReason.of(e));
        }
    }

    private static boolean isRoot(String text) {
        for (String line : text.split("\n", -1)) {
            String stripped = line.strip();
            if (stripped.startsWith("[")) {
                return false;
            }
            int equals = stripped.indexOf('=');
            if (equals > 0 && stripped.substring(0, equals).strip().equalsIgnoreCase("root")) {
                return stripped.substring(equals + 1).strip().equalsIgnoreCase("true");
            }
        }
        return false;
    }

    private static void apply(String text, String path, Map<String, String> properties) {
        boolean counts = false;
        for (String line : text.split("\n", -1)) {
            String stripped = line.strip();
            int equals = stripped.indexOf('=');
            if (stripped.startsWith("[") && stripped.endsWith("]")) {
                counts = GlobPath.matches(stripped.substring(1, stripped.length() - 1), path);
            } else if (counts && equals > 0 && stripped.charAt(0) != '#' && stripped.charAt(0) != ';') {
                properties.put(
                        lower(stripped.substring(0, equals)), lower(withoutComment(stripped.substring(equals + 1))));
            }
        }
    }

    private static String withoutComment(String value) {
        int comment = Math.max(value.indexOf(" #"), value.indexOf(" ;"));
        return comment < 0 ? value : value.substring(0, comment);
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
