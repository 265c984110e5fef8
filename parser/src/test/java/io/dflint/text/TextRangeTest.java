package io.dflint.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextRangeTest {
    private static final TextRange RANGE = new TextRange(2, 5);

    @Test
    void isHalfOpen() {
        assertThat(RANGE.contains(2)).isTrue();
        assertThat(RANGE.contains(5)).isFalse();
        assertThat(RANGE.touches(5)).isTrue();
        assertThat(RANGE.touches(6)).isFalse();
        assertThat(RANGE.length()).isEqualTo(3);
        assertThat(RANGE.of("abcdef")).isEqualTo("cde");
    }

    @Test
    void comparesWithOthers() {
        assertThat(RANGE.contains(new TextRange(2, 5))).isTrue();
        assertThat(RANGE.contains(TextRange.at(5))).isTrue();
        assertThat(RANGE.contains(new TextRange(1, 3))).isFalse();
        assertThat(RANGE.overlaps(new TextRange(4, 9))).isTrue();
        assertThat(RANGE.overlaps(new TextRange(5, 9))).isFalse();
        assertThat(RANGE.union(TextRange.at(9))).isEqualTo(new TextRange(2, 9));
    }

    @Test
    void sortsByStartAndThenByEnd() {
        assertThat(Stream.of(new TextRange(3, 4), new TextRange(1, 9), new TextRange(1, 2))
                        .sorted()
                        .toList())
                .isEqualTo(List.of(new TextRange(1, 2), new TextRange(1, 9), new TextRange(3, 4)));
    }

    @Test
    void refusesWhatIsNoRange() {
        assertThatThrownBy(() -> new TextRange(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TextRange(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
