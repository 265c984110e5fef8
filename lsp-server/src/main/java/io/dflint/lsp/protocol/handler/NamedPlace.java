package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.HostDocument;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.symbol.Symbol;
import io.dflint.lsp.workspace.BuildFiles;
import io.dflint.lsp.workspace.Use;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The position in a Dockerfile that a request is about, even if the request is about a Compose or Bake file that refers
 * to it.
 */
record NamedPlace(Document dockerfile, int offset) {

    /**
     * Returns the position that a request is about.
     *
     * @param document a Dockerfile, or a complete document that may contain or build some
     * @return null if the position in a complete document refers to nothing in a Dockerfile
     */
    static @Nullable NamedPlace at(Document document, int offset, Session session) {
        if (!isBuildFile(document, session)) {
            return new NamedPlace(document, offset);
        }
        Use use = BuildFiles.at(document, offset);
        Document dockerfile = use == null ? null : session.buildFiles().dockerfile(use);
        return use == null || dockerfile == null ? null : of(use, dockerfile);
    }

    /** Returns the position where the Dockerfile declares what is referred to, or null if it does not. */
    static @Nullable NamedPlace of(Use use, Document dockerfile) {
        for (Symbol symbol : use.symbols(dockerfile)) {
            for (var occurrence : symbol.occurrences()) {
                if (occurrence.declaration()) {
                    return new NamedPlace(dockerfile, occurrence.range().start());
                }
            }
        }
        return null;
    }

    /** Reports whether a document is complete and may contain or build Dockerfiles. */
    static boolean isBuildFile(Document document, Session session) {
        HostDocument host = session.documents().host(document.uri());
        return host != null && host.text() == document;
    }

    /** Returns the references to the symbol in Compose and Bake files. */
    List<Use> uses(Session session, Cancellation cancellation) {
        Symbol symbol = dockerfile.symbols().at(offset);
        return symbol == null
                ? List.of()
                : session.buildFiles().of(dockerfile, session.folders(), cancellation).stream()
                        .filter(use -> use.names(symbol))
                        .toList();
    }
}
