package io.dflint.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineIndexTest {

    @Test
    void linesEndWithLineFeedAlsoBehindACarriageReturn() {
        LineIndex lines = new LineIndex("a\nb\r\n\r\nc\rd\n");
        assertThat(lines.lineCount()).isEqualTo(5);
        assertThat(lines.lineText(0)).isEqualTo("a");
        assertThat(lines.lineText(1)).isEqualTo("b");
        assertThat(lines.lineText(2)).isEmpty();
        assertThat(lines.lineText(3)).isEqualTo("c\rd");
        assertThat(lines.lineText(4)).isEmpty();
        assertThat(lines.lineRange(1)).isEqualTo(new TextRange(2, 5));
        assertThat(lines.lineEnd(1)).isEqualTo(3);
        assertThat(lines.lineStart(4)).isEqualTo(11);
    }

    @Test
    void theEmptyTextHasOneLine() {
        LineIndex lines = new LineIndex("");
        assertThat(lines.lineCount()).isEqualTo(1);
        assertThat(lines.lineText(0)).isEmpty();
        assertThat(lines.lineRange(0)).isEqualTo(new TextRange(0, 0));
        assertThat(lines.position(0)).isEqualTo(new Position(0, 0));
    }

    @Test
    void aReturnAtTheEndOfTheTextIsPartOfTheLine() {
        LineIndex lines = new LineIndex("a\r");
        assertThat(lines.lineText(0)).isEqualTo("a\r");
    }

    @Test
    void columnsCountUtf16() {
        LineIndex lines = new LineIndex("é😀x\n😀");
        assertThat(lines.position(3)).isEqualTo(new Position(0, 3));
        assertThat(lines.position(7)).isEqualTo(new Position(1, 2));
        assertThat(lines.offset(new Position(1, 2))).isEqualTo(7);
    }

    @Test
    void everyOffsetLeadsToAPlaceAndBack() {
        String text = "ab\r\n\n\r\nc\rd\ne";
        LineIndex lines = new LineIndex(text);
        for (int offset = 0; offset <= text.length(); offset++) {
            Position position = lines.position(offset);
            assertThat(lines.lineStart(position.line()) + position.column()).isEqualTo(offset);
            assertThat(lines.line(offset)).isEqualTo(position.line());
            // A place inside a line end is taken to the end of the line.
            assertThat(lines.offset(position)).isEqualTo(Math.min(offset, lines.lineEnd(position.line())));
        }
    }

    @Test
    void whatLiesOutsideGoesToTheNearestEnd() {
        LineIndex lines = new LineIndex("ab\ncd");
        assertThat(lines.position(-1)).isEqualTo(new Position(0, 0));
        assertThat(lines.position(99)).isEqualTo(new Position(1, 2));
        assertThat(lines.offset(new Position(-1, 5))).isZero();
        assertThat(lines.offset(new Position(0, -3))).isZero();
        assertThat(lines.offset(new Position(0, 99))).isEqualTo(2);
        assertThat(lines.offset(new Position(9, 0))).isEqualTo(5);
    }

    @Test
    void manyLines() {
        LineIndex lines = new LineIndex("x\n".repeat(1000));
        assertThat(lines.lineCount()).isEqualTo(1001);
        assertThat(lines.line(1998)).isEqualTo(999);
        assertThat(lines.line(2000)).isEqualTo(1000);
    }
}
