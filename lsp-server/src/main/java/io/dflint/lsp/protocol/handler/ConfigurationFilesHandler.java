package io.dflint.lsp.protocol.handler;

import com.google.gson.JsonElement;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;

/**
 * Handles changes of configuration and ignore files. A client that does not watch files at least reports those it
 * saves. Some clients only report changed settings after a registration.
 */
public final class ConfigurationFilesHandler implements Handler {
    private static final List<String> FILES =
            List.of("**/.dflint.{yaml,yml}", "**/.hadolint.{yaml,yml}", "**/{.dockerignore,*.dockerignore}");

    @Override
    public void register(Routes routes, Session session) {
        routes.onNotification("initialized", JsonElement.class, ignored -> watch(session));
        routes.onNotification(
                "workspace/didChangeWatchedFiles",
                DidChangeWatchedFilesParams.class,
                ignored -> session.settingsChanged());
        routes.onNotification("textDocument/didSave", DidSaveTextDocumentParams.class, ignored -> {
            if (!watchesFiles(session)) {
                session.settingsChanged();
            }
        });
    }

    private static void watch(Session session) {
        List<Map<String, Object>> registrations = new ArrayList<>();
        if (watchesFiles(session)) {
            List<Map<String, String>> watchers = new ArrayList<>(FILES.size());
            for (String glob : FILES) {
                watchers.add(Map.of("globPattern", glob));
            }
            registrations.add(registration("workspace/didChangeWatchedFiles", Map.of("watchers", watchers)));
        }
        if (session.facts().can("workspace.didChangeConfiguration.dynamicRegistration")) {
            registrations.add(registration("workspace/didChangeConfiguration", Map.of()));
        }
        if (!registrations.isEmpty()) {
            var _ = session.client().request("client/registerCapability", Map.of("registrations", registrations));
        }
    }

    private static boolean watchesFiles(Session session) {
        return session.facts().can("workspace.didChangeWatchedFiles.dynamicRegistration");
    }

    private static Map<String, Object> registration(String method, Map<String, Object> options) {
        return Map.of("id", "dflint-" + method, "method", method, "registerOptions", options);
    }
}
