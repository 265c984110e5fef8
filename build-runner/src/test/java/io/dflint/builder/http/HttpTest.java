package io.dflint.builder.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpTest {
    /** A redirect must not carry credentials to another host, port or protocol. */
    @ParameterizedTest
    @CsvSource({
        "https://h/a,https://h/b,true",
        "https://h/a,http://h/a,false",
        "http://h/a,https://h/a,false",
        "https://h/a,https://i/a,false",
        "https://h/a,https://h:8443/a,false",
        "https://h/a,https://h.evil/a,false",
    })
    void credentialsStayWhereTheyWereMeant(URI from, URI to, boolean same) {
        assertThat(Http.isSameOrigin(from, to)).isEqualTo(same);
    }
}
