package io.dflint.builder.daemon;

/**
 * The parts of the Docker Engine needed for building and for everyday work with images. Implementations are safe for
 * use by several threads. All calls block; interrupting the thread ends a call with {@link
 * EngineException.Kind#CANCELLED}.
 */
public interface Engine extends AutoCloseable {

    /** The address of the daemon, as in DOCKER_HOST. */
    String address();

    /** The version of the daemon, which is requested only once. */
    DaemonVersion version() throws EngineException;

    DaemonInfo info() throws EngineException;

    Images images();

    Containers containers();

    Volumes volumes();

    /** Closes connections and ends threads. */
    @Override
    void close();
}
