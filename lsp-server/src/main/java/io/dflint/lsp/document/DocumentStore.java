package io.dflint.lsp.document;

import io.dflint.lint.embed.HostKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The documents open in the client, each in its newest version. They are changed by a single thread and read by any.
 */
public final class DocumentStore {
    private final Map<String, Document> documents = new ConcurrentHashMap<>();
    private final Map<String, HostDocument> hosts = new ConcurrentHashMap<>();
    private final Map<String, IgnoreDocument> ignoreFiles = new ConcurrentHashMap<>();
    private volatile PositionEncoding encoding = PositionEncoding.UTF_16;

    /** Sets how places are counted in documents opened from now on. */
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

    /** Opens a document that may contain Dockerfiles. */
    public HostDocument openHost(String uri, int version, String text, HostKind kind) {
        HostDocument host = new HostDocument(new Document(uri, version, text, encoding), kind);
        hosts.put(uri, host);
        return host;
    }

    /** Opens an ignore file. */
    public IgnoreDocument openIgnoreFile(String uri, int version, String text) {
        IgnoreDocument opened = new IgnoreDocument(new Document(uri, version, text, encoding));
        ignoreFiles.put(uri, opened);
        return opened;
    }

    /** Like {@link #change}, for an ignore file. */
    public @Nullable IgnoreDocument changeIgnoreFile(String uri, int version, List<Change> changes) {
        return ignoreFiles.computeIfPresent(uri, (key, old) -> old.change(version, changes));
    }

    /** Returns the newest version of an ignore file, or null if it is not open. */
    public @Nullable IgnoreDocument ignoreFile(String uri) {
        return ignoreFiles.get(uri);
    }

    /** Like {@link #change}, for a document that may contain Dockerfiles. */
    public @Nullable HostDocument changeHost(String uri, int version, List<Change> changes) {
        return hosts.computeIfPresent(uri, (key, old) -> old.change(version, changes));
    }

    /** Returns the newest version of a document that may contain Dockerfiles, or null if it is not open. */
    public @Nullable HostDocument host(String uri) {
        return hosts.get(uri);
    }

    /** All open documents that may contain Dockerfiles, in no particular order. */
    public Collection<HostDocument> allHosts() {
        return List.copyOf(hosts.values());
    }

    /** Applies changes to a document and returns the result. Returns null if the document is not open. */
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
        ignoreFiles.remove(uri);
    }

    /** Returns the newest version of a document, or null if it is not open. */
    public @Nullable Document get(String uri) {
        return documents.get(uri);
    }

    /** Reports whether a document of any kind is open. */
    public boolean isOpen(String uri) {
        return documents.containsKey(uri) || hosts.containsKey(uri) || ignoreFiles.containsKey(uri);
    }

    /** Reports whether a document is still open and there is no newer version. */
    public boolean isCurrent(Document document) {
        HostDocument host = hosts.get(document.uri());
        IgnoreDocument ignoreFile = ignoreFiles.get(document.uri());
        return documents.get(document.uri()) == document
                || host != null && host.holds(document)
                || ignoreFile != null && ignoreFile.text() == document;
    }

    /** All open documents, in no particular order. */
    public Collection<Document> all() {
        return List.copyOf(documents.values());
    }
}
