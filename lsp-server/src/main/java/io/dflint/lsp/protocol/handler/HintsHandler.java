package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.hints.Hint;
import io.dflint.lsp.feature.hints.Hints;
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
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Handles {@code textDocument/inlayHint}. */
public final class HintsHandler implements Handler {
    private final Hints hints = new Hints();

    @Override
    public void register(Routes routes, Session session) {
        routes.onDocument(
                "textDocument/inlayHint",
                InlayHintParams.class,
                p -> p.getTextDocument().getUri(),
                this::hints);
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("inlayHintProvider");
    }

    private List<InlayHint> hints(InlayHintParams params, Call call) {
        Document document = call.document();
        List<InlayHint> found = new ArrayList<>();
        for (Hint hint : hints.hints(document, FromLsp.range(document, params.getRange()))) {
            InlayHint converted = new InlayHint(ToLsp.position(document, hint.offset()), Either.forLeft(hint.label()));
            converted.setPaddingLeft(true);
            converted.setTooltip(hint.tooltip());
            found.add(converted);
        }
        return found;
    }
}
