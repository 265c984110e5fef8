package io.dflint.lsp.protocol.handler;

import com.google.gson.JsonElement;
import io.dflint.lsp.config.Settings;
import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.diagnostics.Diagnostics;
import io.dflint.lsp.feature.diagnostics.Diagnostics.Found;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.workspace.FileUris;
import io.dflint.lsp.workspace.WorkspaceFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/**
 * Handles {@code workspace/diagnostic} for the Dockerfiles in all directories, including those that are not open.
 * {@link DiagnosticsHandler} announces it, because it shares a capability with the requests for single documents.
 */
public final class WorkspaceDiagnosticsHandler implements Handler {
    /** The number of files in each partial result, for clients that support them. */
    private static final int BATCH = 20;

    private final Diagnostics diagnostics;
    private final FindingConverter converter;
    private volatile @Nullable WorkspaceFiles<Report> files;

    /** @param version the version of an open document; null for a file that is not open */
    private record Report(String uri, @Nullable Integer version, String resultId, List<Diagnostic> items) {}

    public WorkspaceDiagnosticsHandler(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        converter = new FindingConverter(diagnostics);
    }

    @Override
    public void register(Routes routes, Session session) {
        Runnable anew = () -> files = new WorkspaceFiles<>(session.documents(), document -> report(document, session));
        anew.run();
        session.addSettingsListener(anew);
        routes.onBackground(
                "workspace/diagnostic",
                WorkspaceDiagnosticParams.class,
                (p, cancellation) -> answer(p, session, cancellation));
    }

    private WorkspaceDiagnosticReport answer(
            WorkspaceDiagnosticParams params, Session session, Cancellation cancellation) {
        Map<String, String> previous = new HashMap<>();
        if (params.getPreviousResultIds() != null) {
            for (PreviousResultId id : params.getPreviousResultIds()) {
                previous.put(id.getUri(), id.getValue());
            }
        }
        JsonElement work = token(params.getWorkDoneToken());
        JsonElement partial = token(params.getPartialResultToken());
        progress(work, Map.of("kind", "begin", "title", "Checking Dockerfiles", "cancellable", true), session);
        try {
            List<WorkspaceDocumentDiagnosticReport> batch = new ArrayList<>();
            WorkspaceFiles<Report> known = files;
            if (known != null) {
                known.each(session.folders(), cancellation, report -> {
                    batch.add(toLsp(report, previous.remove(report.uri())));
                    if (partial != null && batch.size() == BATCH) {
                        progress(partial, new WorkspaceDiagnosticReport(List.copyOf(batch)), session);
                        batch.clear();
                    }
                });
            }
            String nothing = ResultIds.of(List.of());
            previous.forEach((uri, id) -> batch.add(toLsp(new Report(uri, null, nothing, List.of()), id)));
            return new WorkspaceDiagnosticReport(batch);
        } finally {
            progress(work, Map.of("kind", "end"), session);
        }
    }

    private Report report(Document document, Session session) {
        boolean open = session.documents().isCurrent(document);
        Settings settings = session.settings()
                .of(open ? document.uri() : folder(document.uri(), session))
                .join();
        Found found = open
                ? diagnostics.findings(document, settings, Cancellation.NONE)
                : diagnostics.lint(document, settings, Cancellation.NONE);
        List<Diagnostic> items = converter.convert(document, found.findings(), session.facts());
        return new Report(document.uri(), open ? document.version() : null, ResultIds.of(items), items);
    }

    /**
     * Returns the nearest directory of a file, so that the client is asked for the settings of directories rather than
     * of thousands of files.
     */
    private static String folder(String uri, Session session) {
        Path file = FileUris.path(uri);
        String nearest = uri;
        int depth = -1;
        for (String folder : session.folders()) {
            Path path = FileUris.path(folder);
            if (file != null && path != null && file.startsWith(path) && path.getNameCount() > depth) {
                nearest = folder;
                depth = path.getNameCount();
            }
        }
        return nearest;
    }

    private static WorkspaceDocumentDiagnosticReport toLsp(Report report, @Nullable String previous) {
        if (report.resultId().equals(previous)) {
            return new WorkspaceDocumentDiagnosticReport(
                    new WorkspaceUnchangedDocumentDiagnosticReport(report.resultId(), report.uri(), report.version()));
        }
        WorkspaceFullDocumentDiagnosticReport full =
                new WorkspaceFullDocumentDiagnosticReport(report.items(), report.uri(), report.version());
        full.setResultId(report.resultId());
        return new WorkspaceDocumentDiagnosticReport(full);
    }

    private static @Nullable JsonElement token(@Nullable Either<String, Integer> token) {
        return token == null ? null : WorkProgress.json(token);
    }

    private static void progress(@Nullable JsonElement token, Object value, Session session) {
        if (token != null) {
            session.client().notify("$/progress", Map.of("token", token, "value", value));
        }
    }
}
