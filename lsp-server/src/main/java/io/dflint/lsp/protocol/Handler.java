package io.dflint.lsp.protocol;

/** Handles a part of the protocol, usually one LSP method and its feature. */
public interface Handler {

    /** Registers the methods of this handler. Called once, before anything is read. */
    void register(Routes routes, Session session);

    /** Announces what this handler supports. Called during {@code initialize}. */
    default void announce(Capabilities capabilities, ClientFacts client) {}
}
