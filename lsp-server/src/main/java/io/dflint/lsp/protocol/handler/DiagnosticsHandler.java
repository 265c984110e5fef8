package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.config.Settings;
import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.HostDocument;
import io.dflint.lsp.feature.diagnostics.Diagnostics;
import io.dflint.lsp.feature.diagnostics.Diagnostics.Found;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.DocumentListener;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.jspecify.annotations.Nullable;

/**
 * Handles {@code textDocument/publishDiagnostics} and {@code textDocument/diagnostic}. Nothing is published to a client
 * that supports requests.
 */
public final class DiagnosticsHandler implements Handler {
    private final Diagnostics diagnostics;
    private final FindingConverter converter;
    /** The open documents that may contain Dockerfiles. */
    private final Set<String> hosts = ConcurrentHashMap.newKeySet();
    /** Held while findings are published, so that those of a document do not arrive after it was closed. */
    private final Object telling = new Object();
    /** The problems with configurations already shown, so that each is shown once. */
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    public DiagnosticsHandler(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        converter = new FindingConverter(diagnostics);
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
            public void changed(HostDocument host) {
                hosts.add(host.text().uri());
                publish(host, session);
            }

            @Override
            public void closed(String uri) {
                if (hosts.remove(uri) || !asks(session)) {
                    tell(new PublishDiagnosticsParams(uri, List.of()), Cancellation.NONE, session);
                }
            }
        });
        session.addSettingsListener(() -> again(session));
        routes.onDocumentWithSettings(
                "textDocument/diagnostic",
                DocumentDiagnosticParams.class,
                p -> p.getTextDocument().getUri(),
                (p, call) -> report(
                        diagnostics(call.document(), call.settings(), session, call.cancellation()),
                        p.getPreviousResultId()));
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer(
                "diagnosticProvider",
                Map.of(
                        "identifier",
                        "dflint",
                        "interFileDependencies",
                        false,
                        "workspaceDiagnostics",
                        true,
                        "workDoneProgress",
                        true));
    }

    private static boolean asks(Session session) {
        return session.facts().mentions("textDocument.diagnostic");
    }

    /** Recomputes all findings after a change of the configuration. */
    private void again(Session session) {
        diagnostics.forget();
        said.clear();
        if (session.facts().can("workspace.diagnostics.refreshSupport")) {
            var _ = session.client().request("workspace/diagnostic/refresh", null);
        }
        session.documents().allHosts().forEach(host -> publish(host, session));
        if (!asks(session)) {
            for (Document document : session.documents().all()) {
                publish(document, session);
            }
        }
    }

    private void publish(Document document, Session session) {
        var _ = session.settings().of(document.uri()).thenAccept(settings -> publish(document, settings, session));
    }

    private void publish(Document document, Settings settings, Session session) {
        var _ = session.background().submit(() -> !session.documents().isCurrent(document), cancellation -> {
            List<Diagnostic> found = diagnostics(document, settings, session, cancellation);
            tell(new PublishDiagnosticsParams(document.uri(), found, document.version()), cancellation, session);
            return null;
        });
    }

    /** Publishes the findings in another document. Clients only request those of Dockerfiles. */
    private void publish(HostDocument host, Session session) {
        Document text = host.text();
        var _ = session.settings().of(text.uri()).thenAccept(settings -> {
            var _ = session.background().submit(() -> !session.documents().isCurrent(text), cancellation -> {
                Found found = diagnostics.findings(host, settings, cancellation);
                sayOnce(found.problem(), session);
                List<Diagnostic> all = converter.convert(text, found.findings(), session.facts());
                tell(new PublishDiagnosticsParams(text.uri(), all, text.version()), cancellation, session);
                return null;
            });
        });
    }

    private void tell(PublishDiagnosticsParams params, Cancellation cancellation, Session session) {
        synchronized (telling) {
            cancellation.check();
            session.client().notify("textDocument/publishDiagnostics", params);
        }
    }

    private static DocumentDiagnosticReport report(List<Diagnostic> found, @Nullable String previous) {
        String id = ResultIds.of(found);
        if (id.equals(previous)) {
            return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(id));
        }
        RelatedFullDocumentDiagnosticReport report = new RelatedFullDocumentDiagnosticReport(found);
        report.setResultId(id);
        return new DocumentDiagnosticReport(report);
    }

    private void sayOnce(@Nullable String problem, Session session) {
        if (problem != null && said.add(problem)) {
            session.client()
                    .notify(
                            "window/showMessage",
                            new MessageParams(MessageType.Warning, "dflint ignores its configuration: " + problem));
        }
    }

    private List<Diagnostic> diagnostics(
            Document document, Settings settings, Session session, Cancellation cancellation) {
        Found found = diagnostics.findings(document, settings, cancellation);
        sayOnce(found.problem(), session);
        return converter.convert(document, found.findings(), session.facts());
    }
}
