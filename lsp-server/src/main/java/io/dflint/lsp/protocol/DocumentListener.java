package io.dflint.lsp.protocol;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.HostDocument;
import io.dflint.lsp.document.IgnoreDocument;

/** Is notified of every version of every document, on the reading thread. Implementations must be fast. */
public interface DocumentListener {

    /** Called when a document was opened or changed. */
    default void changed(Document document) {}

    /** Called when a document that may contain Dockerfiles was opened or changed. */
    default void changed(HostDocument host) {}

    /** Called when an ignore file was opened or changed. */
    default void changed(IgnoreDocument file) {}

    void closed(String uri);
}
