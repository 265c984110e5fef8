package io.dflint.lsp.document;

import io.dflint.ignore.IgnoreFile;
import java.util.List;

/** A version of a document that is the ignore file of a build context. */
public final class IgnoreDocument {
    private final Document text;
    private final Lazy<IgnoreFile> file;

    /** @param text the document */
    public IgnoreDocument(Document text) {
        this.text = text;
        file = new Lazy<>(() -> IgnoreFile.parse(text.source()));
    }

    /** The document, which is not a Dockerfile. */
    public Document text() {
        return text;
    }

    /** The patterns. Their offsets refer to {@link #text()}. */
    public IgnoreFile file() {
        return file.get();
    }

    /** Returns the next version, after changes applied one after the other. */
    IgnoreDocument change(int version, List<Change> changes) {
        return new IgnoreDocument(text.change(version, changes));
    }
}
