package io.dflint.builder.daemon;

/**
 * A Docker Engine, as far as building and the everyday work with images need it. Implementations are safe for use by
 * several threads. Every call blocks; interrupting the thread ends it with {@link EngineException.Kind#CANCELLED}.
 */
public interface Engine extends AutoCloseable {

    /** Where the daemon is, as in DOCKER_HOST. */
    String address();

    /** What the daemon is; asked once. */
    DaemonVersion version() throws EngineException;

    DaemonInfo info() throws EngineException;

    Images images();

    Containers containers();

    Volumes volumes();

    /** Frees connections and threads. */
    @Override
    void close();
}
