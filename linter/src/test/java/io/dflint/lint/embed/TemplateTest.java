package io.dflint.lint.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static Embedded read(Template template, String written) {
        SourceText text = SourceText.of(written);
        return template.apply(Lines.of(text, 0, text.lines().lineCount() - 1, "", line -> !line.equals("END")));
    }

    private static @Nullable String edited(Template template, String written, String from, String to) {
        Embedded file = read(template, written);
        assertThat(file.text().content()).contains(from);
        TextEdit edit = file.replacement(SourceText.of(file.text().content().replace(from, to)));
        return edit == null ? null : edit.newText();
    }

    @Test
    void readsWhatDockerGets() {
        assertThat(read(Template.COMPOSE, "RUN a $$b $c $$$$\n").text().content())
                .isEqualTo("RUN a $b $c $$\n");
        assertThat(read(Template.BAKE, "RUN a $$b $${c} %%{d} ${e} $$\n").text().content())
                .isEqualTo("RUN a $$b ${c} %{d} ${e} $$\n");
        assertThat(read(Template.SHELL, "RUN a \\$b \\\\ \\` \\n \\\nc $d\n")
                        .text()
                        .content())
                .isEqualTo("RUN a $b \\ ` \\n \\\nc $d\n");
    }

    @Test
    void escapesNewText() {
        assertThat(edited(Template.COMPOSE, "RUN a\nRUN $$b\n", "a", "$x")).isEqualTo("RUN $$x\nRUN $$b\n");
        assertThat(edited(Template.BAKE, "RUN a\nRUN $${b}\n", "a", "$x ${x}")).isEqualTo("RUN $x $${x}\nRUN $${b}\n");
        assertThat(edited(Template.SHELL, "RUN a\nRUN \\$b \\n\n", "a", "$x \\n `y`"))
                .isEqualTo("RUN \\$x \\\\n \\`y\\`\nRUN \\$b \\n\n");
    }

    @Test
    void keepsLinesWithVariables() {
        assertThat(edited(Template.COMPOSE, "RUN a\r\nRUN b $X\r\n", "a", "c")).isEqualTo("RUN c\r\nRUN b $X\r\n");
        assertThat(edited(Template.COMPOSE, "RUN b $X\n", "b", "c")).isNull();
        assertThat(edited(Template.COMPOSE, "RUN b $X\n", "RUN b $X\n", "")).isNull();
        assertThat(edited(Template.BAKE, "RUN b ${X}\nRUN b\n", "RUN b\n", "RUN b ${X}\n"))
                .isNull();
        assertThat(edited(
                        Template.SHELL,
                        "RUN b `X`\nRUN c $(d)\n",
                        "RUN b `X`\nRUN c $(d)\n",
                        "RUN c $(d)\nRUN b `X`\n"))
                .isNull();
    }

    @Test
    void editsNothingWhereLinesAreWrittenInTwoWays() {
        assertThat(edited(Template.COMPOSE, "FROM a\nRUN $$X\nRUN $X\n", "a", "b"))
                .isNull();
    }

    @Test
    void endsAtTheEndOfTheHeredoc() {
        assertThat(edited(Template.SHELL, "RUN a\n", "RUN a\n", "END\n")).isNull();
        assertThat(edited(Template.SHELL, "RUN a\n", "RUN a\n", "RUN b")).isEqualTo("RUN b\n");
    }
}
