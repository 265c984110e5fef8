package io.dflint.lsp.protocol.handler;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.dflint.lint.rule.Finding;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.HostDocument;
import io.dflint.lsp.feature.actions.Action;
import io.dflint.lsp.feature.actions.Actions;
import io.dflint.lsp.feature.actions.EmbeddedActions;
import io.dflint.lsp.feature.actions.RuleFix;
import io.dflint.lsp.feature.diagnostics.Diagnostics;
import io.dflint.lsp.feature.refactor.Refactoring;
import io.dflint.lsp.feature.refactor.Refactors;
import io.dflint.lsp.protocol.Call;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.FromLsp;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.protocol.ToLsp;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/** Handles {@code textDocument/codeAction}. */
public final class ActionsHandler implements Handler {
    private static final String FIX_ALL = CodeActionKind.SourceFixAll + ".dflint";

    private static final List<String> REFACTORINGS =
            List.of(CodeActionKind.RefactorExtract, CodeActionKind.RefactorInline, CodeActionKind.RefactorRewrite);

    private final Diagnostics diagnostics;
    private final FindingConverter converter;
    private final Actions actions = new Actions();
    private final EmbeddedActions embedded = new EmbeddedActions();
    private final Refactors refactors = new Refactors();

    public ActionsHandler(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        converter = new FindingConverter(diagnostics);
    }

    @Override
    public void register(Routes routes, Session session) {
        routes.onWholeDocumentWithSettings(
                "textDocument/codeAction",
                CodeActionParams.class,
                p -> p.getTextDocument().getUri(),
                (p, call) -> {
                    HostDocument host = session.documents().host(call.document().uri());
                    List<String> only = p.getContext().getOnly();
                    return host == null
                            ? actions(call, p.getRange(), only, session.facts())
                            : embedded(call, host, p.getRange(), only, session.facts());
                });
        routes.onDocumentWithSettings(
                "codeAction/resolve",
                CodeAction.class,
                ActionsHandler::uri,
                (action, call) -> resolve(action, call, session.facts()));
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        List<String> kinds = new ArrayList<>(List.of(CodeActionKind.QuickFix, FIX_ALL));
        kinds.addAll(REFACTORINGS);
        capabilities.offer(
                "codeActionProvider", Map.of("codeActionKinds", kinds, "resolveProvider", canResolve(client)));
    }

    /** Reports whether the client can request the edits of an action after the user has chosen it. */
    private static boolean canResolve(ClientFacts client) {
        return client.strings("textDocument.codeAction.resolveSupport.properties")
                        .contains("edit")
                && client.can("textDocument.codeAction.dataSupport");
    }

    /** Adds the edits to an action for all findings of a rule. Adds none if the document has changed since. */
    private CodeAction resolve(CodeAction action, Call call, ClientFacts client) {
        Document document = call.document();
        if (action.getData() instanceof JsonObject data
                && data.get("rule") instanceof JsonPrimitive rule
                && data.get("unsafe") instanceof JsonPrimitive unsafe
                && new JsonPrimitive(document.version()).equals(data.get("version"))) {
            List<TextEdit> edits = actions.fixRule(
                    document,
                    diagnostics
                            .findings(document, call.settings(), call.cancellation())
                            .findings(),
                    rule.getAsString(),
                    unsafe.getAsBoolean(),
                    diagnostics.linter(document.uri(), call.settings(), call.cancellation()));
            action.setEdit(ToLsp.workspaceEdit(document, edits, client));
        }
        return action;
    }

    private static String uri(CodeAction action) {
        return action.getData() instanceof JsonObject data && data.get("uri") instanceof JsonPrimitive uri
                ? uri.getAsString()
                : "";
    }

    /**
     * Returns the actions for all findings of a rule. They have no edits yet, because computing them each time the
     * cursor moves would take too long.
     */
    private List<CodeAction> ruleFixes(Document document, List<Finding> findings, TextRange range, ClientFacts client) {
        List<CodeAction> result = new ArrayList<>();
        for (RuleFix fix : actions.ruleFixes(findings, range)) {
            CodeAction action = new CodeAction(fix.title());
            action.setKind(CodeActionKind.QuickFix);
            action.setDiagnostics(List.of(converter.convert(document, fix.finding(), client)));
            JsonObject data = new JsonObject();
            data.addProperty("uri", document.uri());
            data.addProperty("version", document.version());
            data.addProperty("rule", fix.finding().id());
            data.addProperty("unsafe", fix.unsafe());
            action.setData(data);
            result.add(action);
        }
        return result;
    }

    private List<CodeAction> actions(Call call, Range range, @Nullable List<String> only, ClientFacts client) {
        Document document = call.document();
        List<Finding> findings = diagnostics
                .findings(document, call.settings(), call.cancellation())
                .findings();
        List<Action> found = new ArrayList<>();
        TextRange place = FromLsp.range(document, range);
        if (isWanted(CodeActionKind.QuickFix, only)) {
            found.addAll(actions.actions(document, findings, place));
        }
        if (only != null && isWanted(FIX_ALL, only)) {
            found.addAll(actions.fixAll(
                    document, findings, diagnostics.linter(document.uri(), call.settings(), call.cancellation())));
        }
        List<CodeAction> result = new ArrayList<>(found.size());
        for (Action action : found) {
            result.add(toLsp(document, action, client));
        }
        if (isWanted(CodeActionKind.QuickFix, only) && canResolve(client)) {
            result.addAll(ruleFixes(document, findings, place, client));
        }
        if (isRefactoringWanted(only)) {
            for (Refactoring refactoring : refactors.at(document, place)) {
                if (isWanted(kind(refactoring), only)) {
                    CodeAction action = new CodeAction(refactoring.title());
                    action.setKind(kind(refactoring));
                    action.setEdit(ToLsp.workspaceEdit(document, refactoring.edits(), client));
                    result.add(action);
                }
            }
        }
        return result;
    }

    /** Returns the actions in the Dockerfiles of another document. */
    private List<CodeAction> embedded(
            Call call, HostDocument host, Range range, @Nullable List<String> only, ClientFacts client) {
        Document document = call.document();
        if (host.text() != document || document.isTooLong()) {
            return List.of();
        }
        Function<SourceText, List<Finding>> linter = diagnostics.linter(host, call.settings(), call.cancellation());
        List<Action> found = new ArrayList<>();
        if (isWanted(CodeActionKind.QuickFix, only)) {
            found.addAll(embedded.actions(host, FromLsp.range(document, range), linter));
        }
        if (only != null && isWanted(FIX_ALL, only)) {
            found.addAll(embedded.fixAll(host, linter));
        }
        return found.stream().map(action -> toLsp(document, action, client)).toList();
    }

    private static boolean isRefactoringWanted(@Nullable List<String> only) {
        for (String kind : REFACTORINGS) {
            if (isWanted(kind, only)) {
                return true;
            }
        }
        return false;
    }

    private static String kind(Refactoring refactoring) {
        return switch (refactoring.kind()) {
            case EXTRACT -> CodeActionKind.RefactorExtract;
            case INLINE -> CodeActionKind.RefactorInline;
            case REWRITE -> CodeActionKind.RefactorRewrite;
        };
    }

    /** Reports whether a kind, or one that includes it, is requested. */
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

    private CodeAction toLsp(Document document, Action action, ClientFacts client) {
        CodeAction result = new CodeAction(action.title());
        result.setKind(action.kind() == Action.Kind.FIX_ALL ? FIX_ALL : CodeActionKind.QuickFix);
        if (action.finding() != null) {
            result.setDiagnostics(List.of(converter.convert(document, action.finding(), client)));
        }
        if (action.preferred()) {
            result.setIsPreferred(true);
        }
        result.setEdit(ToLsp.workspaceEdit(document, action.edits(), client));
        return result;
    }
}
