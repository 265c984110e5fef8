package io.dflint.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void remembersAByteOrderMarkAndDoesNotCountIt() {
        SourceText text = SourceText.of("\uFEFFFROM a\n");
        assertThat(text.hasByteOrderMark()).isTrue();
        assertThat(text.content()).isEqualTo("FROM a\n");
        assertThat(text.original()).isEqualTo("\uFEFFFROM a\n");
        assertThat(text.length()).isEqualTo(7);
        assertThat(text.slice(new TextRange(0, 4))).isEqualTo("FROM");
        assertThat(text.position(5)).isEqualTo(new Position(0, 5));
    }

    @Test
    void aSecondMarkIsText() {
        SourceText text = SourceText.of("\uFEFF\uFEFFa");
        assertThat(text.content()).isEqualTo("\uFEFFa");
        assertThat(text.original()).isEqualTo("\uFEFF\uFEFFa");
    }

    @Test
    void withoutAMark() {
        SourceText text = SourceText.of("a");
        assertThat(text.hasByteOrderMark()).isFalse();
        assertThat(text.original()).isEqualTo("a");
        assertThat(SourceText.of("").hasByteOrderMark()).isFalse();
    }

    @Test
    void theFirstLineEndCounts() {
        assertThat(SourceText.of("a\r\nb\n").lineEnding()).isEqualTo("\r\n");
        assertThat(SourceText.of("a\nb\r\n").lineEnding()).isEqualTo("\n");
        assertThat(SourceText.of("\nb\r\n").lineEnding()).isEqualTo("\n");
        assertThat(SourceText.of("a").lineEnding()).isEqualTo("\n");
    }
}
