package io.dflint.builder.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a connection by ssh that ends; a script stands in for ssh. */
@Timeout(60)
class SshConnectionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "echo 'me@host: Permission denied (publickey).' >&2; exit 255 | me@host: Permission denied (publickey)",
                "printf 'Welcome\\r\\n\\nsh: docker: not found\\r\\n' >&2; exit 127 | sh: docker: not found",
                "seq 9999 >&2; echo refused >&2; exit 1 | refused",
                "echo 'ssh: Could not resolve hostname host' >&2; exit 255 | Could not resolve hostname host",
                "exit 1 | the daemon closed the connection",
                "echo 'Connection to host closed.' >&2; exit 0 | the daemon closed the connection",
            })
    void tellsTheReason(String script, String reason) throws IOException {
        try (SshConnection connection = SshConnection.start(List.of("sh", "-c", script))) {
            IOException end = catchThrowableOfType(IOException.class, () -> HttpWire.readHead(connection.in()));
            assertThat(connection.explained(end)).hasMessage(reason);
        }
    }
}
