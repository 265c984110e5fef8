package io.dflint.lsp.protocol;

import com.google.gson.JsonObject;
import org.eclipse.lsp4j.ServerCapabilities;

/** A part of the protocol, usually one LSP method and the feature behind it. */
public interface Handler {

    /** Adds the methods that this handler answers. Called once, before anything is read. */
    void register(Routes routes, Session session);

    /** Says to the client what this handler offers. Called while {@code initialize} is answered. */
    default void announce(ServerCapabilities capabilities, ClientFacts client) {}

    /** As {@link #announce}, for what lsp4j has no class for. */
    default void amend(JsonObject capabilities) {}
}
