package io.dflint.lsp.protocol.handler;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import io.dflint.lsp.build.Dfbuild;
import io.dflint.lsp.protocol.Errors;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/**
 * Runs builds and plans of Dockerfiles. Each has its own thread and process, reports its progress and can be cancelled.
 */
final class BuildProcesses {
    private final Dfbuild dfbuild;
    private final Session session;
    private final WorkProgress progress;

    /** Uses a run that was started for a request. */
    private interface Work {
        JsonElement run(Dfbuild.Run run, JsonElement token) throws IOException;
    }

    BuildProcesses(Dfbuild dfbuild, Session session) {
        this.dfbuild = dfbuild;
        this.session = session;
        progress = new WorkProgress(session);
    }

    void register(Routes routes) {
        routes.onNotification(
                "window/workDoneProgress/cancel",
                WorkDoneProgressCancelParams.class,
                p -> progress.cancel(p.getToken()));
    }

    /**
     * Runs a build. The result has {@code image} if it succeeded, and {@code steps}: the last event of each step, as
     * printed by {@code dfbuild build --progress rawjson}.
     */
    CompletableFuture<?> build(Path dockerfile, String target, @Nullable Either<String, Integer> token) {
        return start("Building " + dockerfile.getFileName(), token, (run, work) -> {
            Map<String, JsonObject> steps = new LinkedHashMap<>();
            JsonObject result = new JsonObject();
            try {
                run.finish(
                        words("build", List.of("--progress", "rawjson"), dockerfile, target),
                        folder(dockerfile),
                        line -> {
                            JsonObject event = event(line);
                            if (event != null) {
                                take(event, steps, result);
                                if (event.has("name")) {
                                    progress.report(work, event.get("name").getAsString());
                                }
                            }
                        });
                say(
                        MessageType.Info,
                        "built " + dockerfile + ": " + result.get("image").getAsString());
            } catch (IOException e) {
                if (steps.isEmpty()) {
                    throw e;
                }
                result.addProperty("problem", e.getMessage());
                say(MessageType.Error, "the build of " + dockerfile + " failed: " + e.getMessage());
            }
            JsonArray all = new JsonArray();
            steps.values().forEach(all::add);
            result.add("steps", all);
            return result;
        });
    }

    /** Computes a plan. The result is the output of {@code dfbuild plan --format json}. */
    CompletableFuture<?> plan(Path dockerfile, String target, @Nullable Either<String, Integer> token) {
        return start("Planning " + dockerfile.getFileName(), token, (run, work) -> {
            String out = run.finish(
                    words("plan", List.of("--format", "json"), dockerfile, target), folder(dockerfile), line -> {});
            return JsonParser.parseString(out);
        });
    }

    private CompletableFuture<?> start(String title, @Nullable Either<String, Integer> token, Work work) {
        CompletableFuture<@Nullable Object> answer = new CompletableFuture<>();
        Dfbuild.Run run = dfbuild.newRun();
        var _ = answer.whenComplete((value, thrown) -> run.cancel()); // no effect once it has ended
        Thread.ofVirtual().name("dfls-build").start(() -> {
            JsonElement known = progress.begin(token, title, run);
            try {
                answer.complete(work.run(run, known));
            } catch (IOException | RuntimeException e) {
                answer.completeExceptionally(Errors.requestFailed(String.valueOf(e.getMessage())));
            } finally {
                progress.end(known);
            }
        });
        return answer;
    }

    private static List<String> words(String command, List<String> options, Path dockerfile, String target) {
        List<String> words = new ArrayList<>();
        words.add(command);
        words.addAll(options);
        words.add("--file");
        words.add(dockerfile.toString());
        if (!target.isEmpty()) {
            words.add("--target");
            words.add(target);
        }
        words.add("--");
        words.add(folder(dockerfile).toString());
        return words;
    }

    private static Path folder(Path dockerfile) {
        return Objects.requireNonNull(dockerfile.getParent());
    }

    private static @Nullable JsonObject event(String line) {
        try {
            return line.startsWith("{") && JsonParser.parseString(line) instanceof JsonObject event ? event : null;
        } catch (JsonSyntaxException e) {
            return null;
        }
    }

    /** Keeps the last event of a step, with the reason, which is only in the event for its start. */
    private static void take(JsonObject event, Map<String, JsonObject> steps, JsonObject result) {
        String kind = event.has("event") ? event.get("event").getAsString() : "";
        switch (kind) {
            case "built" -> result.add("image", event.get("image"));
            case "stepStarted", "stepCached", "stepDone", "stepFailed" -> {
                JsonObject before = steps.put(event.get("name").getAsString(), event);
                if (before != null && before.has("reason") && !event.has("reason")) {
                    event.add("reason", before.get("reason"));
                }
            }
            default -> {}
        }
    }

    private void say(MessageType type, String text) {
        session.client().notify("window/showMessage", new MessageParams(type, text));
    }
}
