package io.dflint.lint.compat.hadolint;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Cmd;
import io.dflint.instruction.Copy;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.instruction.Shell;
import io.dflint.lint.facts.value.Quotes;
import io.dflint.syntax.Directive;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LineIndex;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Determines which lines of a file hadolint treats as instructions. It reads heredocs after CMD, ENTRYPOINT,
 * HEALTHCHECK and SHELL, where Docker has none; requires the delimiter at the start of its line; and continues a {@code
 * # syntax=} comment on the next line if its last character is the escape character.
 */
public final class HadolintReading {
    private final Dockerfile file;
    private final LineIndex lines;
    private final Map<String, List<Integer>> linesByText = new HashMap<>();

    private HadolintReading(Dockerfile file) {
        this.file = file;
        lines = file.source().lines();
    }

    /** Returns the file with the instructions that hadolint sees; the same file if it sees all. */
    public static Dockerfile of(Dockerfile file) {
        return new HadolintReading(file).read();
    }

    /**
     * Returns where an instruction begins for hadolint, which skips lines with only a continuation before the keyword.
     */
    public static int start(Dockerfile file, TextRange range) {
        String text = file.source().content();
        int at = range.start();
        while (at < range.end() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == file.escape())) {
            at++;
        }
        return at < range.end() ? at : range.start();
    }

    private Dockerfile read() {
        List<Instruction> kept = new ArrayList<>(file.instructions().size());
        int hiddenUntil = endOfSyntax();
        for (Instruction instruction : file.instructions()) {
            if (instruction.range().start() >= hiddenUntil) {
                kept.add(instruction);
                hiddenUntil = endOfHeredoc(instruction);
            }
        }
        return kept.size() == file.instructions().size()
                ? file
                : new Dockerfile(
                        file.source(),
                        file.escape(),
                        file.directives(),
                        List.copyOf(kept),
                        file.comments(),
                        file.problems(),
                        file.lexemes());
    }

    private int endOfSyntax() {
        Directive syntax = file.directive("syntax");
        return syntax != null && syntax.value().endsWith(String.valueOf(file.escape()))
                ? lineEnd(lines.line(syntax.range().start()) + 1)
                : 0;
    }

    /**
     * Returns the end of the line that closes a heredoc which Docker does not have or ends earlier, or 0 if there is
     * none.
     */
    private int endOfHeredoc(Instruction instruction) {
        if (!mayHoldHeredoc(instruction)) {
            return 0;
        }
        String marker = marker(instruction.header().line().toString());
        if (marker.isEmpty()) {
            return 0;
        }
        List<Integer> found = linesByText().getOrDefault(marker, List.of());
        int next = Collections.binarySearch(
                found, lines.line(instruction.header().line().sourceRange().end()) + 1);
        int at = next < 0 ? -next - 1 : next;
        return at < found.size() ? lineEnd(found.get(at)) : 0;
    }

    private static boolean mayHoldHeredoc(Instruction instruction) {
        return switch (instruction) {
            case Cmd ignored -> true;
            case Entrypoint ignored -> true;
            case Healthcheck ignored -> true;
            case Shell ignored -> true;
            case Run run -> hasIndentedEnd(run);
            case Copy copy -> hasIndentedEnd(copy);
            default -> false;
        };
    }

    /** After {@code <<-}, the delimiter can be indented, but not in hadolint. */
    private static boolean hasIndentedEnd(Instruction instruction) {
        List<Heredoc> heredocs = instruction.header().heredocs();
        return !heredocs.isEmpty() && heredocs.getFirst().chomp();
    }

    /** The line numbers of each text, in ascending order. */
    private Map<String, List<Integer>> linesByText() {
        if (linesByText.isEmpty()) {
            for (int line = 0; line < lines.lineCount(); line++) {
                linesByText
                        .computeIfAbsent(lines.lineText(line), text -> new ArrayList<>(1))
                        .add(line);
            }
        }
        return linesByText;
    }

    private static String marker(String line) {
        int start = line.indexOf("<<");
        if (start < 0) {
            return "";
        }
        start += 2;
        while (start < line.length() && line.charAt(start) == '-') {
            start++;
        }
        int end = start;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return Quotes.drop(line.substring(start, end));
    }

    private int lineEnd(int line) {
        return lines.lineEnd(Math.min(line, lines.lineCount() - 1));
    }
}
