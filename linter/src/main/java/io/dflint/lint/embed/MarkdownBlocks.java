package io.dflint.lint.embed;

import io.dflint.text.LineIndex;
import io.dflint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds fenced code blocks in Markdown that are marked as Dockerfiles. */
final class MarkdownBlocks {
    private MarkdownBlocks() {}

    static HostFile read(SourceText text) {
        List<HostFile.Inline> found = new ArrayList<>();
        LineIndex lines = text.lines();
        int line = 0;
        while (line < lines.lineCount()) {
            String opening = lines.lineText(line).toString();
            String stripped = opening.stripLeading();
            int length = fence(stripped);
            if (length == 0) {
                line++;
                continue;
            }
            String prefix = opening.substring(0, opening.length() - stripped.length());
            int end = line + 1;
            while (end < lines.lineCount() && !closes(lines.lineText(end).toString(), stripped.charAt(0), length)) {
                end++;
            }
            if (isDockerfile(stripped.substring(length)) && end > line + 1) {
                char mark = stripped.charAt(0);
                Embedded file = Lines.of(text, line + 1, end, prefix, inner -> !closes(inner, mark, length));
                found.add(new HostFile.Inline(file, List.of()));
            }
            line = end + 1;
        }
        return new HostFile(found, List.of(), List.of(), List.of(), null);
    }

    private static int fence(String line) {
        char mark = line.isEmpty() ? ' ' : line.charAt(0);
        int length = 0;
        while (length < line.length() && line.charAt(length) == mark) {
            length++;
        }
        return (mark == '`' || mark == '~') && length >= 3 ? length : 0;
    }

    private static boolean closes(String line, char mark, int length) {
        String stripped = line.strip();
        return fence(stripped) >= length
                && stripped.charAt(0) == mark
                && stripped.chars().allMatch(c -> c == mark);
    }

    private static boolean isDockerfile(String info) {
        String stripped = info.strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < stripped.length() && Character.isLetterOrDigit(stripped.charAt(end))) {
            end++;
        }
        return switch (stripped.substring(0, end)) {
            case "dockerfile", "docker", "containerfile" -> true;
            default -> false;
        };
    }
}
