package io.dflint.lsp.protocol;

/** A part of the protocol, usually one LSP method and the feature behind it. */
public interface Handler {

    /** Adds the methods that this handler answers. Called once, before anything is read. */
    void register(Routes routes, Session session);

    /** Says to the client what this handler offers. Called while {@code initialize} is answered. */
    default void announce(Capabilities capabilities, ClientFacts client) {}
}
