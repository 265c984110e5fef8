package io.dflint.ignore;

import org.jspecify.annotations.Nullable;

/** The named character classes of Go's regular expressions. */
final class NamedSets {

    private NamedSets() {}

    /** Returns a POSIX class, which contains only ASCII characters, or null if there is none of that name. */
    static @Nullable CharacterSet posix(String name) {
        return switch (name) {
            case "alnum" -> c -> isLetter(c) || isDigit(c);
            case "alpha" -> NamedSets::isLetter;
            case "ascii" -> CharacterSet.range(0, 0x7F);
            case "blank" -> c -> c == ' ' || c == '\t';
            case "cntrl" -> c -> (c >= 0 && c < 0x20) || c == 0x7F;
            case "digit" -> NamedSets::isDigit;
            case "graph" -> CharacterSet.range('!', '~');
            case "lower" -> CharacterSet.range('a', 'z');
            case "print" -> CharacterSet.range(' ', '~');
            case "punct" -> c -> c >= '!' && c <= '~' && !isLetter(c) && !isDigit(c);
            case "space" -> c -> c == ' ' || (c >= '\t' && c <= '\r');
            case "upper" -> CharacterSet.range('A', 'Z');
            case "word" -> CharacterSet.WORD;
            case "xdigit" -> c -> isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            default -> null;
        };
    }

    /** Returns the Unicode category with a one-letter name, or null if there is none. */
    static @Nullable CharacterSet category(char letter) {
        return switch (letter) {
            case 'L' -> Character::isLetter;
            case 'M' -> types(Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK);
            case 'N' -> types(Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER);
            case 'P' ->
                types(
                        Character.CONNECTOR_PUNCTUATION,
                        Character.DASH_PUNCTUATION,
                        Character.START_PUNCTUATION,
                        Character.END_PUNCTUATION,
                        Character.INITIAL_QUOTE_PUNCTUATION,
                        Character.FINAL_QUOTE_PUNCTUATION,
                        Character.OTHER_PUNCTUATION);
            case 'S' ->
                types(
                        Character.MATH_SYMBOL,
                        Character.CURRENCY_SYMBOL,
                        Character.MODIFIER_SYMBOL,
                        Character.OTHER_SYMBOL);
            case 'Z' -> types(Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR);
            case 'C' -> types(Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE);
            default -> null;
        };
    }

    private static CharacterSet types(byte... types) {
        int wanted = 0;
        for (byte type : types) {
            wanted |= 1 << type;
        }
        int mask = wanted;
        return c -> (mask & (1 << Character.getType(c))) != 0;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
