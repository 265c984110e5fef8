package io.dflint.lint.embed;

import io.dflint.text.LineIndex;
import io.dflint.text.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds heredocs in shell scripts that are read by a build, as in {@code docker build - <<EOF}, or become a file with
 * Dockerfile in its name. If the shell changes the text before Docker receives it, {@link Template} determines the
 * result.
 */
final class ShellHeredocs {
    private ShellHeredocs() {}

    static HostFile read(SourceText text) {
        List<HostFile.Inline> found = new ArrayList<>();
        LineIndex lines = text.lines();
        StringBuilder command = new StringBuilder();
        Set<Opening> endless = new HashSet<>(0);
        for (int line = 0; line < lines.lineCount(); line++) {
            String part = lines.lineText(line).toString();
            if (part.stripTrailing().endsWith("\\") && command.length() < 10_000) {
                command.append(part.stripTrailing(), 0, part.stripTrailing().length() - 1)
                        .append(' ');
                continue;
            }
            String whole = command.append(part).toString();
            command.setLength(0);
            Opening opening = opening(whole);
            if (opening == null || endless.contains(opening)) {
                continue;
            }
            int end = line + 1;
            while (end < lines.lineCount()
                    && !opening.endsAt(lines.lineText(end).toString())) {
                end++;
            }
            if (end == lines.lineCount()) {
                endless.add(opening); // not a heredoc, but perhaps a shift in arithmetic
                continue;
            }
            if (end > line + 1 && isDockerfile(whole)) {
                Embedded file = embedded(text, line + 1, end, opening);
                found.add(new HostFile.Inline(file, List.of()));
            }
            line = end;
        }
        return new HostFile(found, List.of(), List.of(), List.of(), null);
    }

    /**
     * The opening of a heredoc.
     *
     * @param quoted whether the shell leaves the text unchanged
     * @param tabs whether leading tabs of its lines are removed
     */
    private record Opening(String word, boolean quoted, boolean tabs) {
        boolean endsAt(String line) {
            int start = 0;
            while (tabs && start < line.length() && line.charAt(start) == '\t') {
                start++;
            }
            return line.substring(start).equals(word);
        }
    }

    private static @Nullable Opening opening(String command) {
        int at = command.indexOf("<<");
        if (at < 0 || command.strip().startsWith("#") || command.startsWith("<<<", at)) {
            return null;
        }
        int next = at + 2;
        boolean tabs = command.startsWith("-", next);
        next += tabs ? 1 : 0;
        while (next < command.length() && command.charAt(next) == ' ') {
            next++;
        }
        char quote = next < command.length() ? command.charAt(next) : ' ';
        boolean quoted = quote == '\'' || quote == '"' || quote == '\\';
        next += quoted ? 1 : 0;
        int end = next;
        if (quote == '\'' || quote == '"') {
            end = Math.max(next, command.indexOf(quote, next));
        } else {
            while (end < command.length() && !isMeta(command.charAt(end))) {
                end++;
            }
        }
        return end == next ? null : new Opening(command.substring(next, end), quoted, tabs);
    }

    /** Reports whether a character ends a word. */
    private static boolean isMeta(char c) {
        return " \t;&|<>()".indexOf(c) >= 0;
    }

    private static boolean isDockerfile(String command) {
        List<String> words = List.of(command.replace("<<", " <<").strip().split("[ \\t]+", -1));
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean docker = switch (words.get(i)) {
                case "docker", "podman", "buildah", "nerdctl", "buildx", "image" -> true;
                default -> false;
            };
            boolean build = switch (words.get(i + 1)) {
                case "build", "bud" -> true;
                default -> false;
            };
            if (docker && build) {
                return words.contains("-")
                        || words.contains("-f-")
                        || words.contains("--file=-")
                        || words.indexOf("-f") >= 0 && words.indexOf("-f") == words.indexOf("-") - 1;
            }
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String to = word.startsWith(">") ? word.substring(word.startsWith(">>") ? 2 : 1) : "";
            boolean redirects = word.equals(">") || word.equals(">>") || word.equals("tee");
            String target = redirects && i + 1 < words.size() ? words.get(i + 1) : to;
            if (isDockerfileName(target)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDockerfileName(String path) {
        String plain = path.replace("\"", "").replace("'", "");
        String name = plain.substring(plain.lastIndexOf('/') + 1);
        return name.startsWith("Dockerfile") || name.startsWith("Containerfile") || name.endsWith(".Dockerfile");
    }

    private static Embedded embedded(SourceText text, int first, int end, Opening opening) {
        String prefix = "";
        if (opening.tabs()) {
            String line = text.lines().lineText(first).toString();
            int tabs = 0;
            while (tabs < line.length() && line.charAt(tabs) == '\t') {
                tabs++;
            }
            prefix = "\t".repeat(tabs);
        }
        Embedded plain = Lines.of(text, first, end, prefix, line -> !opening.endsAt(line));
        return opening.quoted() ? plain : Template.SHELL.apply(plain);
    }
}
