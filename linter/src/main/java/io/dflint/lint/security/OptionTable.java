package io.dflint.lint.security;

import io.dflint.lint.facts.ProgramCall;
import io.dflint.shell.ShellScope.Field;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Options of programs, written as lines {@code programs; letters; option; option …}.
 *
 * <p>Programs stand between commas; {@code *} means every program. Letters are the short options of the program that take a
 * value, behind which no further option can stand in the same word. An option is one of:
 *
 * <ul>
 *   <li>{@code -k}: a short option, also among others as in {@code -fsSLk}
 *   <li>{@code --insecure}: a word, or that word with {@code =} and a value that is no spelling of "off"
 *   <li>{@code key=a|b}: a setting, wherever it stands in a word and with blanks, quotes or nothing but the end of the word
 *       in place of the sign. Case does not matter. {@code key=*} takes any value
 * </ul>
 */
public final class OptionTable {
    private final Map<String, Row> rows = new HashMap<>();
    private final List<Setting> everywhere = new ArrayList<>();
    /** The length of the shortest key of {@link #everywhere}. */
    private int shortest = Integer.MAX_VALUE;

    /** What was found. */
    public record Match(TextRange range, String text, String value) {}

    private record Row(String valueLetters, List<String> flags, List<Setting> settings) {}

    private record Setting(String key, List<String> values) {
        /** Whether a text with names of these {@link #initials} may hold the key. */
        boolean mayBeIn(int initials) {
            return (initials & initial(key.charAt(0))) != 0;
        }
    }

    private OptionTable() {}

    /** Reads a table; see the class for the form of a line. */
    public static OptionTable of(String lines) {
        OptionTable table = new OptionTable();
        for (String line : split(lines, '\n')) {
            if (!line.isBlank()) {
                table.add(split(line, ';'));
            }
        }
        return table;
    }

    private void add(List<String> cells) {
        List<String> flags = new ArrayList<>();
        List<Setting> settings = new ArrayList<>();
        for (String cell : cells.subList(2, cells.size())) {
            int sign = cell.indexOf('=');
            if (sign < 0) {
                flags.add(cell);
            } else {
                settings.add(new Setting(cell.substring(0, sign), split(cell.substring(sign + 1), '|')));
            }
        }
        for (String program : split(cells.get(0), ',')) {
            if (program.equals("*")) {
                everywhere.addAll(settings);
                for (Setting setting : settings) {
                    shortest = Math.min(shortest, setting.key().length());
                }
            } else {
                rows.put(program, new Row(cells.get(1), flags, settings));
            }
        }
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end).strip());
            start = end + 1;
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    /** The first argument of a call that is in the table; null without one. */
    public @Nullable Match find(ProgramCall call) {
        Row row = rows.get(call.program());
        List<Field> arguments = call.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            Field argument = arguments.get(i);
            Field next = i + 1 < arguments.size() ? arguments.get(i + 1) : null;
            Match match = row == null ? null : flag(row, argument, next);
            if (match == null && row != null && !row.settings().isEmpty()) {
                match = setting(row.settings(), argument, next);
            }
            if (match == null && argument.text().length() >= shortest) {
                match = setting(everywhere, argument, next);
            }
            if (match != null) {
                return match;
            }
            if (argument.text().equals("--") && row != null) {
                return null;
            }
        }
        return null;
    }

    /** The setting that a text holds, of whatever program; null without one. For the lines of files. */
    public @Nullable String findInText(String text) {
        for (Setting setting : everywhere) {
            if (valueOf(setting, text, null) != null) {
                return setting.key();
            }
        }
        return null;
    }

    private static @Nullable Match flag(Row row, Field argument, @Nullable Field next) {
        String text = argument.text();
        if (text.length() < 2 || text.charAt(0) != '-') {
            return null;
        }
        for (String flag : row.flags()) {
            boolean isShort = flag.length() == 2;
            if (isShort ? isAmong(flag.charAt(1), text, row.valueLetters()) : isGiven(flag, text)) {
                String value = text.length() > flag.length() && !isShort
                        ? text.substring(flag.length() + 1)
                        : next == null ? "" : next.text();
                return new Match(argument.range(), isShort ? flag : text, value);
            }
        }
        return null;
    }

    private static boolean isAmong(char letter, String text, String valueLetters) {
        if (text.charAt(1) == '-') {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == letter) {
                return true;
            }
            if (valueLetters.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return false;
    }

    private static boolean isGiven(String flag, String text) {
        if (!text.startsWith(flag)) {
            return false;
        }
        return text.length() == flag.length()
                || text.charAt(flag.length()) == '=' && !isOff(text.substring(flag.length() + 1));
    }

    private static boolean isOff(String value) {
        return value.equalsIgnoreCase("false") || value.equals("0") || value.equalsIgnoreCase("no");
    }

    private static @Nullable Match setting(List<Setting> settings, Field argument, @Nullable Field next) {
        int initials = initials(argument.text());
        for (Setting setting : settings) {
            String value = setting.mayBeIn(initials) ? valueOf(setting, argument.text(), next) : null;
            if (value != null) {
                boolean glued = next == null
                        || indexOf(argument.text(), setting.key())
                                        + setting.key().length()
                                < argument.text().length();
                TextRange range = glued || next == null
                        ? argument.range()
                        : argument.range().union(next.range());
                return new Match(range, setting.key() + "=" + value, value);
            }
        }
        return null;
    }

    /** The value that a word, with the next one, gives to a setting, if it is one of those in the table; else null. */
    private static @Nullable String valueOf(Setting setting, String text, @Nullable Field next) {
        int found = indexOf(text, setting.key());
        if (found < 0) {
            return null;
        }
        int start = found + setting.key().length();
        int at = start;
        while (at < text.length() && " \t='\":".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == start && at < text.length()) {
            return null;
        }
        boolean inNext = at == text.length() && text.indexOf('=', start) < 0;
        String rest = inNext ? next == null ? "" : next.text() : text.substring(at);
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

    /**
     * The letters that names in a text may start with, a bit each: the table has many keys, and most words hold none of them.
     * Everything that {@link #startsName} takes is among them.
     */
    private static int initials(String text) {
        int found = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inside = before >= 'a' && before <= 'z' || before >= 'A' && before <= 'Z' || before == '_';
            if (!inside || i == 2 || i > 1 && text.charAt(i - 2) == '\\') {
                found |= initial(c);
            }
            before = c;
        }
        return found;
    }

    /** The bit of a letter, whatever its case; all other characters share one. */
    private static int initial(char c) {
        int letter = (c | 0x20) - 'a';
        return 1 << (letter >= 0 && letter < 26 ? letter : 26);
    }

    private static int indexOf(String text, String key) {
        int last = text.length() - key.length();
        char lower = last < 0 ? 0 : Character.toLowerCase(key.charAt(0));
        char upper = Character.toUpperCase(lower);
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if ((c == lower || c == upper)
                    && text.regionMatches(true, i, key, 0, key.length())
                    && startsName(text, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Dots and colons separate the parts of a key, and a short option may stick to it: {@code -oVerify-Peer=false}. */
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
}
