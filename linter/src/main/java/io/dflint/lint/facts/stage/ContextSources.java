package io.dflint.lint.facts.stage;

import io.dflint.ignore.IgnoreFile;
import io.dflint.ignore.IgnorePattern;
import io.dflint.instruction.FileTransfer;
import io.dflint.lint.facts.value.Values;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LogicalText;
import io.dflint.word.Environment;
import io.dflint.word.Expansion;
import java.util.ArrayList;
import java.util.List;

/** Finds what COPY and ADD copy from the build context. */
public final class ContextSources {
    private ContextSources() {}

    /**
     * A source.
     *
     * @param text the source as written
     * @param path the source with variables expanded, without superfluous slashes and dots; {@code .} and {@code /}
     *     stand for the whole context
     * @param known whether the values of all its variables are known
     */
    public record Source(LogicalText text, String path, boolean known) {
        public boolean isRoot() {
            return path.equals(".") || path.equals("/");
        }
    }

    public static List<Source> of(FileTransfer transfer, Values values, Environment scope) {
        if (transfer.flag("from") != null) {
            return List.of();
        }
        List<Source> sources = new ArrayList<>(transfer.sources().size());
        for (LogicalText text : transfer.sources()) {
            Expansion expansion = values.of(text, scope);
            if (!isHeredoc(transfer, text) && expansion.problem() == null && !isRemote(expansion.value())) {
                sources.add(new Source(
                        text, clean(expansion.value()), expansion.unmatched().isEmpty()));
            }
        }
        return sources;
    }

    private static boolean isHeredoc(FileTransfer transfer, LogicalText source) {
        for (Heredoc heredoc : transfer.header().heredocs()) {
            if (heredoc.word().sourceRange().equals(source.sourceRange())) {
                return true;
            }
        }
        return false;
    }

    /** Recognizes the URL of a file or of a Git repository. */
    private static boolean isRemote(String source) {
        int at = source.indexOf('@');
        return source.startsWith("http://")
                || source.startsWith("https://")
                || source.startsWith("git://")
                || source.startsWith("ssh://")
                || at > 0 && source.indexOf('/') > source.indexOf(':') && source.indexOf(':') > at;
    }

    /** Cleans a path as Go's {@code filepath.Clean} does. */
    private static String clean(String path) {
        boolean rooted = path.startsWith("/");
        List<String> kept = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..") && !kept.isEmpty() && !kept.getLast().equals("..")) {
                kept.removeLast();
            } else if (!part.isEmpty() && !part.equals(".") && !(part.equals("..") && rooted)) {
                kept.add(part);
            }
        }
        String joined = String.join("/", kept);
        return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
    }

    /** Reports whether an ignore file excludes everything at the top of the context. */
    public static boolean keepsOutAll(IgnoreFile ignored) {
        for (IgnorePattern pattern : ignored.patterns()) {
            switch (pattern.cleaned()) {
                case "*", "**", "**/*" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
