package io.dflint.builder.daemon;

import io.dflint.builder.daemon.EngineException.Kind;
import io.dflint.builder.daemon.EngineHttp.Call;
import io.dflint.builder.daemon.SocketTransport.SocketResponse;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonException;
import io.dflint.builder.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Implements {@link Containers} with requests to the Engine. */
final class EngineContainers implements Containers {
    /**
     * How often to check for the end of a removal by another client, with a pause after each check: for ten seconds.
     */
    private static final int REMOVALS = 500;

    private static final int REMOVAL_MILLIS = 20;

    /** The states of a container that the daemon is removing. */
    private static final Set<String> GOING = Set.of("removing", "dead");

    /** Precedes the ID of a container whose network is joined. */
    private static final String JOINED = "container:";

    private final EngineHttp http;

    EngineContainers(EngineHttp http) {
        this.http = http;
    }

    @Override
    public Created create(ContainerSpec spec, @Nullable String name) throws EngineException {
        JsonObject json = http.object(Call.post("/containers/create")
                .query("name", name)
                .query("platform", spec.platform())
                .json(spec.toJson()));
        return new Created(EngineIds.container(json.text("Id")), json.strings("Warnings"));
    }

    @Override
    public void start(String container) throws EngineException {
        Call call = Call.post(path(container, "/start"));
        run(container, call);
    }

    @Override
    public Attachment attach(String container, boolean input, boolean tty) throws EngineException {
        SocketResponse response = http.checked(Call.post(path(container, "/attach"))
                .query("stream", true)
                .query("stdout", true)
                .query("stderr", true)
                .query("stdin", input)
                .header("Connection", "Upgrade")
                .header("Upgrade", "tcp"));
        return new EngineAttachment(http, response, tty);
    }

    @Override
    public int waitForExit(String container) throws EngineException {
        return exitCode(http.object(Call.post(path(container, "/wait"))));
    }

    private static int exitCode(JsonObject json) throws EngineException {
        String error = json.object("Error").text("Message");
        if (!error.isEmpty()) {
            throw EngineErrors.reported(error);
        }
        return (int) json.number("StatusCode", -1);
    }

    @Override
    public ExitWaiter nextExit(String container, boolean removed) throws EngineException {
        SocketResponse response =
                http.checked(Call.post(path(container, "/wait")).query("condition", removed ? "removed" : "next-exit"));
        return new ExitWaiter() {
            @Override
            public int await() throws EngineException {
                try {
                    JsonObject json = Json.next(Json.reader(new InputStreamReader(
                            new BoundedStream(response.getBody(), EngineHttp.MAX_ANSWER), StandardCharsets.UTF_8)));
                    if (json == null) {
                        throw new EngineException(Kind.BROKEN, "the daemon ended the wait for a container");
                    }
                    return exitCode(json);
                } catch (JsonException | IOException e) {
                    throw http.failure(e instanceof IOException io ? io : new IOException(e));
                }
            }

            @Override
            public void close() {
                response.close();
            }
        };
    }

    @Override
    public Optional<JsonObject> find(String container) throws EngineException {
        try {
            return Optional.of(http.object(Call.get(path(container, "/json"))));
        } catch (EngineException e) {
            if (e.is(Kind.NOT_FOUND)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public long writtenBytes(String container) throws EngineException {
        return http.object(Call.get(path(container, "/json")).query("size", true))
                .number("SizeRw", -1);
    }

    @Override
    public List<JsonObject> list(boolean all, Map<String, List<String>> filters) throws EngineException {
        List<JsonObject> containers = JsonObject.objects(http.json(
                Call.get("/containers/json").query("all", all).query("filters", EngineImages.filters(filters))));
        for (JsonObject container : containers) {
            EngineIds.container(container.text("Id"));
        }
        return containers;
    }

    @Override
    public void kill(String container, String signal) throws EngineException {
        try {
            http.run(Call.post(path(container, "/kill")).query("signal", signal));
        } catch (EngineException e) {
            if (!e.is(Kind.CONFLICT) && !e.is(Kind.NOT_FOUND)) {
                throw e;
            }
        }
    }

    @Override
    public void stop(String container, int seconds) throws EngineException {
        http.run(Call.post(path(container, "/stop")).query("t", Integer.toString(seconds)));
    }

    @Override
    public void resize(String container, int columns, int rows) throws EngineException {
        http.run(Call.post(path(container, "/resize"))
                .query("w", Integer.toString(columns))
                .query("h", Integer.toString(rows)));
    }

    @Override
    public void remove(String container) throws EngineException {
        for (int attempt = 1; ; attempt++) {
            try {
                http.run(Call.delete(path(container, "")).query("force", true).query("v", true));
                return;
            } catch (EngineException e) {
                if (e.is(Kind.NOT_FOUND)) {
                    return;
                }
                // A conflict means that another client is already removing it.
                if (!e.is(Kind.CONFLICT) || attempt == REMOVALS) {
                    throw e;
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(REMOVAL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EngineException(Kind.CANCELLED, "cancelled", e);
            }
        }
    }

    @Override
    public String commit(String container, Commit commit) throws EngineException {
        Call call = Call.post("/commit")
                .query("container", container)
                .query("author", commit.author())
                .query("comment", commit.message())
                .query("pause", commit.pause() ? "1" : "0");
        if (commit.name() != null) {
            EngineImages.Name name = EngineImages.Name.of(commit.name());
            call.query("repo", name.repository()).query("tag", name.tag());
        }
        for (String change : commit.changes()) {
            call.query("changes", change);
        }
        if (commit.config() != null) {
            call.json(commit.config().toJson());
        }
        return EngineIds.image(of(container, () -> http.object(call)).text("Id"));
    }

    @Override
    public void putArchive(String container, String folder, boolean keepKind, Images.Content tar)
            throws EngineException {
        Call call = Call.put(path(container, "/archive"))
                .query("path", folder)
                .query("noOverwriteDirNonDir", keepKind)
                .tar(tar);
        run(container, call);
    }

    @Override
    public InputStream getArchive(String container, String path) throws EngineException {
        Call call = Call.get(path(container, "/archive")).query("path", path).ofFile();
        return of(container, () -> http.checked(call).getBody());
    }

    private interface Asked<T> {
        T answer() throws EngineException;
    }

    /**
     * Sends a request that concerns a container. While the daemon removes a container, it may answer with unrelated
     * errors: it may not find files of the container, or of those that joined its network. So if the container no
     * longer exists, every failure is reported as that.
     */
    private <T> T of(String container, Asked<T> asked) throws EngineException {
        try {
            return asked.answer();
        } catch (EngineException e) {
            // An invalid request stays an error of its own even if the container, which may remove itself at its end,
            // is gone.
            if (!e.isOfTheDaemon() && !e.is(Kind.BAD_REQUEST) && isGone(container)) {
                throw new EngineException(Kind.NOT_FOUND, "No such container: " + container, e);
            }
            throw e;
        }
    }

    private void run(String container, Call call) throws EngineException {
        of(container, () -> {
            http.run(call);
            return call;
        });
    }

    private boolean isGone(String container) throws EngineException {
        JsonObject found = find(container).orElse(null);
        if (found == null || GOING.contains(found.object("State").text("Status"))) {
            return true;
        }
        String network = found.object("HostConfig").text("NetworkMode");
        return network.startsWith(JOINED) && isGone(network.substring(JOINED.length()));
    }

    @Override
    public Optional<PathStat> stat(String container, String path) throws EngineException {
        Call call = Call.head(path(container, "/archive")).query("path", path).ofFile();
        try (SocketResponse response = of(container, () -> http.checked(call))) {
            String header = response.head().header("X-Docker-Container-Path-Stat");
            response.getBody().readAllBytes();
            if (header == null) {
                throw new EngineException(Kind.UNSUPPORTED, "the daemon does not describe files in containers");
            }
            String json = new String(Base64.getDecoder().decode(header), StandardCharsets.UTF_8);
            return Optional.of(stat(Json.readObject(json)));
        } catch (IllegalArgumentException | JsonException e) {
            throw new EngineException(
                    Kind.BROKEN, "the response of the daemon about a file in a container is invalid", e);
        } catch (EngineException e) {
            if (e.is(Kind.NO_SUCH_FILE)) {
                return Optional.empty();
            }
            throw e;
        } catch (IOException e) {
            throw http.failure(e);
        }
    }

    private static PathStat stat(JsonObject json) {
        long mode = json.number("mode", 0);
        String modified = json.text("mtime");
        long seconds = 0;
        try {
            seconds = OffsetDateTime.parse(modified).toEpochSecond();
        } catch (DateTimeException e) {
            // The header is missing or invalid, so the file counts as unknown.
        }
        return new PathStat(
                json.text("name"),
                GoFileMode.type(mode),
                json.number("size", 0),
                GoFileMode.unix(mode),
                seconds,
                json.text("linkTarget"));
    }

    /** The layout of file modes in Go's standard library, which the Engine uses. */
    private static final class GoFileMode {
        private static final long FOLDER = 1L << 31;
        private static final long LINK = 1L << 27;
        private static final long SETUID = 1L << 23;
        private static final long SETGID = 1L << 22;
        private static final long STICKY = 1L << 20;

        /** Devices, pipes, sockets, character devices and irregular files. */
        private static final long OTHER = 1L << 26 | 1L << 25 | 1L << 24 | 1L << 21 | 1L << 19;

        static PathStat.Type type(long mode) {
            if ((mode & FOLDER) != 0) {
                return PathStat.Type.FOLDER;
            }
            if ((mode & LINK) != 0) {
                return PathStat.Type.LINK;
            }
            return (mode & OTHER) != 0 ? PathStat.Type.OTHER : PathStat.Type.FILE;
        }

        static int unix(long mode) {
            int unix = (int) (mode & 0777);
            unix |= (mode & SETUID) != 0 ? 04000 : 0;
            unix |= (mode & SETGID) != 0 ? 02000 : 0;
            unix |= (mode & STICKY) != 0 ? 01000 : 0;
            return unix;
        }
    }

    @Override
    public List<Change> changes(String container) throws EngineException {
        List<Change> changes = new ArrayList<>();
        Call call = Call.get(path(container, "/changes"));
        for (JsonObject json : of(container, () -> JsonObject.objects(http.json(call)))) {
            Change.Kind kind = switch ((int) json.number("Kind", 0)) {
                case 1 -> Change.Kind.ADDED;
                case 2 -> Change.Kind.DELETED;
                default -> Change.Kind.MODIFIED;
            };
            changes.add(new Change(kind, json.text("Path")));
        }
        return changes;
    }

    private static String path(String container, String rest) {
        return "/containers/" + EngineHttp.encode(container) + rest;
    }
}
