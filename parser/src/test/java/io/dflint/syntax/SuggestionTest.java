package io.dflint.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> NAMES = List.of("COPY", "CMD", "FROM", "HEALTHCHECK");

    @Test
    void findsTheNearestName() {
        assertThat(Suggestion.nearest("COPPY", NAMES)).isEqualTo("COPY");
        assertThat(Suggestion.nearest("COY", NAMES)).isEqualTo("COPY");
        assertThat(Suggestion.nearest("FORM", NAMES)).isEqualTo("FROM");
        assertThat(Suggestion.nearest("heltcheck", NAMES)).isEqualTo("HEALTHCHECK");
    }

    @Test
    void leavesFarNamesAlone() {
        assertThat(Suggestion.nearest("apt-get", NAMES)).isNull();
        assertThat(Suggestion.nearest("", NAMES)).isNull();
        assertThat(Suggestion.nearest("x".repeat(100_000), NAMES)).isNull();
    }

    @Test
    void anEqualNameNeedsNoSuggestion() {
        assertThat(Suggestion.nearest("COPY", NAMES)).isNull();
        assertThat(Suggestion.nearest("copy", NAMES)).isEqualTo("COPY");
    }
}
