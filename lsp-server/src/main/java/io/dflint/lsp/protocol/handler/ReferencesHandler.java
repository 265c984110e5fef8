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
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceParams;

/** {@code textDocument/references}. */
public final class ReferencesHandler implements Handler {
    private final References references = new References();

    @Override
    public void register(Routes routes, Session session) {
        routes.onDocument("textDocument/references", ReferenceParams.class, FromLsp::uri, this::references);
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("referencesProvider");
    }

    private List<Location> references(ReferenceParams params, Call call) {
        Document document = call.document();
        int offset = FromLsp.offset(document, params.getPosition());
        boolean declarations =
                params.getContext() == null || params.getContext().isIncludeDeclaration();
        List<Location> locations = new ArrayList<>();
        for (TextRange range : references.references(document, offset, declarations)) {
            locations.add(new Location(document.uri(), ToLsp.range(document, range)));
        }
        return locations;
    }
}
