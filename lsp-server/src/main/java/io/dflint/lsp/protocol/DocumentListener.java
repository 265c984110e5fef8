package io.dflint.lsp.protocol;

import io.dflint.lsp.document.Document;

/** Hears of every version of every document, on the reading thread; must be quick. */
public interface DocumentListener {

    /** A document was opened, or a new version of it came. */
    void changed(Document document);

    void closed(String uri);
}
