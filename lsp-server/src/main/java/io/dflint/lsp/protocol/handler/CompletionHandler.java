package io.dflint.lsp.protocol.handler;

import com.google.gson.JsonPrimitive;
import io.dflint.lsp.feature.completion.Completion;
import io.dflint.lsp.feature.completion.Completions;
import io.dflint.lsp.feature.completion.Notes;
import io.dflint.lsp.protocol.Call;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.FromLsp;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.PlainText;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.workspace.ContextFolder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;

/** Handles {@code textDocument/completion} and {@code completionItem/resolve}. */
public final class CompletionHandler implements Handler {
    private static final List<String> TRIGGERS = List.of("=", " ", "$", "{", "-", ",", "/", ":", "#", "%");

    private final Completion completion = new Completion();

    @Override
    public void register(Routes routes, Session session) {
        routes.onDocument(
                "textDocument/completion",
                CompletionParams.class,
                p -> p.getTextDocument().getUri(),
                (p, call) -> answer(call, p.getPosition(), session.facts()));
        routes.onRequest(
                "completionItem/resolve",
                CompletionItem.class,
                item -> CompletableFuture.completedFuture(resolve(item, session.facts())));
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("completionProvider", Map.of("triggerCharacters", TRIGGERS, "resolveProvider", true));
    }

    private CompletionList answer(Call call, Position position, ClientFacts client) {
        CompletionItems items = new CompletionItems(client);
        Completions found = completion.at(
                call.document(),
                FromLsp.offset(call.document(), position),
                items.takesSnippets(),
                ContextFolder.of(call.document().uri()),
                call.cancellation());
        return items.list(call.document(), found);
    }

    /** Adds the documentation for the key in a proposal. An item of another origin is not changed. */
    private static CompletionItem resolve(CompletionItem item, ClientFacts client) {
        String note = item.getData() instanceof JsonPrimitive data && data.isString() ? data.getAsString() : "";
        String markdown = Notes.markdown(note);
        if (markdown != null && item.getDocumentation() == null) {
            List<String> formats = client.strings("textDocument.completion.completionItem.documentationFormat");
            if (formats.contains(MarkupKind.MARKDOWN)) {
                item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, markdown));
            } else if (formats.contains(MarkupKind.PLAINTEXT)) {
                item.setDocumentation(new MarkupContent(MarkupKind.PLAINTEXT, PlainText.of(markdown)));
            } else {
                item.setDocumentation(PlainText.of(markdown));
            }
        }
        return item;
    }
}
