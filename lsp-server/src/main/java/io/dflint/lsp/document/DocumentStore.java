package io.dflint.lsp.document;

import io.dflint.lint.embed.HostKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The documents that the client has open, each in its newest version. Changes come from one thread, reads from any. */
public final class DocumentStore {
    private final Map<String, Document> documents = new ConcurrentHashMap<>();
    private final Map<String, HostDocument> hosts = new ConcurrentHashMap<>();
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

    /** Opens a document that may hold Dockerfiles. */
    public HostDocument openHost(String uri, int version, String text, HostKind kind) {
        HostDocument host = new HostDocument(new Document(uri, version, text, encoding), kind);
        hosts.put(uri, host);
        return host;
    }

    /** As {@link #change}, for a document that may hold Dockerfiles. */
    public @Nullable HostDocument changeHost(String uri, int version, List<Change> changes) {
        return hosts.computeIfPresent(uri, (key, old) -> old.change(version, changes));
    }

    /** A document that may hold Dockerfiles, in its newest version; null if none is open. */
    public @Nullable HostDocument host(String uri) {
        return hosts.get(uri);
    }

    /** All open documents that may hold Dockerfiles, in no order. */
    public Collection<HostDocument> allHosts() {
        return List.copyOf(hosts.values());
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
        hosts.remove(uri);
    }

    /** The newest version of a document; null if it is not open. */
    public @Nullable Document get(String uri) {
        return documents.get(uri);
    }

    /** Whether no newer version has come, and the document is still open. */
    public boolean isCurrent(Document document) {
        HostDocument host = hosts.get(document.uri());
        return documents.get(document.uri()) == document || host != null && host.holds(document);
    }

    /** All open documents, in no order. */
    public Collection<Document> all() {
        return List.copyOf(documents.values());
    }
}
