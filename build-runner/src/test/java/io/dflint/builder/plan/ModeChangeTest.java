package io.dflint.builder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModeChangeTest {

    /** The results are those of chmod(1) with a umask of 0. */
    @ParameterizedTest
    @CsvSource({
        "755, 0644, 755",
        "0644, 0777, 644",
        "4755, 0644, 4755",
        "u+x, 0644, 744",
        "a+x, 0644, 755",
        "+x, 0644, 755",
        "go-rwx, 0755, 700",
        "u=rwx, 0044, 744",
        "'u=rwX,go=rX', 0744, 755",
        "'u=rwX,go=rX', 0640, 644",
        "'=rw,+X', 0766, 777",
        "a=, 0777, 0",
        "a+X, 0644, 644",
        "a+X, 0744, 755",
        "g=u, 0640, 660",
        "o=g-w, 0660, 664",
        "o+u, 0700, 707",
        "u+s, 0755, 4755",
        "g+s, 0755, 2755",
        "o+s, 0755, 755",
        "+t, 0777, 1777",
        "a-w+x, 0666, 555",
        "ug+rw, 0000, 660",
    })
    void changes(String change, String before, String after) {
        ModeChange mode = ModeChange.parse(change);
        assertThat(mode).isNotNull();
        assertThat(Integer.toOctalString(mode.apply(Integer.parseInt(before, 8), false)))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10000", "8", "75x", "u", "x", "u+q", "z+x", "u+x,", "rwx"})
    void refuses(String text) {
        assertThat(ModeChange.parse(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"a+X, 0644, 755", "'u=rwX,go=rX', 0600, 755", "u+X, 0644, 744"})
    void foldersMayBeEntered(String change, String before, String after) {
        ModeChange mode = ModeChange.parse(change);
        assertThat(mode).isNotNull();
        assertThat(Integer.toOctalString(mode.apply(Integer.parseInt(before, 8), true)))
                .isEqualTo(after);
    }
}
