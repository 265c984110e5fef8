package io.dflint.lint.kit;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.shell.ShellName;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.SpecialVariables;

/** What of a script is a number. */
public final class Numbers {
    private Numbers() {}

    /** Whether an operator of a test compares whole numbers. */
    public static boolean isComparison(String operator) {
        return switch (operator) {
            case "-eq", "-ne", "-lt", "-le", "-gt", "-ge" -> true;
            default -> false;
        };
    }

    /** Whether a word has text in it that no whole number has. */
    public static boolean isText(ShellWord word) {
        for (WordPart part : word.parts()) {
            boolean text = switch (part) {
                case WordPart.Text each -> !isPartOfNumber(each.value());
                case WordPart.DoubleQuoted each -> isText(new ShellWord(each.range(), each.parts()));
                default -> false;
            };
            if (text) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartOfNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c == '-' || c == '+' || c == ' ' || c == '.')) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word is surely a whole number: digits, arithmetic, or a variable that is one. */
    public static boolean isNumber(ShellWord word, ShellScript script) {
        String text = word.literal();
        if (text != null) {
            return isWhole(text);
        }
        WordPart only = ShellWords.only(word);
        return only instanceof WordPart.Arithmetic
                || only instanceof WordPart.Parameter parameter
                        && (parameter.prefix().equals("#") || SpecialVariables.isNumber(parameter.name()));
    }

    /** Whether a text is made of digits. */
    public static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether a text is digits with one point among them. */
    public static boolean isDecimal(String text) {
        int point = text.indexOf('.');
        return point > 0 && isWhole(text.substring(0, point)) && isWhole(text.substring(point + 1));
    }

    /** Whether a text is an exit status. */
    public static boolean isStatus(String text) {
        return isWhole(text) && text.length() <= 3 && Integer.parseInt(text) <= 255;
    }

    /** Whether a text is the name of a variable. */
    public static boolean isName(String text) {
        return !text.isEmpty() && ShellName.end(text, 0, text.length()) == text.length();
    }
}
