package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import org.eclipse.lsp4j.DidChangeConfigurationParams;

/** Handles changes of settings. */
public final class SettingsHandler implements Handler {

    @Override
    public void register(Routes routes, Session session) {
        routes.onNotification(
                "workspace/didChangeConfiguration",
                DidChangeConfigurationParams.class,
                p -> session.settings().changed(p.getSettings(), session::settingsChanged));
    }
}
