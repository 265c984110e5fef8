package io.dflint.lsp.feature.ignorefile;

import static io.dflint.lsp.notes.Markdown.code;

import io.dflint.ignore.IgnoreFile;
import io.dflint.ignore.IgnorePattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes what a pattern of an ignore file matches. */
public final class PatternNotes {
    private static final String REFERENCE =
            "[Reference](https://docs.docker.com/build/concepts/context/#dockerignore-files)";

    /** Returns the note for an offset, or null if there is no pattern that matches anything. */
    public @Nullable PatternNote at(IgnoreFile file, int offset) {
        for (IgnorePattern pattern : file.patterns()) {
            if (pattern.range().touches(offset)) {
                boolean matches = !isOutside(pattern.cleaned())
                        && file.problems().stream()
                                .noneMatch(problem -> problem.range().equals(pattern.range()));
                return matches ? new PatternNote(pattern.range(), describe(pattern)) : null;
            }
        }
        return null;
    }

    /** Reports whether a pattern cannot match an entry of the build context. */
    private static boolean isOutside(String pattern) {
        return pattern.equals(".") || pattern.startsWith("..") || pattern.startsWith("/");
    }

    private static String describe(IgnorePattern pattern) {
        String text = pattern.cleaned();
        String below = text.startsWith("**/") && !text.substring(3).contains("**") ? text.substring(3) : "";
        String matched = matched(below.isEmpty() ? text : below);
        String first = pattern.negated()
                ? "Includes " + matched + " again" + (below.isEmpty() ? "" : " at any depth")
                        + ", if a line before excludes it."
                : "Excludes " + matched + (below.isEmpty() ? " from" : " at any depth of") + " the build context.";
        List<String> parts = new ArrayList<>(List.of(first + directories(pattern) + root(pattern)));
        String wildcards = wildcards(text);
        if (!wildcards.isEmpty()) {
            parts.add(wildcards);
        }
        parts.add(REFERENCE);
        return String.join("\n\n", parts);
    }

    private static String matched(String pattern) {
        if (isEverything(pattern)) {
            return "everything";
        }
        String folder = folder(pattern);
        if (folder != null) {
            return "everything in " + code(folder);
        }
        return hasWildcard(pattern) ? "what matches " + code(pattern) : code(pattern);
    }

    private static boolean isEverything(String pattern) {
        return pattern.equals("*") || pattern.equals("**");
    }

    /** Returns the directory before a final {@code /**}, or null if the pattern is another one. */
    private static @Nullable String folder(String pattern) {
        String folder = pattern.endsWith("/**") ? pattern.substring(0, pattern.length() - 3) : "";
        return folder.isEmpty() || hasWildcard(folder) ? null : folder;
    }

    private static String directories(IgnorePattern pattern) {
        if (isEverything(pattern.cleaned())) {
            return "";
        }
        return folder(pattern.cleaned()) == null
                ? " A directory is " + (pattern.negated() ? "included" : "excluded") + " with everything in it."
                : " The directory itself is not meant.";
    }

    /** Says that a pattern starts at the root, for a reader who knows .gitignore files. */
    private static String root(IgnorePattern pattern) {
        String text = pattern.cleaned();
        if (text.contains("**") || isEverything(text)) {
            return "";
        }
        return text.indexOf('/') < 0
                ? " The pattern matches only at the root of the context; "
                        + code((pattern.negated() ? "!" : "") + "**/" + text) + " matches at any depth."
                : " The path starts at the root of the context.";
    }

    private static boolean hasWildcard(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*' || c == '?' || c == '[' || c == '\\') {
                return true;
            }
        }
        return false;
    }

    /** Explains the wildcards of a pattern, if it has any. */
    private static String wildcards(String pattern) {
        List<String> meanings = new ArrayList<>();
        if (pattern.startsWith("**/") || pattern.contains("/**/")) {
            meanings.add("`**/`: any number of directories, also none");
        }
        if (pattern.replace("**", "").indexOf('*') >= 0) {
            meanings.add("`*`: any characters but `/`, also none");
        }
        if (pattern.indexOf('?') >= 0) {
            meanings.add("`?`: one character but `/`");
        }
        if (pattern.indexOf('[') >= 0) {
            meanings.add("`[…]`: one of the characters; `[^…]`: one other character");
        }
        if (pattern.indexOf('\\') >= 0) {
            meanings.add("`\\`: takes the next character as it is");
        }
        return meanings.isEmpty() ? "" : "- " + String.join("\n- ", meanings);
    }
}
