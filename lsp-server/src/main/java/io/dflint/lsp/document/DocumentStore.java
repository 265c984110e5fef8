package io.dflint.lsp.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The documents that the client has open, each in its newest version. Changes come from one thread, reads from any. */
public final class DocumentStore {
    private final Map<String, Document> documents = new ConcurrentHashMap<>();
    private volatile PositionEncoding encoding = PositionEncoding.UTF_16;

    /** How places are counted in documents opened from now on. */
    public void setEncoding(PositionEncoding encoding) {
        this.encoding = encoding;
    }

    public PositionEncoding encoding() {
        return encoding;
    }

    public Document open(String uri, int version, String text) {
        Document document = new Document(uri, version, text, encoding);
        documents.put(uri, document);
        return document;
    }

    /** The document after the changes; null, and nothing done, if it is not open. */
    public @Nullable Document change(String uri, int version, List<Change> changes) {
        Document old = documents.get(uri);
        if (old == null) {
            return null;
        }
        Document document = old.change(version, changes);
        documents.put(uri, document);
        return document;
    }

    public void close(String uri) {
        documents.remove(uri);
    }

    /** The newest version of a document; null if it is not open. */
    public @Nullable Document get(String uri) {
        return documents.get(uri);
    }

    /** Whether no newer version has come, and the document is still open. */
    public boolean isCurrent(Document document) {
        return documents.get(document.uri()) == document;
    }

    /** All open documents, in no order. */
    public Collection<Document> all() {
        return List.copyOf(documents.values());
    }
}
