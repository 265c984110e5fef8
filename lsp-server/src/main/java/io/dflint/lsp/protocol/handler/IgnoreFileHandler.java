package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.IgnoreDocument;
import io.dflint.lsp.feature.ignorefile.PatternFinding;
import io.dflint.lsp.feature.ignorefile.PatternFindings;
import io.dflint.lsp.feature.ignorefile.PatternNote;
import io.dflint.lsp.feature.ignorefile.PatternNotes;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.DocumentListener;
import io.dflint.lsp.protocol.FromLsp;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.protocol.ToLsp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.jspecify.annotations.Nullable;

/**
 * Handles ignore files: {@code textDocument/publishDiagnostics} and {@code textDocument/hover}. Findings are published
 * also to clients that request those of Dockerfiles.
 */
public final class IgnoreFileHandler implements Handler {
    private final PatternFindings findings = new PatternFindings();
    private final PatternNotes notes = new PatternNotes();
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    /** Held while findings are published, so that those of a document do not arrive after it was closed. */
    private final Object telling = new Object();

    @Override
    public void register(Routes routes, Session session) {
        session.addListener(new DocumentListener() {
            @Override
            public void changed(IgnoreDocument file) {
                open.add(file.text().uri());
                publish(file, session);
            }

            @Override
            public void closed(String uri) {
                if (open.remove(uri)) {
                    tell(new PublishDiagnosticsParams(uri, List.of()), Cancellation.NONE, session);
                }
            }
        });
        routes.onIgnoreFile(
                "textDocument/hover",
                HoverParams.class,
                p -> p.getTextDocument().getUri(),
                (p, file) -> hover(file, p.getPosition(), session.facts()));
    }

    private void publish(IgnoreDocument file, Session session) {
        Document text = file.text();
        var _ = session.background().submit(() -> !session.documents().isCurrent(text), cancellation -> {
            List<Diagnostic> found = text.isTooLong() ? List.of() : diagnostics(file);
            tell(new PublishDiagnosticsParams(text.uri(), found, text.version()), cancellation, session);
            return null;
        });
    }

    private void tell(PublishDiagnosticsParams params, Cancellation cancellation, Session session) {
        synchronized (telling) {
            cancellation.check();
            session.client().notify("textDocument/publishDiagnostics", params);
        }
    }

    private List<Diagnostic> diagnostics(IgnoreDocument file) {
        List<Diagnostic> converted = new ArrayList<>();
        for (PatternFinding finding : findings.of(file.file())) {
            Diagnostic diagnostic = new Diagnostic(ToLsp.range(file.text(), finding.range()), finding.message());
            diagnostic.setSeverity(FindingConverter.severity(finding.severity()));
            diagnostic.setSource("dflint");
            if (finding.unnecessary()) {
                diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
            }
            converted.add(diagnostic);
        }
        return converted;
    }

    private @Nullable Hover hover(IgnoreDocument file, Position position, ClientFacts client) {
        Document text = file.text();
        PatternNote note = text.isTooLong() ? null : notes.at(file.file(), FromLsp.offset(text, position));
        return note == null
                ? null
                : new Hover(HoverHandler.content(note.markdown(), client), ToLsp.range(text, note.range()));
    }
}
