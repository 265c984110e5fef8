package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.symbols.NamedSymbol;
import io.dflint.lsp.feature.symbols.SymbolSearch;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.protocol.ToLsp;
import io.dflint.lsp.workspace.WorkspaceFiles;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Handles {@code workspace/symbol}. */
public final class WorkspaceSymbolsHandler implements Handler {
    private static final int MOST_ANSWERS = 1_000;

    private final SymbolSearch things = new SymbolSearch();

    @Override
    public void register(Routes routes, Session session) {
        WorkspaceFiles<List<WorkspaceSymbol>> files = new WorkspaceFiles<>(session.documents(), this::symbols);
        routes.onBackground(
                "workspace/symbol",
                WorkspaceSymbolParams.class,
                (p, cancellation) -> find(files.all(session.folders(), cancellation), p.getQuery(), cancellation));
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("workspaceSymbolProvider");
    }

    private static List<WorkspaceSymbol> find(
            List<List<WorkspaceSymbol>> files, String query, Cancellation cancellation) {
        List<WorkspaceSymbol> found = new ArrayList<>();
        for (int rank = 0; rank <= SymbolSearch.WORST_RANK; rank++) {
            for (List<WorkspaceSymbol> file : files) {
                cancellation.check();
                for (WorkspaceSymbol symbol : file) {
                    if (found.size() < MOST_ANSWERS && SymbolSearch.rank(symbol.getName(), query) == rank) {
                        found.add(symbol);
                    }
                }
            }
        }
        return found;
    }

    private List<WorkspaceSymbol> symbols(Document document) {
        List<WorkspaceSymbol> symbols = new ArrayList<>();
        for (NamedSymbol named : things.of(document)) {
            Location location = new Location(document.uri(), ToLsp.range(document, named.range()));
            WorkspaceSymbol symbol = new WorkspaceSymbol(named.name(), kind(named.kind()), Either.forLeft(location));
            if (!named.container().isEmpty()) {
                symbol.setContainerName(named.container());
            }
            symbols.add(symbol);
        }
        return symbols;
    }

    private static SymbolKind kind(NamedSymbol.Kind kind) {
        return switch (kind) {
            case STAGE -> SymbolKind.Module;
            case ARG -> SymbolKind.Constant;
            case ENV -> SymbolKind.Variable;
        };
    }
}
