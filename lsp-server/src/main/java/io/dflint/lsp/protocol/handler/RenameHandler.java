package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.rename.Renamable;
import io.dflint.lsp.feature.rename.Rename;
import io.dflint.lsp.feature.rename.RenameException;
import io.dflint.lsp.protocol.Call;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.Errors;
import io.dflint.lsp.protocol.FromLsp;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.protocol.ToLsp;
import io.dflint.text.TextEdit;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.jspecify.annotations.Nullable;

/** {@code textDocument/prepareRename} and {@code textDocument/rename}. */
public final class RenameHandler implements Handler {
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

    private @Nullable WorkspaceEdit rename(RenameParams params, Call call, ClientFacts client) {
        Document document = call.document();
        try {
            int offset = FromLsp.offset(document, params.getPosition());
            List<TextEdit> edits = rename.rename(document, offset, params.getNewName());
            return edits.isEmpty() ? null : ToLsp.workspaceEdit(document, edits, client);
        } catch (RenameException e) {
            throw Errors.requestFailed(e.reason());
        }
    }
}
