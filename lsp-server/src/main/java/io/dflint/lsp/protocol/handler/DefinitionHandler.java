package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.definition.Definition;
import io.dflint.lsp.feature.definition.Target;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.FromLsp;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.protocol.ToLsp;
import java.util.List;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.jspecify.annotations.Nullable;

/** {@code textDocument/definition} and {@code textDocument/declaration}. */
public final class DefinitionHandler implements Handler {
    private final Definition definition = new Definition();

    @Override
    public void register(Routes routes, Session session) {
        routes.onDocument("textDocument/definition", DefinitionParams.class, FromLsp::uri, (p, call) -> {
            int offset = FromLsp.offset(call.document(), p.getPosition());
            return location(
                    call.document(),
                    definition.definition(call.document(), offset),
                    session.facts().can("textDocument.definition.linkSupport"));
        });
        routes.onDocument("textDocument/declaration", DeclarationParams.class, FromLsp::uri, (p, call) -> {
            int offset = FromLsp.offset(call.document(), p.getPosition());
            return location(
                    call.document(),
                    definition.declaration(call.document(), offset),
                    session.facts().can("textDocument.declaration.linkSupport"));
        });
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("definitionProvider");
        capabilities.offer("declarationProvider");
    }

    private static @Nullable Object location(Document document, @Nullable Target target, boolean links) {
        if (target == null) {
            return null;
        }
        if (!links) {
            return new Location(document.uri(), ToLsp.range(document, target.name()));
        }
        return List.of(new LocationLink(
                document.uri(),
                ToLsp.range(document, target.whole()),
                ToLsp.range(document, target.name()),
                ToLsp.range(document, target.origin())));
    }
}
