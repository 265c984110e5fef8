package io.dflint.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChallengeTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '%',
            delimiter = '|',
            value = {
                "Bearer realm=\"https://a/t\",service=\"s\",scope=\"repository:x:pull\" | bearer | https://a/t | s",
                "bearer Realm=\"https://a/t\", Service=s | bearer | https://a/t | s",
                "Basic realm=\"a \\\"b\\\"\" | basic | a \"b\" | %%",
                "Bearer realm=\"https://a/t | bearer | https://a/t | %%",
                "Bearer | bearer | %% | %%",
                "Negotiate abc | negotiate | %% | %%",
            })
    void readsHeaders(String header, String scheme, String realm, String service) {
        Challenge challenge = Challenge.parse(header);
        assertThat(challenge.scheme()).isEqualTo(scheme);
        assertThat(challenge.parameter("realm")).isEqualTo(realm);
        assertThat(challenge.parameter("service")).isEqualTo(service);
    }

    @Test
    void prefersTokensToPasswords() {
        assertThat(Challenge.choose(List.of("Basic realm=\"r\"", "Bearer realm=\"t\"")))
                .isEqualTo(Challenge.parse("Bearer realm=\"t\""));
        assertThat(Challenge.choose(List.of("Negotiate"))).isNull();
    }
}
