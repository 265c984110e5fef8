package io.dflint.builder.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTextTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new NoSuchFileException("/a"), "/a: no such file or directory"),
                arguments(new AccessDeniedException("/a"), "/a: permission denied"),
                arguments(new NotDirectoryException("/a"), "/a: not a directory"),
                arguments(new FileSystemException("/a", null, "Is a directory"), "/a: is a directory"),
                arguments(new FileSystemException("/a"), "/a: cannot be used"),
                arguments(new UncheckedIOException(new NoSuchFileException("/a")), "/a: no such file or directory"),
                arguments(new UnknownHostException("host: Name or service not known"), "cannot resolve host host"),
                arguments(new UnknownHostException("host/<unresolved>:2375"), "cannot resolve host host"),
                arguments(new UnknownHostException(), "cannot resolve the host"),
                arguments(new ConnectException("Connection refused"), "connection refused"),
                arguments(new ConnectException(), "connection refused"),
                arguments(new SocketTimeoutException("Read timed out"), "read timed out"),
                arguments(new ClosedByInterruptException(), "cancelled"),
                arguments(new EOFException(), "unexpected end of the data"),
                arguments(new EOFException("SSL peer shut down"), "SSL peer shut down"),
                arguments(new MalformedInputException(1), "not valid UTF-8"),
                arguments(new InvalidPathException("a\0b", "Nul character not allowed"), "invalid path a\0b"),
                arguments(new StackOverflowError(), "nested too deeply"),
                arguments(new IOException("No space left on device"), "no space left on device"),
                arguments(new IOException("first\r\nsecond\n"), "first second"),
                arguments(new IOException((String) null), "internal error: IOException"),
                arguments(null, "unknown reason"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void areInTheWordsOfUsers(Throwable failure, String text) {
        assertThat(FailureText.of(failure)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "No space left on device, /a/b: no space left on device",
        "Connection reset, connection reset",
        "told already, told already"
    })
    void tellTheFileThatCannotBeWritten(String message, String text) {
        IOException failure = FailureText.writing(Path.of("/a/b"), new IOException(message));
        assertThat(FailureText.of(failure)).isEqualTo(text);
    }
}
