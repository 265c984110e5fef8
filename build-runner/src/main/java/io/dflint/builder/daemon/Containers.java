package io.dflint.builder.daemon;

import io.dflint.builder.json.JsonObject;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The containers of a daemon. A container is identified by its ID or name. */
public interface Containers {

    /**
     * Creates a container without starting it.
     *
     * @param name the name; null lets the daemon choose one
     */
    Created create(ContainerSpec spec, @Nullable String name) throws EngineException;

    /** Starts a container. Has no effect on a running one. */
    void start(String container) throws EngineException;

    /**
     * Connects to the input and output of a container. Call this before the start, or the first output is lost.
     *
     * @param input whether to connect the input too
     * @param tty whether the container has a terminal; it then has a single stream for output and errors
     */
    Attachment attach(String container, boolean input, boolean tty) throws EngineException;

    /** Waits until a started container has stopped, and returns its exit code. */
    int waitForExit(String container) throws EngineException;

    /**
     * Starts to wait for the end of a container. Can be called before the container is started, even if it removes
     * itself.
     *
     * @param removed whether to wait for its removal, not only for its end
     */
    ExitWaiter nextExit(String container, boolean removed) throws EngineException;

    /** Returns the output of {@code docker inspect}, or empty if there is no such container. */
    Optional<JsonObject> find(String container) throws EngineException;

    /**
     * Lists containers, newest first, as the Engine does.
     *
     * @param all whether to include containers that are not running
     */
    List<JsonObject> list(boolean all, Map<String, List<String>> filters) throws EngineException;

    /** Sends a signal such as {@code SIGINT}. Does nothing if the container is not running. */
    void kill(String container, String signal) throws EngineException;

    /** Asks a container to stop, and kills it after a number of seconds. */
    void stop(String container, int seconds) throws EngineException;

    /** Sets the size of a container's terminal. */
    void resize(String container, int columns, int rows) throws EngineException;

    /**
     * Removes a container, running or not, and its anonymous volumes. Does nothing if it no longer exists. If another
     * client is removing it, waits until that is done.
     *
     * @throws EngineException of kind CONFLICT if that takes too long
     */
    void remove(String container) throws EngineException;

    /**
     * Creates an image from the files of a container.
     *
     * @return the ID of the image
     */
    String commit(String container, Commit commit) throws EngineException;

    /**
     * Unpacks a tar, which may be compressed, into a container that need not be running. Symbolic links in names are
     * followed within the container.
     *
     * @param folder an existing directory; use {@code /} with full names
     * @param keepKind whether replacing a directory by a file, or a file by a directory, is an error of kind
     *     BAD_REQUEST
     */
    void putArchive(String container, String folder, boolean keepKind, Images.Content tar) throws EngineException;

    /**
     * Returns a tar of a file or directory in a container, without sockets. The first entry has the last component of
     * the path as its name. The stream must be closed.
     *
     * @throws EngineException of kind NO_SUCH_FILE if there is no such file
     */
    InputStream getArchive(String container, String path) throws EngineException;

    /** Describes what is at a path of a container. Links in the path are followed, but not a link at its end. */
    Optional<PathStat> stat(String container, String path) throws EngineException;

    /**
     * Lists the differences from the container's image as the daemon finds them: a file with the same size, time and
     * mode counts as unchanged.
     */
    List<Change> changes(String container) throws EngineException;

    /**
     * The number of bytes in the files written, each file counted once. A link counts with the length of its target.
     */
    long writtenBytes(String container) throws EngineException;

    /** A created container, with the daemon's warnings. */
    record Created(String id, List<String> warnings) {}

    /** A path that was changed, added or deleted. */
    record Change(Kind kind, String path) {
        /** The kind of change. */
        public enum Kind {
            MODIFIED,
            ADDED,
            DELETED
        }
    }

    /**
     * The settings of a commit.
     *
     * @param name the name for the image, {@code repository[:tag]}; null for none
     * @param config the overrides of the container's config; like the Engine, null or empty values are inherited; null
     *     inherits all
     * @param changes instructions, as in {@code docker commit --change}
     * @param pause whether a running container is paused meanwhile
     */
    record Commit(
            @Nullable String name,
            String author,
            String message,
            @Nullable ImageConfig config,
            List<String> changes,
            boolean pause) {

        /** The settings of a commit by a builder. */
        public static Commit of(ImageConfig config, String message) {
            return new Commit(null, "", message, config, List.of(), false);
        }
    }

    /**
     * A file in a container.
     *
     * @param name the last component of its path
     * @param mode the permissions with the setuid, setgid and sticky bits, in the Unix layout
     * @param modified the modification time in seconds since 1970
     * @param linkTarget the target of a link as an absolute path in the container; empty for other files
     */
    record PathStat(String name, Type type, long size, int mode, long modified, String linkTarget) {
        /** The relevant kinds of files. */
        public enum Type {
            FILE,
            FOLDER,
            LINK,
            OTHER
        }
    }

    /** Waits for the end of a container. */
    interface ExitWaiter extends AutoCloseable {
        /** Waits, and returns the exit code. */
        int await() throws EngineException;

        @Override
        void close();
    }
}
