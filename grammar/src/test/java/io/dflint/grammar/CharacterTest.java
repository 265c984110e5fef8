package io.dflint.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharacterTest {

    /** Go's {@code unicode.IsSpace}: White_Space of Unicode within and without Latin-1. */
    @Test
    void whiteSpaceIsThatOfGo() {
        String space =
                "\t\n\u000B\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A"
                        + "\u2028\u2029\u202F\u205F\u3000";
        for (int c = 0; c <= 0xFFFF; c++) {
            assertThat(UnicodeSpace.is((char) c)).as("U+%04X", c).isEqualTo(space.indexOf(c) >= 0);
        }
    }

    @Test
    void namesAreComparedLetterByLetter() {
        assertThat(LowerCase.matches("RuN", "run")).isTrue();
        assertThat(LowerCase.matches("RUNX", "run")).isFalse();
        assertThat(LowerCase.matches("RU", "run")).isFalse();
        assertThat(LowerCase.matches("a RUN b", 2, 5, "run")).isTrue();
        // The capital I with a dot and the Kelvin sign have a lower case; the dotless i and the long s are lower case.
        assertThat(LowerCase.matches("WOR\u212AD\u0130R", "workdir")).isTrue();
        assertThat(LowerCase.matches("WORKD\u0131R", "workdir")).isFalse();
        assertThat(LowerCase.matches("\u017FHELL", "shell")).isFalse();
    }
}
