package io.dflint.lint.kit;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.shell.ShellName;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.SpecialVariables;

/** Recognizes numbers in scripts. */
public final class Numbers {
    private Numbers() {}

    /** Reports whether an operator of a test compares integers. */
    public static boolean isComparison(String operator) {
        return switch (operator) {
            case "-eq", "-ne", "-lt", "-le", "-gt", "-ge" -> true;
            default -> false;
        };
    }

    /** Reports whether a word contains text that cannot be part of an integer. */
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

    /** Reports whether a word is certainly an integer: digits, arithmetic, or a variable with an integer. */
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

    /** Reports whether a text consists of digits. */
    public static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Reports whether a text consists of digits with a decimal point between them. */
    public static boolean isDecimal(String text) {
        int point = text.indexOf('.');
        return point > 0 && isWhole(text.substring(0, point)) && isWhole(text.substring(point + 1));
    }

    /** Reports whether a text is an exit status. */
    public static boolean isStatus(String text) {
        return isWhole(text) && text.length() <= 3 && Integer.parseInt(text) <= 255;
    }

    /** Reports whether a text is the name of a variable. */
    public static boolean isName(String text) {
        return !text.isEmpty() && ShellName.end(text, 0, text.length()) == text.length();
    }
}
