package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.selection.Selections;
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
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.jspecify.annotations.Nullable;

/** Handles {@code textDocument/selectionRange}. */
public final class SelectionHandler implements Handler {
    private final Selections selections = new Selections();

    @Override
    public void register(Routes routes, Session session) {
        routes.onDocument(
                "textDocument/selectionRange",
                SelectionRangeParams.class,
                p -> p.getTextDocument().getUri(),
                this::ranges);
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("selectionRangeProvider");
    }

    private List<SelectionRange> ranges(SelectionRangeParams params, Call call) {
        Document document = call.document();
        List<SelectionRange> found = new ArrayList<>(params.getPositions().size());
        for (Position position : params.getPositions()) {
            call.cancellation().check();
            found.add(range(document, selections.around(document, FromLsp.offset(document, position))));
        }
        return found;
    }

    private static SelectionRange range(Document document, List<TextRange> nested) {
        @Nullable SelectionRange outer = null;
        for (TextRange range : nested.reversed()) {
            outer = new SelectionRange(ToLsp.range(document, range), outer);
        }
        return outer == null ? new SelectionRange(ToLsp.range(document, TextRange.at(0)), null) : outer;
    }
}
