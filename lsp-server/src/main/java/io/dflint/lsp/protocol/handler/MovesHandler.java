package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.PositionEncoding;
import io.dflint.lsp.feature.moves.Moves;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.protocol.ToLsp;
import io.dflint.lsp.workspace.ContextSource;
import io.dflint.lsp.workspace.FileUris;
import io.dflint.lsp.workspace.WorkspaceFiles;
import io.dflint.text.TextEdit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.ChangeAnnotation;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.jspecify.annotations.Nullable;

/**
 * {@code workspace/willRenameFiles}. The build context need not be the directory of the Dockerfile, so the user has to
 * confirm the edits; a client that cannot ask for confirmation gets none.
 */
public final class MovesHandler implements Handler {

    /**
     * The paths that a Dockerfile copies from its directory.
     *
     * @param document the Dockerfile; the text alone is kept, because all Dockerfiles of the workspace are in memory
     * @param path null if the document is not a file on disk
     */
    private record Copying(Document document, @Nullable Path path, List<ContextSource> sources) {}

    @Override
    public void register(Routes routes, Session session) {
        WorkspaceFiles<Copying> files = new WorkspaceFiles<>(
                session.documents(),
                document -> copying(document, session.documents().encoding()));
        routes.onBackground(
                "workspace/willRenameFiles",
                RenameFilesParams.class,
                (p, cancellation) -> canAsk(session.facts()) ? edit(p.getFiles(), files, session, cancellation) : null);
    }

    private static boolean canAsk(ClientFacts client) {
        return client.mentions("workspace.workspaceEdit.changeAnnotationSupport");
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        if (client.can("workspace.fileOperations.willRename") && canAsk(client)) {
            Map<String, ?> every = Map.of("scheme", "file", "pattern", Map.of("glob", "**"));
            capabilities.offerInWorkspace("fileOperations", Map.of("willRename", Map.of("filters", List.of(every))));
        }
    }

    private static Copying copying(Document document, PositionEncoding encoding) {
        Path path = FileUris.path(document.uri());
        List<ContextSource> sources = path == null ? List.of() : ContextSource.in(document);
        String text = sources.isEmpty() ? "" : document.original();
        return new Copying(new Document(document.uri(), document.version(), text, encoding), path, sources);
    }

    private static @Nullable WorkspaceEdit edit(
            List<FileRename> renames, WorkspaceFiles<Copying> files, Session session, Cancellation cancellation) {
        Map<Document, List<TextEdit>> edits = new LinkedHashMap<>();
        files.each(session.folders(), cancellation, copying -> {
            List<TextEdit> own = edits(copying, renames);
            if (!own.isEmpty()) {
                edits.put(copying.document(), own);
            }
        });
        if (edits.isEmpty()) {
            return null;
        }
        ChangeAnnotation annotation = new ChangeAnnotation("Update COPY and ADD");
        annotation.setNeedsConfirmation(true);
        annotation.setDescription("if the build context is the directory of the Dockerfile");
        return ToLsp.annotatedEdit(edits, annotation);
    }

    private static List<TextEdit> edits(Copying copying, List<FileRename> renames) {
        Path dockerfile = copying.path();
        List<TextEdit> edits = new ArrayList<>();
        for (FileRename rename : dockerfile == null ? List.<FileRename>of() : renames) {
            Path from = FileUris.path(rename.getOldUri());
            Path to = FileUris.path(rename.getNewUri());
            if (dockerfile != null && from != null && to != null) {
                edits.addAll(Moves.edits(dockerfile, copying.sources(), from, to));
            }
        }
        return edits;
    }
}
