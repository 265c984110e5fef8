package io.dflint.lint.command;

import io.dflint.lint.command.OptionTable.Match;
import io.dflint.shell.ShellScope.Field;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of a row of {@link OptionTable} that are keys with values. They are found anywhere in a word. */
final class OptionSettings {
    private final List<Setting> settings = new ArrayList<>();
    /** The initial letters of the keys, one bit each. There are many keys, and most words contain none of them. */
    private int initials;
    /** The length of the shortest key. */
    private int shortest = Integer.MAX_VALUE;

    private record Setting(String key, List<String> values) {}

    /**
     * A setting found in a text.
     *
     * @param end the offset after the key in the text
     */
    record Found(String key, int end, String value) {}

    void add(String key, List<String> values) {
        settings.add(new Setting(key, values));
        initials |= initial(key.charAt(0));
        shortest = Math.min(shortest, key.length());
    }

    /**
     * Returns the first setting of the table in an argument, with its value in it or in the next one, or null if there
     * is none.
     */
    @Nullable
    Match find(Field argument, @Nullable Field next) {
        Found found = find(argument.text(), next);
        if (found == null) {
            return null;
        }
        boolean glued = found.end() < argument.text().length();
        TextRange range =
                glued || next == null ? argument.range() : argument.range().union(next.range());
        return new Match(range, found.key() + "=" + found.value(), found.value());
    }

    /** Like {@link #find(Field, Field)}, in a text. */
    @Nullable
    Found find(String text, @Nullable Field next) {
        int last = text.length() - shortest;
        for (int at = 0; at <= last; at++) {
            if ((initials & initial(text.charAt(at))) != 0 && startsName(text, at)) {
                for (Setting setting : settings) {
                    String value = valueAt(text, at, setting, next);
                    if (value != null) {
                        return new Found(setting.key(), at + setting.key().length(), value);
                    }
                }
            }
        }
        return null;
    }

    /** The bit of a letter, ignoring case. All other characters share one bit. */
    private static int initial(char c) {
        int letter = (c | 0x20) - 'a';
        return 1 << (letter >= 0 && letter < 26 ? letter : 26);
    }

    /**
     * Reports whether a key can begin here. Dots and colons separate the parts of a key, and a short option can
     * directly precede it: {@code -oVerify-Peer=false}.
     */
    private static boolean startsName(String text, int at) {
        if (at == 0 || at == 2 && text.charAt(0) == '-') {
            return true;
        }
        char before = text.charAt(at - 1);
        if (at > 1 && (before == 'n' || before == 't') && text.charAt(at - 2) == '\\') {
            return true;
        }
        return !Character.isLetterOrDigit(before) && before != '_';
    }

    /**
     * Returns the value of a setting at an offset of a text, possibly in the next word, if it is one of those in the
     * table, or else null.
     */
    private static @Nullable String valueAt(String text, int at, Setting setting, @Nullable Field next) {
        String key = setting.key();
        if (!text.regionMatches(true, at, key, 0, key.length())) {
            return null;
        }
        int start = at + key.length();
        int from = start;
        while (from < text.length() && " \t='\":".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        if (from == start && from < text.length()) {
            return null;
        }
        boolean inNext = from == text.length() && text.indexOf('=', start) < 0;
        String rest = inNext ? next == null ? "" : next.text() : text.substring(from);
        return matching(setting, firstWord(rest));
    }

    private static @Nullable String matching(Setting setting, String value) {
        for (String wanted : setting.values()) {
            if (wanted.equals("*") ? !value.isEmpty() : wanted.equalsIgnoreCase(value)) {
                return value;
            }
        }
        return null;
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && " \t\n\\'\";,]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }
}
