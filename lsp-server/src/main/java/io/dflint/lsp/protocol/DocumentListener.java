package io.dflint.lsp.protocol;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.HostDocument;

/** Hears of every version of every document, on the reading thread; must be quick. */
public interface DocumentListener {

    /** A document was opened, or a new version of it came. */
    void changed(Document document);

    /** The same of a document that may hold Dockerfiles. */
    default void changed(HostDocument host) {}

    void closed(String uri);
}
