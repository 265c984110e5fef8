package io.dflint.lsp.protocol.handler;

import io.dflint.lint.embed.HostKind;
import io.dflint.lsp.document.Change;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.HostDocument;
import io.dflint.lsp.document.IgnoreDocument;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.FromLsp;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.workspace.DockerfileLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;

/** Updates the open documents with the changes from the client. Documents in other languages are ignored. */
public final class SyncHandler implements Handler {
    /** {@code TextDocumentSyncKind.Incremental} */
    private static final int INCREMENTAL = 2;

    @Override
    public void register(Routes routes, Session session) {
        routes.onNotification("textDocument/didOpen", DidOpenTextDocumentParams.class, p -> {
            TextDocumentItem item = p.getTextDocument();
            close(item.getUri(), session);
            if (DockerfileLanguage.isIgnoreFile(item.getUri())) {
                session.changed(session.documents().openIgnoreFile(item.getUri(), item.getVersion(), item.getText()));
                return;
            }
            if (DockerfileLanguage.is(item.getLanguageId(), item.getUri())) {
                session.changed(session.documents().open(item.getUri(), item.getVersion(), item.getText()));
                return;
            }
            HostKind kind = DockerfileLanguage.host(item.getLanguageId(), item.getUri());
            if (kind != null) {
                session.changed(session.documents().openHost(item.getUri(), item.getVersion(), item.getText(), kind));
            }
        });
        routes.onNotification("textDocument/didChange", DidChangeTextDocumentParams.class, p -> {
            VersionedTextDocumentIdentifier id = p.getTextDocument();
            Integer version = id.getVersion();
            int number = version == null ? 0 : version;
            List<Change> changes = changes(p.getContentChanges());
            Document document = session.documents().change(id.getUri(), number, changes);
            if (document != null) {
                session.changed(document);
                return;
            }
            HostDocument host = session.documents().changeHost(id.getUri(), number, changes);
            if (host != null) {
                session.changed(host);
                return;
            }
            IgnoreDocument ignoreFile = session.documents().changeIgnoreFile(id.getUri(), number, changes);
            if (ignoreFile != null) {
                session.changed(ignoreFile);
            }
        });
        routes.onNotification(
                "textDocument/didClose",
                DidCloseTextDocumentParams.class,
                p -> close(p.getTextDocument().getUri(), session));
    }

    private static void close(String uri, Session session) {
        if (session.documents().isOpen(uri)) {
            session.documents().close(uri);
            session.closed(uri);
        }
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("textDocumentSync", Map.of("openClose", true, "change", INCREMENTAL, "save", true));
    }

    private static List<Change> changes(List<TextDocumentContentChangeEvent> events) {
        List<Change> changes = new ArrayList<>(events.size());
        for (TextDocumentContentChangeEvent event : events) {
            Range range = event.getRange();
            Change.Range replaced = range == null
                    ? null
                    : new Change.Range(FromLsp.place(range.getStart()), FromLsp.place(range.getEnd()));
            changes.add(new Change(replaced, event.getText()));
        }
        return changes;
    }
}
