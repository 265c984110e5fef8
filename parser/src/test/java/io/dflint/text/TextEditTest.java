package io.dflint.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextEditTest {

    @Test
    void replacesInsertsAndDeletesInAnyOrder() {
        List<TextEdit> edits = List.of(
                TextEdit.insert(6, "!"),
                TextEdit.delete(new TextRange(0, 1)),
                new TextEdit(new TextRange(2, 4), "XYZ"),
                TextEdit.insert(2, "("),
                TextEdit.insert(4, ")"));
        assertThat(TextEdit.apply("abcdef", edits)).isEqualTo("b(XYZ)ef!");
    }

    @Test
    void insertionsAtOnePlaceKeepTheirOrder() {
        assertThat(TextEdit.apply("ab", List.of(TextEdit.insert(1, "1"), TextEdit.insert(1, "2"))))
                .isEqualTo("a12b");
    }

    @Test
    void nothingToDo() {
        assertThat(TextEdit.apply("a", List.of())).isEqualTo("a");
    }

    @Test
    void refusesEditsThatOverlap() {
        List<TextEdit> edits = List.of(TextEdit.delete(new TextRange(0, 3)), TextEdit.delete(new TextRange(2, 4)));
        assertThatThrownBy(() -> TextEdit.apply("abcdef", edits)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesEditsOutsideTheText() {
        List<TextEdit> edits = List.of(TextEdit.insert(3, "x"));
        assertThatThrownBy(() -> TextEdit.apply("ab", edits)).isInstanceOf(IllegalArgumentException.class);
    }
}
