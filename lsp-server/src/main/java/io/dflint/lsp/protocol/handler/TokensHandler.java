package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.HostDocument;
import io.dflint.lsp.feature.tokens.EncodedTokens;
import io.dflint.lsp.feature.tokens.Token;
import io.dflint.lsp.feature.tokens.TokenType;
import io.dflint.lsp.feature.tokens.Tokens;
import io.dflint.lsp.protocol.Call;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.DocumentListener;
import io.dflint.lsp.protocol.FromLsp;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;

/** Handles {@code textDocument/semanticTokens}: full, delta and range. */
public final class TokensHandler implements Handler, DocumentListener {
    private final Tokens tokens = new Tokens();
    /** The last full result for each open document, which the next delta refers to. */
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    private int lastId;

    private record Answer(String id, List<Integer> data) {}

    @Override
    public void register(Routes routes, Session session) {
        session.addListener(this);
        routes.onWholeDocument(
                "textDocument/semanticTokens/full",
                SemanticTokensParams.class,
                p -> p.getTextDocument().getUri(),
                (p, call) -> full(call, session));
        routes.onWholeDocument(
                "textDocument/semanticTokens/full/delta",
                SemanticTokensDeltaParams.class,
                p -> p.getTextDocument().getUri(),
                (p, call) -> delta(call, session, p.getPreviousResultId()));
        routes.onWholeDocument(
                "textDocument/semanticTokens/range",
                SemanticTokensRangeParams.class,
                p -> p.getTextDocument().getUri(),
                (p, call) -> range(call, session, p.getRange()));
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer(
                "semanticTokensProvider",
                Map.of(
                        "legend",
                        Map.of("tokenTypes", TokenType.legend(), "tokenModifiers", Token.MODIFIERS),
                        "full",
                        Map.of("delta", true),
                        "range",
                        true));
    }

    @Override
    public void changed(Document document) {
        // The next delta refers to the result for an older version.
    }

    @Override
    public void closed(String uri) {
        answers.remove(uri);
    }

    private SemanticTokens full(Call call, Session session) {
        Answer answer = answer(call, session);
        return new SemanticTokens(answer.id(), answer.data());
    }

    private Object delta(Call call, Session session, String previousId) {
        Answer before = answers.get(call.document().uri());
        if (before == null || !before.id().equals(previousId)) {
            return full(call, session);
        }
        Answer now = answer(call, session);
        EncodedTokens.Edit edit = EncodedTokens.edit(before.data(), now.data());
        List<SemanticTokensEdit> edits = edit.deleteCount() == 0 && edit.data().isEmpty()
                ? List.of()
                : List.of(new SemanticTokensEdit(edit.start(), edit.deleteCount(), edit.data()));
        return new SemanticTokensDelta(edits, now.id());
    }

    private SemanticTokens range(Call call, Session session, Range range) {
        Document document = call.document();
        int start = FromLsp.offset(document, range.getStart());
        int end = FromLsp.offset(document, range.getEnd());
        return new SemanticTokens(data(call, session, new TextRange(Math.min(start, end), Math.max(start, end))));
    }

    private Answer answer(Call call, Session session) {
        Document document = call.document();
        List<Integer> data =
                data(call, session, new TextRange(0, document.source().length()));
        Answer answer = new Answer(Integer.toString(++lastId), data);
        answers.put(document.uri(), answer);
        if (session.documents().get(document.uri()) == null) {
            answers.remove(document.uri()); // closed meanwhile, perhaps before it was put
        }
        return answer;
    }

    private List<Integer> data(Call call, Session session, TextRange range) {
        boolean acrossLines = session.facts().can("textDocument.semanticTokens.multilineTokenSupport");
        Document document = call.document();
        if (document.isTooLong()) {
            return List.of();
        }
        List<Token> all = new ArrayList<>();
        for (Document dockerfile : dockerfiles(document, session)) {
            all.addAll(tokens.in(dockerfile, range, acrossLines, call.cancellation()));
        }
        return EncodedTokens.of(document, all);
    }

    /**
     * Returns the document itself, or the Dockerfiles in it in source order. A Dockerfile shared by two services is
     * included once.
     */
    private static List<Document> dockerfiles(Document document, Session session) {
        HostDocument host = session.documents().host(document.uri());
        if (host == null) {
            return List.of(document);
        }
        SortedMap<Integer, Document> byStart = new TreeMap<>();
        for (HostDocument.Part part : host.parts()) {
            if (part.document() != null) {
                byStart.put(part.inline().file().range().start(), part.document());
            }
        }
        return List.copyOf(byStart.values());
    }
}
