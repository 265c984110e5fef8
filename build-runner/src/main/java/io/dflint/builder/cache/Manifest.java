package io.dflint.builder.cache;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files that a step read: path to a line of what counts about each.
 *
 * @param files by path; the line is {@code type mode uid:gid size digest}
 */
public record Manifest(SortedMap<String, String> files) {

    /** One line a file. Line ends in names are escaped. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> file : files.entrySet()) {
            text.append(file.getValue())
                    .append('\t')
                    .append(escape(file.getKey()))
                    .append('\n');
        }
        return text.toString();
    }

    /** Reads what {@link #text} wrote; other lines are left out. */
    public static Manifest parse(String text) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String line : text.split("\n", -1)) {
            int tab = line.indexOf('\t');
            if (tab >= 0) {
                files.put(unescape(line.substring(tab + 1)), line.substring(0, tab));
            }
        }
        return new Manifest(files);
    }

    private static String escape(String name) {
        return name.indexOf('\n') < 0 && name.indexOf('\\') < 0
                ? name
                : name.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String unescape(String name) {
        if (name.indexOf('\\') < 0) {
            return name;
        }
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '\\' && i + 1 < name.length()) {
                c = name.charAt(++i);
                out.append(c == 'n' ? '\n' : c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /**
     * How another manifest differs from this one.
     *
     * @param exclusions the line of an ignore file that excludes a path; null for none
     */
    public List<FileChange> changes(Manifest now, Function<String, @Nullable String> exclusions) {
        return ManifestDifference.of(files, now.files, exclusions);
    }
}
