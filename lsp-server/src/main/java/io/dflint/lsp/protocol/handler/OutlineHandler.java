package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.outline.Entry;
import io.dflint.lsp.feature.outline.Outline;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.protocol.ToLsp;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.SymbolTag;

/** Handles {@code textDocument/documentSymbol}. The result is nested by stage for clients that support it. */
public final class OutlineHandler implements Handler {
    private final Outline outline = new Outline();

    @Override
    public void register(Routes routes, Session session) {
        routes.onDocument(
                "textDocument/documentSymbol",
                DocumentSymbolParams.class,
                p -> p.getTextDocument().getUri(),
                (p, call) -> session.facts().can("textDocument.documentSymbol.hierarchicalDocumentSymbolSupport")
                        ? tree(call.document(), outline.tree(call.document()))
                        : flat(call.document(), outline.flat(call.document())));
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("documentSymbolProvider");
    }

    private static List<DocumentSymbol> tree(Document document, List<Entry> entries) {
        List<DocumentSymbol> symbols = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            DocumentSymbol symbol = new DocumentSymbol(
                    entry.name(),
                    kind(entry.kind()),
                    ToLsp.range(document, entry.range()),
                    ToLsp.range(document, entry.nameRange()));
            if (!entry.detail().isEmpty()) {
                symbol.setDetail(entry.detail());
            }
            if (entry.deprecated()) {
                symbol.setTags(List.of(SymbolTag.Deprecated));
            }
            symbol.setChildren(tree(document, entry.children()));
            symbols.add(symbol);
        }
        return symbols;
    }

    @SuppressWarnings("deprecation") // clients without trees may not support tags either
    private static List<SymbolInformation> flat(Document document, List<Entry> entries) {
        List<SymbolInformation> symbols = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Location location = new Location(document.uri(), ToLsp.range(document, entry.nameRange()));
            SymbolInformation symbol = new SymbolInformation(entry.name(), kind(entry.kind()), location);
            if (entry.deprecated()) {
                symbol.setDeprecated(true);
            }
            symbols.add(symbol);
        }
        return symbols;
    }

    static SymbolKind kind(Entry.Kind kind) {
        return switch (kind) {
            case DIRECTIVE, LABEL -> SymbolKind.Property;
            case STAGE -> SymbolKind.Module;
            case INSTRUCTION -> SymbolKind.Function;
            case ARG -> SymbolKind.Constant;
            case ENV -> SymbolKind.Variable;
            case FILE -> SymbolKind.File;
        };
    }
}
