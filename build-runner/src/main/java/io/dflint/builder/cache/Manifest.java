package io.dflint.builder.cache;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files read by a step.
 *
 * @param files the attributes of each file by path: {@code type mode uid:gid size digest}
 */
public record Manifest(SortedMap<String, String> files) {

    /** Formats the manifest with one line for each file. Line breaks in names are escaped. */
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

    /** Parses the output of {@link #text}. Malformed lines are ignored. */
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
     * Returns the differences of another manifest from this one.
     *
     * @param exclusions returns the line of an ignore file that excludes a path; null for none
     */
    public List<FileChange> changes(Manifest now, Function<String, @Nullable String> exclusions) {
        return ManifestDifference.of(files, now.files, exclusions);
    }
}
