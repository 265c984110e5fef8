package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.references.References;
import io.dflint.lsp.protocol.Call;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.FromLsp;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.protocol.ToLsp;
import io.dflint.lsp.workspace.Use;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceParams;
import org.jspecify.annotations.Nullable;

/** Handles {@code textDocument/references}. */
public final class ReferencesHandler implements Handler {
    private final References references = new References();

    @Override
    public void register(Routes routes, Session session) {
        routes.onPlace(
                "textDocument/references",
                ReferenceParams.class,
                FromLsp::uri,
                (p, call) -> references(p, call, session));
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("referencesProvider");
    }

    private @Nullable List<Location> references(ReferenceParams params, Call call, Session session) {
        NamedPlace place =
                NamedPlace.at(call.document(), FromLsp.offset(call.document(), params.getPosition()), session);
        if (place == null) {
            return null;
        }
        Document document = place.dockerfile();
        boolean declarations =
                params.getContext() == null || params.getContext().isIncludeDeclaration();
        List<Location> locations = new ArrayList<>();
        for (TextRange range : references.references(document, place.offset(), declarations)) {
            locations.add(new Location(document.uri(), ToLsp.range(document, range)));
        }
        for (Use use : place.uses(session, call.cancellation())) {
            TextRange range = use.mention().range();
            if (range != null) {
                locations.add(new Location(use.file().uri(), ToLsp.range(use.file(), range)));
            }
        }
        return locations;
    }
}
