package io.dflint.lsp.protocol.handler;

import io.dflint.lint.Finding;
import io.dflint.lint.LintEngine;
import io.dflint.lint.Related;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.diagnostics.Diagnostics;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.DocumentListener;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.protocol.ToLsp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.jspecify.annotations.Nullable;

/**
 * {@code textDocument/publishDiagnostics} and {@code textDocument/diagnostic}. A client that can ask is not told unasked.
 */
public final class DiagnosticsHandler implements Handler {
    private final Diagnostics diagnostics;

    public DiagnosticsHandler(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    @Override
    public void register(Routes routes, Session session) {
        session.addListener(new DocumentListener() {
            @Override
            public void changed(Document document) {
                if (!asks(session)) {
                    publish(document, session);
                }
            }

            @Override
            public void closed(String uri) {
                if (!asks(session)) {
                    session.client()
                            .notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, List.of()));
                }
            }
        });
        session.addSettingsListener(() -> again(session));
        routes.onNotification(
                "workspace/didChangeWatchedFiles", DidChangeWatchedFilesParams.class, p -> again(session));
        routes.onDocument(
                "textDocument/diagnostic",
                DocumentDiagnosticParams.class,
                p -> p.getTextDocument().getUri(),
                (p, call) -> report(call.document(), p.getPreviousResultId(), session));
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer(
                "diagnosticProvider",
                Map.of("identifier", "dflint", "interFileDependencies", false, "workspaceDiagnostics", false));
    }

    private static boolean asks(Session session) {
        return session.facts().mentions("textDocument.diagnostic");
    }

    /** Configuration changed: everything is looked at once more. */
    private void again(Session session) {
        diagnostics.forget();
        if (asks(session)) {
            if (session.facts().can("workspace.diagnostics.refreshSupport")) {
                var _ = session.client().request("workspace/diagnostic/refresh", new Object());
            }
        } else {
            for (Document document : session.documents().all()) {
                publish(document, session);
            }
        }
    }

    private void publish(Document document, Session session) {
        var _ = session.background().submit(() -> !session.documents().isCurrent(document), cancellation -> {
            List<Diagnostic> found = diagnostics(document, session);
            cancellation.check();
            session.client()
                    .notify(
                            "textDocument/publishDiagnostics",
                            new PublishDiagnosticsParams(document.uri(), found, document.version()));
            return null;
        });
    }

    private DocumentDiagnosticReport report(Document document, @Nullable String previous, Session session) {
        List<Diagnostic> found = diagnostics(document, session);
        String id = Integer.toHexString(found.hashCode());
        if (id.equals(previous)) {
            return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(id));
        }
        RelatedFullDocumentDiagnosticReport report = new RelatedFullDocumentDiagnosticReport(found);
        report.setResultId(id);
        return new DocumentDiagnosticReport(report);
    }

    private List<Diagnostic> diagnostics(Document document, Session session) {
        List<Diagnostic> result = new ArrayList<>();
        for (Finding finding : diagnostics.findings(document)) {
            result.add(diagnostic(document, finding, session.facts()));
        }
        return result;
    }

    private Diagnostic diagnostic(Document document, Finding finding, ClientFacts client) {
        Diagnostic diagnostic = toLsp(document, finding);
        String page = finding.id().equals(LintEngine.SYNTAX) ? null : diagnostics.page(finding.id());
        if (page != null) {
            diagnostic.setCodeDescription(new DiagnosticCodeDescription(page));
        }
        if (client.can("textDocument.publishDiagnostics.relatedInformation")
                && !finding.related().isEmpty()) {
            List<DiagnosticRelatedInformation> related = new ArrayList<>();
            for (Related place : finding.related()) {
                related.add(new DiagnosticRelatedInformation(
                        new Location(document.uri(), ToLsp.range(document, place.range())), place.message()));
            }
            diagnostic.setRelatedInformation(related);
        }
        return diagnostic;
    }

    /** A finding as the protocol has it, without what needs more than the finding. */
    static Diagnostic toLsp(Document document, Finding finding) {
        Diagnostic diagnostic = new Diagnostic(ToLsp.range(document, finding.range()), finding.message());
        diagnostic.setSeverity(severity(finding));
        diagnostic.setSource("dflint");
        diagnostic.setCode(finding.id());
        DiagnosticTag tag = tag(finding.id());
        if (tag != null) {
            diagnostic.setTags(List.of(tag));
        }
        return diagnostic;
    }

    private static DiagnosticSeverity severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
            case STYLE -> DiagnosticSeverity.Hint;
        };
    }

    /** Editors strike out what is deprecated and grey out what has no effect. */
    private static @Nullable DiagnosticTag tag(String rule) {
        return switch (rule) {
            case "DL4000", "MaintainerDeprecated", "LegacyKeyValueFormat" -> DiagnosticTag.Deprecated;
            case "MultipleInstructionsDisallowed", "RedundantTargetPlatform", "DL3065" -> DiagnosticTag.Unnecessary;
            default -> null;
        };
    }
}
