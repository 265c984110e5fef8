package io.dflint.lsp.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.dflint.lsp.config.Settings;
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
 * The settings of each document. A client that can be asked ({@code workspace/configuration}) is asked once per document, until it
 * says that something changed; from others come settings for all documents at once.
 */
public final class ClientSettings {
    /** A client that does not answer must not hold back anything longer than this. */
    private static final int PATIENCE_MILLIS = 2000;

    private static final String SECTION = "docker.languageserver";

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

    /** The settings of a document. The future never fails and is done soon. */
    public CompletableFuture<Settings> of(String uri) {
        return canAsk ? byDocument.computeIfAbsent(uri, this::ask) : CompletableFuture.completedFuture(pushed);
    }

    void forget(String uri) {
        byDocument.remove(uri);
    }

    /** Takes what {@code workspace/didChangeConfiguration} brings. */
    public void changed(@Nullable Object settings) {
        byDocument.clear();
        if (settings instanceof JsonObject root) {
            JsonElement docker = root.get("docker");
            JsonElement own = docker instanceof JsonObject d ? d.get("languageserver") : null;
            if (own != null) {
                pushed = read(own);
            }
        }
    }

    private CompletableFuture<Settings> ask(String uri) {
        ConfigurationItem item = new ConfigurationItem();
        item.setScopeUri(uri);
        item.setSection(SECTION);
        return client.request("workspace/configuration", new ConfigurationParams(List.of(item)))
                .thenApply(answer -> answer instanceof JsonArray list && !list.isEmpty() ? read(list.get(0)) : pushed)
                .completeOnTimeout(pushed, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .exceptionally(thrown -> {
                    log.error("the client did not tell its settings", thrown);
                    return pushed;
                });
    }

    private static Settings read(JsonElement own) {
        if (!(own instanceof JsonObject root)) {
            return Settings.DEFAULT;
        }
        Map<String, String> diagnostics = new LinkedHashMap<>();
        if (root.get("diagnostics") instanceof JsonObject rules) {
            for (Map.Entry<String, JsonElement> entry : rules.entrySet()) {
                String level = Json.string(entry.getValue());
                if (level != null) {
                    diagnostics.put(entry.getKey(), level);
                }
            }
        }
        boolean ignore = root.get("formatter") instanceof JsonObject formatter
                && Json.isTrue(formatter.get("ignoreMultilineInstructions"));
        return new Settings(Map.copyOf(diagnostics), ignore);
    }
}
