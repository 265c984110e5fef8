package io.dflint.lsp.protocol.handler;

import io.dflint.ignore.IgnoreFile;
import io.dflint.lint.input.IgnoreFiles;
import io.dflint.lint.rule.Finding;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.diagnostics.Diagnostics;
import io.dflint.lsp.feature.hover.HoverContext;
import io.dflint.lsp.feature.hover.HoverNotes;
import io.dflint.lsp.feature.hover.Note;
import io.dflint.lsp.protocol.Call;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.FromLsp;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.protocol.ToLsp;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.jspecify.annotations.Nullable;

/** Handles {@code textDocument/hover}. */
public final class HoverHandler implements Handler {
    private final HoverNotes notes = new HoverNotes();
    private final Diagnostics diagnostics;

    public HoverHandler(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Provides the findings with the settings of the document, and its ignore file. */
    private HoverContext context(Call call) {
        return new HoverContext() {
            @Override
            public List<Finding> findings(Document document) {
                return diagnostics
                        .findings(document, call.settings(), call.cancellation())
                        .findings();
            }

            @Override
            public @Nullable String page(String rule) {
                return diagnostics.page(rule);
            }

            @Override
            public @Nullable IgnoreFile ignoreFile(Document document) {
                return HoverHandler.ignoreFile(document.uri());
            }
        };
    }

    @Override
    public void register(Routes routes, Session session) {
        routes.onDocumentWithSettings(
                "textDocument/hover",
                HoverParams.class,
                p -> p.getTextDocument().getUri(),
                (p, call) -> answer(call, p.getPosition(), session.facts()));
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("hoverProvider");
    }

    private @Nullable Hover answer(Call call, Position position, ClientFacts client) {
        Note note = notes.at(call.document(), FromLsp.offset(call.document(), position), context(call));
        return note == null
                ? null
                : new Hover(content(note.markdown(), client), ToLsp.range(call.document(), note.range()));
    }

    /** Returns text in the format that the client prefers. */
    static MarkupContent content(String markdown, ClientFacts client) {
        List<String> formats = client.strings("textDocument.hover.contentFormat");
        return formats.isEmpty() || formats.getFirst().equals(MarkupKind.MARKDOWN)
                ? new MarkupContent(MarkupKind.MARKDOWN, markdown)
                : new MarkupContent(MarkupKind.PLAINTEXT, plain(markdown));
    }

    private static String plain(String markdown) {
        return markdown.replace("```dockerfile\n", "")
                .replace("```\n", "")
                .replace("`", "")
                .replace("**", "")
                .replaceAll("\\[([^\\]]{0,99})\\]\\(([^)]{0,999})\\)", "$1: $2");
    }

    private static @Nullable IgnoreFile ignoreFile(String uri) {
        try {
            URI parsed = URI.create(uri);
            String text = "file".equals(parsed.getScheme()) ? IgnoreFiles.beside(Path.of(parsed)) : null;
            return text == null ? null : IgnoreFile.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
