package io.dflint.builder.record;

import io.dflint.builder.cache.FileChange;
import io.dflint.builder.text.Sizes;
import io.dflint.builder.text.TerminalText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes the difference of a file before and now on one line. */
public final class FileChangeText {
    private static final int DIGEST = 12;

    private FileChangeText() {}

    /** The attributes of a file that count. */
    private record Facts(String type, String mode, String owner, String size, String digest) {
        static Facts of(String text) {
            String[] parts = text.split(" ", 5);
            return parts.length < 5
                    ? new Facts("file", "", "", "", text)
                    : new Facts(parts[0], parts[1], parts[2], parts[3], parts[4]);
        }

        String all() {
            boolean file = type.equals("file");
            return type + ", mode " + mode + ", owner " + owner + (file ? ", " + FileChangeText.bytes(size) : "")
                    + ", digest " + shortened(digest);
        }
    }

    /** Returns the description of a changed file. */
    public static String of(FileChange change) {
        String path = change.path().isEmpty() ? "." : TerminalText.line(change.path());
        String before = change.before();
        String now = change.now();
        if (before == null) {
            return path + ": new: "
                    + (now == null ? "" : TerminalText.line(Facts.of(now).all()));
        }
        if (now == null) {
            String why = change.excluded() == null ? "removed" : "excluded by " + TerminalText.line(change.excluded());
            return path + ": " + why + ": was "
                    + TerminalText.line(Facts.of(before).all());
        }
        return path + ": " + TerminalText.line(difference(Facts.of(before), Facts.of(now)));
    }

    private static String difference(Facts before, Facts now) {
        List<String> parts = new ArrayList<>();
        add("type", before.type, now.type, parts);
        add("size", bytes(before.size), bytes(now.size), parts);
        add("mode", before.mode, now.mode, parts);
        add("owner", before.owner, now.owner, parts);
        add("digest", shortened(before.digest), shortened(now.digest), parts);
        return String.join(", ", parts);
    }

    private static void add(String what, String before, String now, List<String> parts) {
        if (!before.equals(now)) {
            parts.add(what + " " + before + " -> " + now);
        }
    }

    private static String bytes(@Nullable String text) {
        try {
            return text == null ? "" : Sizes.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(DIGEST, digest.length()));
    }
}
