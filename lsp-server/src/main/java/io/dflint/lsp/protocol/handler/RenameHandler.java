package io.dflint.lsp.protocol.handler;

import io.dflint.lint.rule.Shortened;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.rename.Renamable;
import io.dflint.lsp.feature.rename.Rename;
import io.dflint.lsp.feature.rename.RenameException;
import io.dflint.lsp.feature.rename.Renaming;
import io.dflint.lsp.protocol.Call;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.Errors;
import io.dflint.lsp.protocol.FromLsp;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.protocol.ToLsp;
import io.dflint.text.TextRange;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.ChangeAnnotation;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.jspecify.annotations.Nullable;

/** {@code textDocument/prepareRename} and {@code textDocument/rename}. */
public final class RenameHandler implements Handler {
    /** How many lines a message names. */
    private static final int MOST_LINES = 5;

    private final Rename rename = new Rename();

    @Override
    public void register(Routes routes, Session session) {
        routes.onDocument("textDocument/prepareRename", PrepareRenameParams.class, FromLsp::uri, this::prepare);
        routes.onDocument(
                "textDocument/rename", RenameParams.class, FromLsp::uri, (p, call) -> rename(p, call, session.facts()));
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        if (client.can("textDocument.rename.prepareSupport")) {
            capabilities.offer("renameProvider", Map.of("prepareProvider", true));
        } else {
            capabilities.offer("renameProvider");
        }
    }

    private @Nullable PrepareRenameResult prepare(PrepareRenameParams params, Call call) {
        Document document = call.document();
        Renamable found = rename.prepare(document, FromLsp.offset(document, params.getPosition()));
        return found == null ? null : new PrepareRenameResult(ToLsp.range(document, found.range()), found.name());
    }

    /** Which lines keep the old name, as a sentence. */
    private static String left(Document document, List<TextRange> ranges) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(ranges.size(), MOST_LINES); i++) {
            text.append(i == 0 ? "" : ", ").append("line ");
            text.append(document.line(ranges.get(i).start()) + 1);
            text.append(" (")
                    .append(Shortened.value(ranges.get(i).of(document.text())))
                    .append(')');
        }
        int more = ranges.size() - MOST_LINES;
        return text.append(more > 0 ? " and " + more + " more" : "")
                .append(" may name this stage through a variable")
                .toString();
    }

    private @Nullable WorkspaceEdit rename(RenameParams params, Call call, ClientFacts client) {
        Document document = call.document();
        try {
            int offset = FromLsp.offset(document, params.getPosition());
            Renaming renaming = rename.rename(document, offset, params.getNewName());
            if (renaming.edits().isEmpty()) {
                return null;
            }
            if (renaming.left().isEmpty()) {
                return ToLsp.workspaceEdit(document, renaming.edits(), client);
            }
            String left = left(document, renaming.left());
            if (!client.mentions("workspace.workspaceEdit.changeAnnotationSupport")) {
                throw Errors.requestFailed("cannot rename: " + left + "; change the names by hand");
            }
            ChangeAnnotation annotation = new ChangeAnnotation("Rename, except through variables");
            annotation.setNeedsConfirmation(true);
            annotation.setDescription(left);
            return ToLsp.annotatedEdit(document, renaming.edits(), annotation);
        } catch (RenameException e) {
            throw Errors.requestFailed(e.reason());
        }
    }
}
