package io.dflint.lint.command;

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
 * <p>Programs are separated by commas; {@code *} means every program. Letters are the short options of the program that
 * take a value, after which no further option can follow in the same word. An option is one of:
 * <ul>
 *   <li>{@code -k}: a short option, also combined with others as in {@code -fsSLk}
 *   <li>{@code --insecure}: a word, or that word with {@code =} and a value that does not mean "off". A {@code ~}
 *       marks the shortest abbreviation that the program accepts, as in {@code --ins~ecure}
 *   <li>{@code key=a|b}: a setting, anywhere in a word, with spaces, quotes or only the end of the word in place of
 *       the sign. Case is ignored. {@code key=*} accepts any value
 * </ul>
 */
public final class OptionTable {
    private final Map<String, Row> rows = new HashMap<>();
    private final OptionSettings everywhere = new OptionSettings();

    /** An option that was found. */
    public record Match(TextRange range, String text, String value) {}

    private record Row(String valueLetters, List<String> flags, OptionSettings settings) {}

    private OptionTable() {}

    /** Parses a table; see the class for the format of a line. */
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
        boolean always = cells.get(0).equals("*");
        List<String> flags = new ArrayList<>();
        OptionSettings settings = always ? everywhere : new OptionSettings();
        for (String cell : cells.subList(2, cells.size())) {
            int sign = cell.indexOf('=');
            if (sign < 0) {
                flags.add(cell);
            } else {
                settings.add(cell.substring(0, sign), split(cell.substring(sign + 1), '|'));
            }
        }
        if (!always) {
            Row row = new Row(cells.get(1), flags, settings);
            for (String program : split(cells.get(0), ',')) {
                rows.put(program, row);
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

    /** Returns the first argument of a call that is in the table, or null if there is none. */
    public @Nullable Match find(ProgramCall call) {
        Row row = rows.get(call.program());
        List<Field> arguments = call.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            Field argument = arguments.get(i);
            Field next = i + 1 < arguments.size() ? arguments.get(i + 1) : null;
            Match match = row == null ? null : flag(row, argument, next);
            if (match == null && row != null) {
                match = row.settings().find(argument, next);
            }
            if (match == null) {
                match = everywhere.find(argument, next);
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

    /** Returns the setting of any program that a text, such as a line of a file, contains, or null if there is none. */
    public @Nullable String findInText(String text) {
        OptionSettings.Found found = everywhere.find(text, null);
        return found == null ? null : found.key();
    }

    private static @Nullable Match flag(Row row, Field argument, @Nullable Field next) {
        String text = argument.text();
        if (text.length() < 2 || text.charAt(0) != '-') {
            return null;
        }
        for (String written : row.flags()) {
            String flag = isAbbreviated(written, text) ? text : written.replace("~", "");
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

    /** Reports whether a text is an abbreviation that a program accepts for an option. */
    private static boolean isAbbreviated(String written, String text) {
        int mark = written.indexOf('~');
        return mark >= 0
                && text.length() >= mark
                && text.length() < written.length()
                && written.startsWith(text.substring(0, mark))
                && written.startsWith(text.substring(mark), mark + 1);
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
}
