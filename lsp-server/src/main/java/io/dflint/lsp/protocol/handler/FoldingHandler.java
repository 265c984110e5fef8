package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.Place;
import io.dflint.lsp.feature.folding.Fold;
import io.dflint.lsp.feature.folding.Folding;
import io.dflint.lsp.protocol.Call;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.FoldingRangeRequestParams;

/** Handles {@code textDocument/foldingRange}. */
public final class FoldingHandler implements Handler {
    private final Folding folding = new Folding();

    @Override
    public void register(Routes routes, Session session) {
        routes.onDocument(
                "textDocument/foldingRange",
                FoldingRangeRequestParams.class,
                p -> p.getTextDocument().getUri(),
                (p, call) -> folds(call, session.facts()));
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("foldingRangeProvider");
    }

    private List<FoldingRange> folds(Call call, ClientFacts client) {
        boolean wholeLines = client.can("textDocument.foldingRange.lineFoldingOnly");
        int limit = client.number("textDocument.foldingRange.rangeLimit", Integer.MAX_VALUE);
        List<FoldingRange> result = new ArrayList<>();
        for (Fold fold : folding.folds(call.document())) {
            if (result.size() >= limit) {
                break;
            }
            result.add(range(call.document(), fold, wholeLines));
        }
        return result;
    }

    private static FoldingRange range(Document document, Fold fold, boolean wholeLines) {
        int first = document.line(fold.range().start());
        Place last = document.place(fold.range().end());
        FoldingRange range = new FoldingRange(first, last.line());
        if (!wholeLines) {
            range.setStartCharacter(
                    document.place(document.lineRange(first).end()).character());
            range.setEndCharacter(last.character());
        }
        range.setKind(fold.kind() == Fold.Kind.COMMENT ? FoldingRangeKind.Comment : FoldingRangeKind.Region);
        return range;
    }
}
