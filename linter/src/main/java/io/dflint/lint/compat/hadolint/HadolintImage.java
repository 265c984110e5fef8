package io.dflint.lint.compat.hadolint;

import io.dflint.instruction.From;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/**
 * The image of a FROM as hadolint's parser (language-docker 16) splits it. It differs from Docker: only a host with a
 * dot is a registry, so {@code localhost:5000/x} is the image {@code localhost} with the tag {@code 5000/x}; variables
 * are not expanded; names of stages keep their case.
 *
 * @param registry null if there is none
 * @param name without registry, tag and digest; a variable in braces is part of it, whatever it contains
 * @param tag null if there is none
 * @param digest null if there is none
 * @param alias null if there is none
 */
public record HadolintImage(
        @Nullable String registry,
        String name,
        @Nullable String tag,
        @Nullable String digest,
        @Nullable String alias) {
    public static HadolintImage of(From from) {
        String text = HadolintText.arguments(from);
        int start = 0;
        while (text.startsWith("--", start)) {
            start = nextWord(text, start);
        }
        LogicalText alias = from.alias();
        return of(text.substring(start, endOfWord(text, start)), alias == null ? null : alias.toString());
    }

    private static int nextWord(String text, int start) {
        int at = endOfWord(text, start);
        while (at < text.length() && HadolintText.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int endOfWord(String text, int start) {
        int at = start;
        while (at < text.length() && !HadolintText.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Splits an image that COPY or a mount names. */
    public static HadolintImage of(String text) {
        return of(text, null);
    }

    private static HadolintImage of(String text, @Nullable String alias) {
        int start = endOfRegistry(text);
        String registry = start == 0 ? null : text.substring(0, start - 1);
        int nameEnd = endOfName(text, start);
        String tag = null;
        String digest = null;
        int at = nameEnd;
        if (at < text.length() && text.charAt(at) == ':') {
            int tagEnd = endOfName(text, at + 1);
            tag = text.substring(at + 1, tagEnd);
            at = tagEnd;
        }
        if (at < text.length() && text.charAt(at) == '@') {
            digest = text.substring(at + 1);
        }
        return new HadolintImage(registry, text.substring(start, nameEnd), tag, digest, alias);
    }

    /** The name by which other stages refer to this one: its alias, or else its image. */
    public String key() {
        return alias == null ? name : alias;
    }

    /** Returns the offset after the slash that follows the first dot, or 0 if there is none. */
    private static int endOfRegistry(String text) {
        int dot = text.indexOf('.');
        int slash = dot <= 0 ? -1 : text.indexOf('/', dot + 1);
        return slash <= dot + 1 ? 0 : slash + 1;
    }

    private static int endOfName(String text, int start) {
        int braces = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{' && i > 0 && text.charAt(i - 1) == '$') {
                braces++;
            } else if (c == '}' && braces > 0) {
                braces--;
            } else if (braces == 0 && (c == ':' || c == '@')) {
                return i;
            }
        }
        return text.length();
    }
}
