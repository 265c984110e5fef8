package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.WorkspaceFolder;

/** Updates the list of directories open in the client. */
public final class FoldersHandler implements Handler {

    @Override
    public void register(Routes routes, Session session) {
        routes.onNotification("workspace/didChangeWorkspaceFolders", DidChangeWorkspaceFoldersParams.class, p -> {
            List<String> folders = new ArrayList<>(session.folders());
            for (WorkspaceFolder removed : p.getEvent().getRemoved()) {
                folders.remove(removed.getUri());
            }
            for (WorkspaceFolder added : p.getEvent().getAdded()) {
                folders.add(added.getUri());
            }
            session.setFolders(folders);
        });
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offerInWorkspace("workspaceFolders", Map.of("supported", true, "changeNotifications", true));
    }
}
