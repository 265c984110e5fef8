package io.dflint.lsp.protocol;

import io.dflint.lsp.config.Settings;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.DocumentStore;
import io.dflint.lsp.document.HostDocument;
import io.dflint.lsp.workspace.BuildFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the handlers of one connection share. */
public final class Session implements AutoCloseable {
    private final DocumentStore documents = new DocumentStore();
    private final BuildFiles buildFiles = new BuildFiles(documents);
    private final Worker answers = new Worker("dfls-answers");
    private final Memory memory = new Memory();
    private final Worker background = new Worker("dfls-background", memory::tidy);
    private final Client client;
    private final ClientSettings settings;
    private final Log log;
    private final List<DocumentListener> listeners = new ArrayList<>();
    private final List<Runnable> settingsListeners = new ArrayList<>();
    private final List<Runnable> closeListeners = new ArrayList<>();
    private volatile ClientFacts facts = ClientFacts.NONE;
    private volatile List<String> folders = List.of();

    Session(Log log) {
        this.log = log;
        client = new Client();
        settings = new ClientSettings(client, log);
    }

    public DocumentStore documents() {
        return documents;
    }

    /** The files that name things in Dockerfiles; for answers about documents. */
    public BuildFiles buildFiles() {
        return buildFiles;
    }

    /** The other side. */
    public Client client() {
        return client;
    }

    /** What the client said about itself; nothing before {@code initialize}. */
    public ClientFacts facts() {
        return facts;
    }

    void setFacts(ClientFacts facts) {
        this.facts = facts;
        folders = facts.workspaceFolders();
    }

    /** The directories that the client has open now, as URIs. */
    public List<String> folders() {
        return folders;
    }

    public void setFolders(List<String> folders) {
        this.folders = List.copyOf(folders);
    }

    public ClientSettings settings() {
        return settings;
    }

    public Log log() {
        return log;
    }

    /** Adds a listener; only while handlers register. */
    public void addListener(DocumentListener listener) {
        listeners.add(listener);
    }

    /** Adds what is run after settings changed; only while handlers register. */
    public void addSettingsListener(Runnable listener) {
        settingsListeners.add(listener);
    }

    /** Adds what is run when the connection has ended; only while handlers register. */
    public void addCloseListener(Runnable listener) {
        closeListeners.add(listener);
    }

    /** Tells the listeners of a new version of a document. */
    public void changed(Document document) {
        for (DocumentListener listener : listeners) {
            listener.changed(document);
        }
    }

    /** Tells the listeners of a new version of a document that may hold Dockerfiles. */
    public void changed(HostDocument host) {
        for (DocumentListener listener : listeners) {
            listener.changed(host);
        }
    }

    /** Tells the listeners that a document is not open any more. */
    public void closed(String uri) {
        settings.forget(uri);
        memory.released();
        for (DocumentListener listener : listeners) {
            listener.closed(uri);
        }
    }

    /** Tells the listeners that settings changed. */
    public void settingsChanged() {
        settingsListeners.forEach(Runnable::run);
    }

    /** The thread for slow work. */
    public Worker background() {
        return background;
    }

    CompletableFuture<@Nullable Object> answer(
            Document document, Settings settings, Function<Call, @Nullable Object> question) {
        return answers.submit(
                () -> !documents.isCurrent(document),
                cancellation -> question.apply(new Call(document, settings, cancellation)));
    }

    CompletableFuture<@Nullable Object> answer(
            Document document, CompletableFuture<Settings> settings, Function<Call, @Nullable Object> question) {
        if (settings.isDone()) {
            return answer(document, settings.join(), question);
        }
        Forward result = new Forward();
        var _ = settings.thenAccept(known -> result.follow(answer(document, known, question)));
        return result;
    }

    @Override
    public void close() {
        closeListeners.forEach(Runnable::run);
        answers.close();
        background.close();
    }

    /** A future that becomes another one, and takes its cancellation along. */
    private static final class Forward extends CompletableFuture<@Nullable Object> {
        void follow(CompletableFuture<@Nullable Object> other) {
            var _ = other.whenComplete((value, thrown) -> {
                if (thrown != null) {
                    completeExceptionally(thrown);
                } else {
                    complete(value);
                }
            });
            var _ = whenComplete((value, thrown) -> other.cancel(false));
        }
    }
}
