package io.dflint.lsp.protocol;

import io.dflint.lsp.config.Settings;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.DocumentStore;
import io.dflint.lsp.document.HostDocument;
import io.dflint.lsp.document.IgnoreDocument;
import io.dflint.lsp.workspace.BuildFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The objects shared by the handlers of a connection. */
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

    /** The files that refer to names in Dockerfiles, for requests about documents. */
    public BuildFiles buildFiles() {
        return buildFiles;
    }

    /** The client. */
    public Client client() {
        return client;
    }

    /** The description of the client; empty before {@code initialize}. */
    public ClientFacts facts() {
        return facts;
    }

    void setFacts(ClientFacts facts) {
        this.facts = facts;
        folders = facts.workspaceFolders();
    }

    /** The URIs of the directories currently open in the client. */
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

    /** Adds a listener. Only allowed while handlers are registered. */
    public void addListener(DocumentListener listener) {
        listeners.add(listener);
    }

    /** Adds an action to run after settings have changed. Only allowed while handlers are registered. */
    public void addSettingsListener(Runnable listener) {
        settingsListeners.add(listener);
    }

    /** Adds an action to run when the connection has ended. Only allowed while handlers are registered. */
    public void addCloseListener(Runnable listener) {
        closeListeners.add(listener);
    }

    /** Notifies the listeners of a new version of a document. */
    public void changed(Document document) {
        for (DocumentListener listener : listeners) {
            listener.changed(document);
        }
    }

    /** Notifies the listeners of a new version of a document that may contain Dockerfiles. */
    public void changed(HostDocument host) {
        for (DocumentListener listener : listeners) {
            listener.changed(host);
        }
    }

    /** Notifies the listeners of a new version of an ignore file. */
    public void changed(IgnoreDocument file) {
        for (DocumentListener listener : listeners) {
            listener.changed(file);
        }
    }

    /** Notifies the listeners that a document was closed. */
    public void closed(String uri) {
        settings.forget(uri);
        memory.released();
        for (DocumentListener listener : listeners) {
            listener.closed(uri);
        }
    }

    /** Notifies the listeners that settings have changed. */
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

    /** A future that takes the result of another one, and passes its cancellation on to it. */
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
