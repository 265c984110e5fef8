package io.dflint.builder.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Pipes are of Windows; what is done with one is the same everywhere. */
class NamedPipeTest {
    private static final Closeable NOTHING = () -> {};
    private static final NamedPipe.Operation NEVER = _ -> new CompletableFuture<>();

    private static NamedPipe.Operation messages(String... texts) {
        Deque<String> left = new ArrayDeque<>(List.of(texts));
        return buffer -> {
            if (left.isEmpty()) {
                return CompletableFuture.failedFuture(new IOException("the pipe has been ended"));
            }
            byte[] bytes = left.remove().getBytes(StandardCharsets.UTF_8);
            buffer.put(bytes);
            return CompletableFuture.completedFuture(bytes.length);
        };
    }

    @Test
    void namesThePipeAsWindowsDoes() {
        assertThat(NamedPipe.name(URI.create("npipe:////./pipe/docker_engine")))
                .isEqualTo("\\\\.\\pipe\\docker_engine");
    }

    @Test
    void readsToTheEndOfThePipe() throws IOException {
        NamedPipe pipe = new NamedPipe(messages("HTTP/1.1 ", "200 OK"), NEVER, NOTHING);
        assertThat(pipe.in().readAllBytes()).asString().isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void takesAMessageWithoutBytesForTheEnd() throws IOException {
        NamedPipe pipe = new NamedPipe(messages("one", "", "two"), NEVER, NOTHING);
        assertThat(pipe.in().readAllBytes()).asString().isEqualTo("one");
    }

    @Test
    void writesAllWhileItReads() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        NamedPipe.Operation slow = buffer -> {
            written.write(buffer.get());
            return CompletableFuture.completedFuture(1);
        };
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        NamedPipe pipe = new NamedPipe(_ -> answer, slow, NOTHING);
        CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> {
            try {
                return pipe.in().read();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        pipe.out().write("GET /_ping".getBytes(StandardCharsets.UTF_8));
        assertThat(written).hasToString("GET /_ping");
        answer.complete(-1);
        assertThat(read.join()).isEqualTo(-1);
    }

    @Test
    void saysThatItCannotWrite() {
        Future<Integer> broken = CompletableFuture.failedFuture(new IOException("the pipe is being closed"));
        NamedPipe pipe = new NamedPipe(NEVER, _ -> broken, NOTHING);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> pipe.out().write(1))
                .withMessage("the pipe is being closed");
    }

    @Test
    void endsAReadThatIsInterrupted() {
        NamedPipe pipe = new NamedPipe(NEVER, NEVER, NOTHING);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedIOException.class)
                .isThrownBy(() -> pipe.in().read());
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void closesThePipe() {
        AtomicBoolean closed = new AtomicBoolean();
        new NamedPipe(NEVER, NEVER, () -> closed.set(true)).close();
        assertThat(closed).isTrue();
    }

    @Test
    void waitsForAPipeThatIsBusy() throws IOException {
        AtomicInteger tries = new AtomicInteger();
        String opened = NamedPipe.whenFree(
                () -> {
                    if (tries.incrementAndGet() < 3) {
                        throw new FileSystemException("pipe", null, "All pipe instances are busy");
                    }
                    return "opened";
                },
                60_000);
        assertThat(opened).isEqualTo("opened");
        assertThat(tries).hasValue(3);
    }

    @Test
    void waitsNeitherForeverNorForAPipeThatIsNotThere() {
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> NamedPipe.whenFree(
                        () -> {
                            throw new FileSystemException("pipe", null, "All pipe instances are busy");
                        },
                        0))
                .withMessageContaining("busy");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> NamedPipe.whenFree(
                        () -> {
                            throw new NoSuchFileException("pipe");
                        },
                        Integer.MAX_VALUE));
    }
}
