package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.linked.LinkedEditing;
import io.dflint.lsp.protocol.Call;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.FromLsp;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.protocol.ToLsp;
import io.dflint.text.TextRange;
import java.util.List;
import org.eclipse.lsp4j.LinkedEditingRangeParams;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.jspecify.annotations.Nullable;

/** Handles {@code textDocument/linkedEditingRange}. */
public final class LinkedEditingHandler implements Handler {
    private final LinkedEditing linked = new LinkedEditing();

    @Override
    public void register(Routes routes, Session session) {
        routes.onDocument(
                "textDocument/linkedEditingRange", LinkedEditingRangeParams.class, FromLsp::uri, this::ranges);
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("linkedEditingRangeProvider");
    }

    private @Nullable LinkedEditingRanges ranges(LinkedEditingRangeParams params, Call call) {
        Document document = call.document();
        List<TextRange> ranges = linked.ranges(document, FromLsp.offset(document, params.getPosition()));
        return ranges.isEmpty() ? null : new LinkedEditingRanges(ToLsp.ranges(document, ranges));
    }
}
