package io.dflint.builder.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryTransfersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Get "https://r.example/v2/": dial tcp: lookup r.example on 10.0.0.1:53: no such host | r.example: no such host
            Get "http://localhost:1/v2/": dial tcp 127.0.0.1:1: connect: connection refused | localhost:1: connection refused
            Get "https://r.example": dial tcp 192.0.2.1:443: i/o timeout | r.example: i/o timeout
            Get "https://r.example/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority | r.example: certificate signed by unknown authority
            Get "https://r.example/v2/": http: server gave HTTP response to HTTPS client | r.example: server gave HTTP response to HTTPS client
            """)
    void saysWhichRegistryIsNotReached(String message, String expected) {
        assertThat(RegistryTransfers.unreachable(message)).isEqualTo("cannot reach the registry " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"manifest for a:1 not found: manifest unknown: manifest unknown", "Get \"https", "''"})
    void leavesOtherMessages(String message) {
        assertThat(RegistryTransfers.unreachable(message)).isNull();
    }
}
