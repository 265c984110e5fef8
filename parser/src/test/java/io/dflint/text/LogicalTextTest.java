package io.dflint.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LogicalTextTest {
    /** «ab» at 10, «cd» at 20 and, written as six characters at 22, «é». */
    private static final LogicalText JOINED = LogicalText.builder()
            .append("ab", 10)
            .append("cd", 20)
            .appendDecoded("é", new TextRange(22, 28))
            .append("f", 28)
            .build();

    @Test
    void readsAsOneText() {
        assertThat(JOINED.toString()).isEqualTo("abcdéf");
        assertThat(JOINED.length()).isEqualTo(6);
        assertThat(JOINED.charAt(4)).isEqualTo('é');
        assertThat(JOINED.indexOf('d', 0)).isEqualTo(3);
        assertThat(JOINED.indexOf('d', 4)).isEqualTo(-1);
        assertThat(JOINED.contentEquals("abcdéf")).isTrue();
        assertThat(JOINED.contentEquals("abcdé")).isFalse();
        assertThat(JOINED.contentEqualsIgnoreCase("ABCDÉF")).isTrue();
        assertThat(JOINED.substring(1, 3)).isEqualTo("bc");
    }

    @Test
    void knowsWhereEachCharacterStands() {
        assertThat(JOINED.sourceOffset(0)).isEqualTo(10);
        assertThat(JOINED.sourceOffset(1)).isEqualTo(11);
        assertThat(JOINED.sourceOffset(2)).isEqualTo(20);
        assertThat(JOINED.sourceOffset(4)).isEqualTo(22);
        assertThat(JOINED.sourceOffset(5)).isEqualTo(28);
        assertThat(JOINED.sourceOffset(6)).isEqualTo(29);
    }

    @Test
    void rangesCoverWhatLiesBetweenThePieces() {
        assertThat(JOINED.sourceRange()).isEqualTo(new TextRange(10, 29));
        assertThat(JOINED.sourceRange(1, 3)).isEqualTo(new TextRange(11, 21));
        assertThat(JOINED.sourceRange(0, 2)).isEqualTo(new TextRange(10, 12));
        assertThat(JOINED.sourceRange(4, 5)).isEqualTo(new TextRange(22, 28));
        assertThat(JOINED.sourceRange(2, 2)).isEqualTo(TextRange.at(20));
        assertThat(JOINED.sourceRange(6, 6)).isEqualTo(TextRange.at(29));
    }

    @Test
    void placesLeadBack() {
        assertThat(JOINED.logicalOffset(10)).isZero();
        assertThat(JOINED.logicalOffset(11)).isEqualTo(1);
        assertThat(JOINED.logicalOffset(21)).isEqualTo(3);
        assertThat(JOINED.logicalOffset(28)).isEqualTo(5);
    }

    @Test
    void placesBetweenAndOutsideGoToWhatFollows() {
        assertThat(JOINED.logicalOffset(3)).isZero();
        assertThat(JOINED.logicalOffset(15)).isEqualTo(2);
        assertThat(JOINED.logicalOffset(99)).isEqualTo(6);
    }

    @Test
    void slicesKeepTheirPlaces() {
        LogicalText slice = JOINED.subSequence(1, 4);
        assertThat(slice.toString()).isEqualTo("bcd");
        assertThat(slice.sourceRange()).isEqualTo(new TextRange(11, 22));
        assertThat(slice.sourceOffset(3)).isEqualTo(22);
        assertThat(slice.logicalOffset(20)).isEqualTo(1);
        assertThat(slice.logicalOffset(10)).isZero();
        assertThat(slice.logicalOffset(28)).isEqualTo(3);
        assertThat(slice.subSequence(1, 3).sourceRange()).isEqualTo(new TextRange(20, 22));
        assertThat(slice.substring(2).sourceOffset(0)).isEqualTo(21);
        assertThat(slice.indexOf('a', 0)).isEqualTo(-1);
        assertThat(slice.indexOf('d', 0)).isEqualTo(2);
    }

    @Test
    void anEmptySliceStandsBetweenItsNeighbours() {
        assertThat(JOINED.subSequence(2, 2).sourceRange()).isEqualTo(TextRange.at(20));
        assertThat(JOINED.substring(6).sourceRange().isEmpty()).isTrue();
    }

    @Test
    void piecesThatFollowEachOtherAreOne() {
        LogicalText text = LogicalText.builder()
                .append("a", 5)
                .append("b", 6)
                .append("", 99)
                .build();
        assertThat(text.sourceRange()).isEqualTo(new TextRange(5, 7));
        assertThat(text.logicalOffset(6)).isEqualTo(1);
    }

    @Test
    void appendingAPartKeepsItsPlaces() {
        LogicalText text = LogicalText.builder()
                .append("x", 0)
                .append(JOINED.subSequence(1, 6))
                .build();
        assertThat(text.toString()).isEqualTo("xbcdéf");
        assertThat(text.sourceOffset(1)).isEqualTo(11);
        assertThat(text.sourceOffset(2)).isEqualTo(20);
        assertThat(text.sourceRange(4, 5)).isEqualTo(new TextRange(22, 28));
        assertThat(text.sourceOffset(5)).isEqualTo(28);
    }

    @Test
    void anEmptyTextStandsWhereItIsTold() {
        assertThat(LogicalText.builder().buildAt(7).sourceRange()).isEqualTo(TextRange.at(7));
        assertThat(LogicalText.at(3, "").sourceRange()).isEqualTo(TextRange.at(3));
        assertThat(LogicalText.builder().append("a", 1).buildAt(7).sourceRange())
                .isEqualTo(new TextRange(1, 2));
    }

    @Test
    void strips() {
        LogicalText text = LogicalText.at(4, " \ta b\n ");
        assertThat(text.strip().toString()).isEqualTo("a b");
        assertThat(text.strip().sourceRange()).isEqualTo(new TextRange(6, 9));
        assertThat(LogicalText.at(4, "  ").strip().isEmpty()).isTrue();
    }

    @Test
    void refusesSlicesOutside() {
        assertThatThrownBy(() -> JOINED.subSequence(2, 7)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> JOINED.subSequence(3, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> JOINED.subSequence(-1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
