package io.dflint.lsp.protocol.handler;

import io.dflint.lint.Finding;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.actions.Action;
import io.dflint.lsp.feature.actions.Actions;
import io.dflint.lsp.feature.diagnostics.Diagnostics;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.FromLsp;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.protocol.ToLsp;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/** {@code textDocument/codeAction}. */
public final class ActionsHandler implements Handler {
    private static final String FIX_ALL = CodeActionKind.SourceFixAll + ".dflint";

    private final Diagnostics diagnostics;
    private final Actions actions = new Actions();

    public ActionsHandler(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    @Override
    public void register(Routes routes, Session session) {
        routes.onDocument(
                "textDocument/codeAction",
                CodeActionParams.class,
                p -> p.getTextDocument().getUri(),
                (p, call) ->
                        actions(call.document(), p.getRange(), p.getContext().getOnly(), session.facts()));
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("codeActionProvider", Map.of("codeActionKinds", List.of(CodeActionKind.QuickFix, FIX_ALL)));
    }

    private List<CodeAction> actions(Document document, Range range, @Nullable List<String> only, ClientFacts client) {
        List<Finding> findings = diagnostics.findings(document);
        List<Action> found = new ArrayList<>();
        if (isWanted(CodeActionKind.QuickFix, only)) {
            TextRange place = document.range(FromLsp.place(range.getStart()), FromLsp.place(range.getEnd()));
            found.addAll(actions.actions(document, findings, place));
        }
        if (only != null && isWanted(FIX_ALL, only)) {
            found.addAll(actions.fixAll(findings));
        }
        List<CodeAction> result = new ArrayList<>(found.size());
        for (Action action : found) {
            result.add(toLsp(document, action, client));
        }
        return result;
    }

    /** A kind is wanted if it, or what it is a part of, is asked for. */
    private static boolean isWanted(String kind, @Nullable List<String> only) {
        if (only == null) {
            return true;
        }
        for (String asked : only) {
            if (asked.isEmpty() || kind.equals(asked) || kind.startsWith(asked + ".")) {
                return true;
            }
        }
        return false;
    }

    private static CodeAction toLsp(Document document, Action action, ClientFacts client) {
        CodeAction result = new CodeAction(action.title());
        result.setKind(action.kind() == Action.Kind.FIX_ALL ? FIX_ALL : CodeActionKind.QuickFix);
        if (action.finding() != null) {
            result.setDiagnostics(List.of(DiagnosticsHandler.toLsp(document, action.finding())));
        }
        if (action.preferred()) {
            result.setIsPreferred(true);
        }
        result.setEdit(ToLsp.workspaceEdit(document, action.edits(), client));
        return result;
    }
}
