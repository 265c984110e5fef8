package io.dflint.builder.daemon;

import com.github.dockerjava.api.async.ResultCallbackTemplate;
import com.github.dockerjava.api.exception.DockerException;
import io.dflint.builder.daemon.EngineException.Kind;
import io.dflint.builder.text.FailureText;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** docker-java's commands with this package's errors. */
final class DockerJavaCalls {
    private DockerJavaCalls() {}

    /** A command of docker-java, to be run. */
    interface Command<T> {
        T exec();
    }

    static <T> T run(EngineHttp http, Command<T> command) throws EngineException {
        try {
            return command.exec();
        } catch (RuntimeException e) {
            throw translate(http, e);
        }
    }

    static EngineException translate(EngineHttp http, Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof EngineException known) {
                return known;
            }
            if (e instanceof DockerException refused) {
                String message = String.valueOf(refused.getMessage());
                int json = message.indexOf('{');
                return EngineErrors.of(refused.getHttpStatus(), json < 0 ? message : message.substring(json));
            }
            if (e instanceof IOException io) {
                return http.failure(io);
            }
        }
        return new EngineException(Kind.FAILED, FailureText.of(thrown), thrown);
    }

    /**
     * Brings a stream of news from docker-java's thread to the caller's, so that interruption and silence can end it.
     *
     * @param <T> what comes in pieces
     */
    static final class News<T> extends ResultCallbackTemplate<News<T>, T> {
        /** Bounded, so that a daemon that talks faster than anyone reads waits instead of filling the memory. */
        private final BlockingQueue<Item<T>> queue = new LinkedBlockingQueue<>(1000);

        @Override
        public void onNext(T piece) {
            put(new Piece<>(piece));
        }

        @Override
        public void onError(Throwable thrown) {
            put(new Failure<>(thrown));
            super.onError(thrown);
        }

        @Override
        public void onComplete() {
            put(new End<>());
            super.onComplete();
        }

        private void put(Item<T> item) {
            try {
                queue.put(item);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private sealed interface Item<T> {}

        private record Piece<T>(T piece) implements Item<T> {}

        private record Failure<T>(Throwable thrown) implements Item<T> {}

        private record End<T>() implements Item<T> {}

        /** The next piece; null at the end. */
        @Nullable
        T next(EngineHttp http, int idleSeconds, String what) throws EngineException {
            Item<T> item;
            try {
                item = idleSeconds == 0 ? queue.take() : queue.poll(idleSeconds, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EngineException(Kind.CANCELLED, "cancelled", e);
            }
            return switch (item) {
                case null ->
                    throw new EngineException(
                            Kind.TIMEOUT,
                            what + ": no response from the registry for "
                                    + (idleSeconds == 1 ? "1 second" : idleSeconds + " seconds"));
                case Failure<T> failure -> throw translate(http, failure.thrown);
                case Piece<T> piece -> piece.piece;
                case End<T> end -> null;
            };
        }
    }
}
