package io.dflint.lint.compat.hadolint;

import io.dflint.instruction.Instruction;
import java.util.ArrayList;
import java.util.List;

/**
 * A pair of ENV or LABEL as hadolint's parser splits them: flags are treated as keys, the value of a word without an
 * equals sign is the rest of the line, and variables are not expanded.
 *
 * @param key without quotes
 * @param value without quotes, unless it is the rest of the line
 */
public record HadolintPair(String key, String value) {

    /** Returns the pairs of an instruction, in order. */
    public static List<HadolintPair> of(Instruction instruction) {
        Reader reader = new Reader(HadolintText.arguments(instruction));
        List<HadolintPair> pairs = new ArrayList<>();
        while (!reader.atEnd()) {
            String key = reader.word(true);
            if (reader.take('=')) {
                pairs.add(new HadolintPair(key, reader.word(false)));
            } else {
                pairs.add(new HadolintPair(key, reader.rest()));
            }
        }
        return pairs;
    }

    /** Reads words with quotes. A backslash escapes a quote or blank. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        boolean atEnd() {
            while (at < text.length() && isBlank(text.charAt(at))) {
                at++;
            }
            return at == text.length();
        }

        boolean take(char c) {
            boolean found = at < text.length() && text.charAt(at) == c;
            at += found ? 1 : 0;
            return found;
        }

        String word(boolean untilEquals) {
            StringBuilder out = new StringBuilder();
            char quote = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                boolean ends = quote == 0 && (isBlank(c) || untilEquals && c == '=');
                if (ends) {
                    break;
                }
                at++;
                if (quote == 0 && (c == '"' || c == '\'')) {
                    quote = c;
                } else if (c == quote) {
                    quote = 0;
                } else if (c == '\\' && at < text.length() && isEscaped(text.charAt(at), quote)) {
                    out.append(text.charAt(at++));
                } else {
                    out.append(c);
                }
            }
            return out.toString();
        }

        String rest() {
            String rest = text.substring(at).stripLeading();
            at = text.length();
            return rest;
        }

        private static boolean isEscaped(char c, char quote) {
            return quote == 0 ? isBlank(c) : c == quote;
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t';
        }
    }
}
