package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.highlight.Highlight;
import io.dflint.lsp.feature.highlight.Highlights;
import io.dflint.lsp.protocol.Call;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.FromLsp;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.protocol.ToLsp;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;

/** Handles {@code textDocument/documentHighlight}. */
public final class HighlightHandler implements Handler {
    private final Highlights highlights = new Highlights();

    @Override
    public void register(Routes routes, Session session) {
        routes.onDocument(
                "textDocument/documentHighlight", DocumentHighlightParams.class, FromLsp::uri, this::highlights);
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("documentHighlightProvider");
    }

    private List<DocumentHighlight> highlights(DocumentHighlightParams params, Call call) {
        Document document = call.document();
        List<DocumentHighlight> found = new ArrayList<>();
        for (Highlight each : highlights.highlights(document, FromLsp.offset(document, params.getPosition()))) {
            found.add(new DocumentHighlight(
                    ToLsp.range(document, each.range()),
                    each.write() ? DocumentHighlightKind.Write : DocumentHighlightKind.Read));
        }
        return found;
    }
}
