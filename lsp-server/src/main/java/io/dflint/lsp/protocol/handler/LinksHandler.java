package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.document.HostDocument;
import io.dflint.lsp.feature.links.Link;
import io.dflint.lsp.feature.links.Links;
import io.dflint.lsp.protocol.Call;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.protocol.ToLsp;
import io.dflint.lsp.workspace.ContextFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;

/** Handles {@code textDocument/documentLink}. */
public final class LinksHandler implements Handler {
    private final Links links = new Links();

    @Override
    public void register(Routes routes, Session session) {
        routes.onWholeDocument(
                "textDocument/documentLink",
                DocumentLinkParams.class,
                p -> p.getTextDocument().getUri(),
                (p, call) -> links(call, session));
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("documentLinkProvider", Map.of("resolveProvider", false));
    }

    private List<DocumentLink> links(Call call, Session session) {
        boolean tooltips = session.facts().can("textDocument.documentLink.tooltipSupport");
        List<DocumentLink> found = new ArrayList<>();
        HostDocument host = session.documents().host(call.document().uri());
        for (Link link : host == null
                ? links.links(call.document(), ContextFolder.of(call.document().uri()))
                : links.inBuildFile(host)) {
            DocumentLink converted = new DocumentLink(ToLsp.range(call.document(), link.range()), link.target());
            if (tooltips) {
                converted.setTooltip(link.tooltip());
            }
            found.add(converted);
        }
        return found;
    }
}
