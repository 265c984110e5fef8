package io.dflint.builder.daemon;

import io.dflint.builder.json.JsonObject;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The containers of a daemon. A container is named by its id or name. */
public interface Containers {

    /**
     * Makes a container without starting it.
     *
     * @param name null lets the daemon choose one
     */
    Created create(ContainerSpec spec, @Nullable String name) throws EngineException;

    /** Starts a container; one that runs already stays as it is. */
    void start(String container) throws EngineException;

    /**
     * Connects to a container's input and output. Do it before the start, or the first lines are lost.
     *
     * @param input whether to connect the input too
     * @param tty whether the container has a terminal: then there is one stream, and no telling of output and errors
     */
    Attachment attach(String container, boolean input, boolean tty) throws EngineException;

    /** Waits until a container that was started is no longer running; its exit code. */
    int waitForExit(String container) throws EngineException;

    /**
     * Starts to wait, before the container is started and even if it removes itself.
     *
     * @param removed whether to wait for the removal, not only for the end
     */
    ExitWaiter nextExit(String container, boolean removed) throws EngineException;

    /** What {@code docker inspect} tells; empty if there is no such container. */
    Optional<JsonObject> find(String container) throws EngineException;

    /** Containers, newest first, as the Engine lists them; {@code all} also those that do not run. */
    List<JsonObject> list(boolean all, Map<String, List<String>> filters) throws EngineException;

    /** Sends a signal, for instance {@code SIGINT}; no error if the container does not run. */
    void kill(String container, String signal) throws EngineException;

    /** Asks it to end, and ends it after so many seconds. */
    void stop(String container, int seconds) throws EngineException;

    /** Sets the size of a container's terminal. */
    void resize(String container, int columns, int rows) throws EngineException;

    /**
     * Removes a container and its anonymous volumes, running or not; no error if it is gone already. If someone else is
     * removing it, this waits for the end of that.
     *
     * @throws EngineException of kind CONFLICT if that takes too long
     */
    void remove(String container) throws EngineException;

    /**
     * Makes an image of a container's files.
     *
     * @return the image's id
     */
    String commit(String container, Commit commit) throws EngineException;

    /**
     * Unpacks a tar (which may be compressed) into a container that need not run. Names in the tar are followed through
     * symbolic links within the container.
     *
     * @param folder must exist; use {@code /} with whole names
     * @param keepKind a directory is not replaced by a file, nor the other way round: that is an error of kind BAD_REQUEST
     */
    void putArchive(String container, String folder, boolean keepKind, Images.Content tar) throws EngineException;

    /**
     * A tar of a file or directory in a container, its first entry named as the last part of the path, without sockets; close it. If there
     * is no such file, that is an error of kind NO_SUCH_FILE.
     */
    InputStream getArchive(String container, String path) throws EngineException;

    /** What stands at a path of a container: links on the way are followed, a link at its end is not. */
    Optional<PathStat> stat(String container, String path) throws EngineException;

    /**
     * What differs from the container's image, as the daemon finds it: a file that has the size, time and mode that it had counts as the
     * same.
     */
    List<Change> changes(String container) throws EngineException;

    /** How many bytes the files have that were written, each counted once; a link has the length of its target. */
    long writtenBytes(String container) throws EngineException;

    /** A container that was made, with what the daemon warns about. */
    record Created(String id, List<String> warnings) {}

    /** A path that was changed, added or deleted. */
    record Change(Kind kind, String path) {
        /** What happened to it. */
        public enum Kind {
            MODIFIED,
            ADDED,
            DELETED
        }
    }

    /**
     * How to commit.
     *
     * @param name {@code repository[:tag]} to give it; null for none
     * @param config laid over the container's: what is null or empty here is inherited, as the Engine does; null inherits
     *     all
     * @param changes instructions as in {@code docker commit --change}
     * @param pause whether a running container stands still meanwhile
     */
    record Commit(
            @Nullable String name,
            String author,
            String message,
            @Nullable ImageConfig config,
            List<String> changes,
            boolean pause) {

        /** A commit as a builder does it. */
        public static Commit of(ImageConfig config, String message) {
            return new Commit(null, "", message, config, List.of(), false);
        }
    }

    /**
     * A file in a container.
     *
     * @param name the last part of its path
     * @param mode permissions with setuid, setgid and sticky bits, in the layout of Unix
     * @param modified seconds since 1970
     * @param linkTarget where a link leads, as an absolute path within the container; empty otherwise
     */
    record PathStat(String name, Type type, long size, int mode, long modified, String linkTarget) {
        /** The kinds of file that matter. */
        public enum Type {
            FILE,
            FOLDER,
            LINK,
            OTHER
        }
    }

    /** Waits for one container's end. */
    interface ExitWaiter extends AutoCloseable {
        /** The exit code. */
        int await() throws EngineException;

        @Override
        void close();
    }
}
