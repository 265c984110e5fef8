package io.dflint.instruction;

import io.dflint.grammar.UnicodeSpace;
import io.dflint.syntax.Blanks;
import io.dflint.syntax.Flag;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits the text of a logical line as BuildKit does ({@code parser/split_command.go}, {@code parser/line_parsers.go}).
 */
final class Arguments {
    private Arguments() {}

    /** Removes white space, as Unicode defines it, from both ends of a text. */
    static LogicalText trim(LogicalText text) {
        int start = 0;
        int end = text.length();
        while (start < end && UnicodeSpace.is(text.charAt(start))) {
            start++;
        }
        while (end > start && UnicodeSpace.is(text.charAt(end - 1))) {
            end--;
        }
        return text.subSequence(start, end);
    }

    /** Splits a text at blanks. Quotes have no meaning. */
    static List<LogicalText> words(LogicalText text) {
        List<LogicalText> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = Blanks.next(text, at);
            words.add(text.subSequence(at, end));
            at = Blanks.skip(text, end);
        }
        return words;
    }

    /** Splits a text at blanks outside quotes, as ENV, LABEL and ARG do. The words keep their quotes and escapes. */
    static List<LogicalText> quotedWords(LogicalText text, char escape) {
        List<LogicalText> words = new ArrayList<>();
        int length = text.length();
        int start = -1;
        char quote = 0;
        for (int at = 0; at < length; at++) {
            char c = text.charAt(at);
            if (start < 0) {
                if (UnicodeSpace.is(c)) {
                    continue;
                }
                start = at;
            }
            if (quote == 0) {
                if (UnicodeSpace.is(c)) {
                    words.add(text.subSequence(start, at));
                    start = -1;
                } else if (c == '\'' || c == '"') {
                    quote = c;
                } else if (c == escape) {
                    at++;
                }
            } else if (c == quote) {
                quote = 0;
            } else if (c == escape && quote != '\'') {
                at++;
            }
        }
        if (start >= 0) {
            LogicalText last = text.substring(start);
            boolean lone = endsWithLoneEscape(last, escape);
            if (!lone || last.length() > 1) {
                words.add(lone ? last.subSequence(0, last.length() - 1) : last);
            }
        }
        return words;
    }

    /** Reports whether a word ends with an escape character that escapes nothing. BuildKit drops it. */
    private static boolean endsWithLoneEscape(LogicalText word, char escape) {
        int escapes = 0;
        while (escapes < word.length() && word.charAt(word.length() - 1 - escapes) == escape) {
            escapes++;
        }
        return escapes % 2 == 1 && !inSingleQuotes(word, escape);
    }

    private static boolean inSingleQuotes(LogicalText word, char escape) {
        char quote = 0;
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (c == escape && quote != '\'') {
                at++;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return quote == '\'';
    }

    /**
     * The flags of an instruction.
     *
     * @param flags in the order of the file
     * @param rest the text after them
     */
    record Flags(List<Flag> flags, LogicalText rest) {}

    /**
     * Reads the flags at the start of a text. Quotes and escapes in them are removed.
     *
     * <p>BuildKit reads flags byte by byte, so most white space outside ASCII does not separate them.
     */
    static Flags flags(LogicalText text, char escape) {
        List<Flag> flags = new ArrayList<>(2);
        int at = 0;
        while (true) {
            at = Blanks.skip(text, at);
            if (at + 1 >= text.length() || text.charAt(at) != '-' || text.charAt(at + 1) != '-') {
                return new Flags(flags, text.substring(at));
            }
            int end = flagEnd(text, at, escape);
            LogicalText unquoted = unquoteFlag(text.subSequence(at, end), escape);
            boolean endOfFlags = unquoted.contentEquals("--");
            if (!endOfFlags) {
                flags.add(flag(unquoted, text.sourceRange(at, end)));
            }
            at = end < text.length() && endsFlag(text.charAt(end)) ? end + 1 : end;
            if (endOfFlags) {
                return new Flags(flags, text.substring(at));
            }
        }
    }

    private static int flagEnd(LogicalText text, int start, char escape) {
        char quote = 0;
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == escape) {
                at++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (endsFlag(c)) {
                return at;
            }
            at++;
        }
        return text.length();
    }

    /** Reports whether a character ends a flag: a blank, or white space with 0x85 or 0xA0 as its last byte in UTF-8. */
    private static boolean endsFlag(char c) {
        return Blanks.isBlank(c) || c == '\u0085' || c == '\u00A0' || c == '\u2005';
    }

    private static LogicalText unquoteFlag(LogicalText word, char escape) {
        LogicalText.Builder out = LogicalText.builder();
        char quote = 0;
        int plain = 0;
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            boolean dropped = c == escape || (quote == 0 ? c == '\'' || c == '"' : c == quote);
            if (!dropped) {
                continue;
            }
            out.append(word.subSequence(plain, at));
            plain = at + 1;
            if (c == escape) {
                at++;
            } else {
                quote = quote == 0 ? c : 0;
            }
        }
        return out.append(word.substring(Math.min(plain, word.length()))).buildAt(word.sourceOffset(0));
    }

    private static Flag flag(LogicalText text, TextRange range) {
        int equals = text.indexOf('=', 0);
        LogicalText name = text.subSequence(2, equals < 0 ? text.length() : equals);
        return new Flag(range, text, name, equals < 0 ? null : text.substring(equals + 1));
    }
}
