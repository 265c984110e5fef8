package io.dflint.lsp.protocol.handler;

import io.dflint.lint.rule.Shortened;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.rename.Renamable;
import io.dflint.lsp.feature.rename.Rename;
import io.dflint.lsp.feature.rename.RenameException;
import io.dflint.lsp.feature.rename.RenamedUses;
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
import io.dflint.lsp.workspace.BuildFiles;
import io.dflint.lsp.workspace.Use;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.ChangeAnnotation;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.jspecify.annotations.Nullable;

/** Handles {@code textDocument/prepareRename} and {@code textDocument/rename}. */
public final class RenameHandler implements Handler {
    /** The largest number of lines listed in a message. */
    private static final int MOST_LINES = 5;

    private final Rename rename = new Rename();

    @Override
    public void register(Routes routes, Session session) {
        routes.onPlace(
                "textDocument/prepareRename",
                PrepareRenameParams.class,
                FromLsp::uri,
                (p, call) -> prepare(p, call, session));
        routes.onPlace("textDocument/rename", RenameParams.class, FromLsp::uri, (p, call) -> rename(p, call, session));
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        if (client.can("textDocument.rename.prepareSupport")) {
            capabilities.offer("renameProvider", Map.of("prepareProvider", true));
        } else {
            capabilities.offer("renameProvider");
        }
    }

    private @Nullable PrepareRenameResult prepare(PrepareRenameParams params, Call call, Session session) {
        Document document = call.document();
        int offset = FromLsp.offset(document, params.getPosition());
        NamedPlace place = NamedPlace.at(document, offset, session);
        if (place == null) {
            return null;
        }
        Renamable found = rename.prepare(place.dockerfile(), place.offset());
        if (found == null) {
            return null;
        }
        Use use = place.dockerfile() == document ? null : BuildFiles.at(document, offset);
        TextRange written = use == null ? null : use.mention().range();
        return new PrepareRenameResult(ToLsp.range(document, written == null ? found.range() : written), found.name());
    }

    /** Describes in a sentence what keeps the old name. */
    private static String left(Document document, Renaming renaming, RenamedUses uses) {
        List<String> parts = new ArrayList<>();
        if (!renaming.left().isEmpty()) {
            parts.add(left(document, renaming.left()));
        }
        if (!uses.left().isEmpty()) {
            parts.add(String.join(", ", uses.left()) + " may go on with the old name");
        }
        return String.join("; ", parts);
    }

    /** Describes in a sentence which lines keep the old name. */
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

    private @Nullable WorkspaceEdit rename(RenameParams params, Call call, Session session) {
        ClientFacts client = session.facts();
        NamedPlace place =
                NamedPlace.at(call.document(), FromLsp.offset(call.document(), params.getPosition()), session);
        if (place == null) {
            return null;
        }
        Document document = place.dockerfile();
        try {
            Renaming renaming = rename.rename(document, place.offset(), params.getNewName());
            if (renaming.edits().isEmpty()) {
                return null;
            }
            RenamedUses uses = RenamedUses.of(document, place.uses(session, call.cancellation()), params.getNewName());
            Map<Document, List<TextEdit>> edits = new LinkedHashMap<>();
            edits.put(document, renaming.edits());
            edits.putAll(uses.edits());
            String left = left(document, renaming, uses);
            if (left.isEmpty()) {
                return ToLsp.workspaceEdit(edits, client);
            }
            if (!client.mentions("workspace.workspaceEdit.changeAnnotationSupport")) {
                throw Errors.requestFailed("cannot rename: " + left + "; change the names by hand");
            }
            ChangeAnnotation annotation = new ChangeAnnotation("Rename, except where it is named in another way");
            annotation.setNeedsConfirmation(true);
            annotation.setDescription(left);
            return ToLsp.annotatedEdit(edits, annotation);
        } catch (RenameException e) {
            throw Errors.requestFailed(e.reason());
        }
    }
}
