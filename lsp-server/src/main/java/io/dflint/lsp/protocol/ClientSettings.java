package io.dflint.lsp.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.dflint.lint.config.Setting;
import io.dflint.lsp.config.LintSettings;
import io.dflint.lsp.config.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.jspecify.annotations.Nullable;

/**
 * The settings of each document. A client that supports requests ({@code workspace/configuration}) is asked once for
 * each document, until it reports a change; other clients send settings for all documents at once.
 */
public final class ClientSettings {
    /** The time limit for the response of the client, so that it cannot block anything for long. */
    private static final int PATIENCE_MILLIS = 2000;

    private static final String DOCKER = "docker.languageserver";

    private static final String OWN = "dflint";

    private final Client client;
    private final Log log;
    private final Map<String, CompletableFuture<Settings>> byDocument = new ConcurrentHashMap<>();
    private volatile boolean canAsk;
    private volatile Settings pushed = Settings.DEFAULT;

    ClientSettings(Client client, Log log) {
        this.client = client;
        this.log = log;
    }

    void setCanAsk(boolean canAsk) {
        this.canAsk = canAsk;
    }

    /** Returns the settings of a document. The future never fails and is completed soon. */
    public CompletableFuture<Settings> of(String uri) {
        return canAsk ? byDocument.computeIfAbsent(uri, this::ask) : CompletableFuture.completedFuture(pushed);
    }

    void forget(String uri) {
        byDocument.remove(uri);
    }

    /**
     * Handles {@code workspace/didChangeConfiguration}, which editors send after a change of any of their settings.
     *
     * @param whenDifferent runs if the settings of a document requested before, or those of all documents, have changed
     */
    public void changed(@Nullable Object settings, Runnable whenDifferent) {
        Map<String, CompletableFuture<Settings>> asked = Map.copyOf(byDocument);
        Settings before = pushed;
        byDocument.clear();
        if (settings instanceof JsonObject root) {
            JsonElement docker = Json.at(root, DOCKER);
            JsonElement own = Json.at(root, OWN);
            if (docker != null || own != null) {
                pushed = read(docker, own);
            }
        }
        CompletableFuture<Boolean> different = CompletableFuture.completedFuture(!canAsk && !pushed.equals(before));
        for (Map.Entry<String, CompletableFuture<Settings>> entry : asked.entrySet()) {
            CompletableFuture<Settings> now = of(entry.getKey());
            different = different.thenCombine(
                    entry.getValue().thenCombine(now, (one, other) -> !one.equals(other)), Boolean::logicalOr);
        }
        var _ = different.thenAccept(isDifferent -> {
            if (isDifferent) {
                whenDifferent.run();
            }
        });
    }

    private CompletableFuture<Settings> ask(String uri) {
        ConfigurationParams params = new ConfigurationParams(List.of(item(uri, DOCKER), item(uri, OWN)));
        return client.request("workspace/configuration", params)
                .thenApply(answer -> answer instanceof JsonArray list && !list.isEmpty()
                        ? read(list.get(0), list.size() > 1 ? list.get(1) : null)
                        : pushed)
                .completeOnTimeout(pushed, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .exceptionally(thrown -> {
                    log.error("the client did not send its settings", thrown);
                    return pushed;
                });
    }

    private static ConfigurationItem item(String uri, String section) {
        ConfigurationItem item = new ConfigurationItem();
        item.setScopeUri(uri);
        item.setSection(section);
        return item;
    }

    private static Settings read(@Nullable JsonElement docker, @Nullable JsonElement own) {
        return new Settings(
                strings(Json.at(docker, "diagnostics")),
                Json.isTrue(Json.at(docker, "formatter.ignoreMultilineInstructions")),
                new LintSettings(
                        nonEmpty(Json.at(own, Setting.PROFILE.key())),
                        nonEmpty(Json.at(own, "configuration")),
                        list(Json.at(own, Setting.IGNORED.key())),
                        lists(Json.at(own, Setting.OVERRIDE.key())),
                        Json.isTrue(Json.at(own, Setting.SHELL_INDENT.key()))));
    }

    /** Returns a text, or null if it is missing. Editors use empty texts for unset values. */
    private static @Nullable String nonEmpty(@Nullable JsonElement element) {
        String text = Json.string(element);
        return text == null || text.isEmpty() ? null : text;
    }

    private static Map<String, String> strings(@Nullable JsonElement element) {
        Map<String, String> strings = new LinkedHashMap<>();
        if (element instanceof JsonObject object) {
            for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
                String value = Json.string(entry.getValue());
                if (value != null) {
                    strings.put(entry.getKey(), value);
                }
            }
        }
        return Map.copyOf(strings);
    }

    private static Map<String, List<String>> lists(@Nullable JsonElement element) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        if (element instanceof JsonObject object) {
            for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
                lists.put(entry.getKey(), list(entry.getValue()));
            }
        }
        return Map.copyOf(lists);
    }

    private static List<String> list(@Nullable JsonElement element) {
        List<String> strings = new ArrayList<>();
        if (element instanceof JsonArray array) {
            for (JsonElement each : array) {
                Json.addString(each, strings);
            }
        }
        return List.copyOf(strings);
    }
}
