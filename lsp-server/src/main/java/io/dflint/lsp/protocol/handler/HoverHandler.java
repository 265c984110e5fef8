package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.feature.hover.Note;
import io.dflint.lsp.protocol.Call;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.FromLsp;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.protocol.ToLsp;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.jspecify.annotations.Nullable;

/** {@code textDocument/hover}. */
public final class HoverHandler implements Handler {
    private final io.dflint.lsp.feature.hover.Hover hover = new io.dflint.lsp.feature.hover.Hover();

    @Override
    public void register(Routes routes, Session session) {
        routes.onDocument(
                "textDocument/hover",
                HoverParams.class,
                p -> p.getTextDocument().getUri(),
                (p, call) -> answer(call, p.getPosition()));
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("hoverProvider");
    }

    private @Nullable Hover answer(Call call, Position position) {
        Note note = hover.at(call.document(), FromLsp.offset(call.document(), position));
        return note == null
                ? null
                : new Hover(
                        new MarkupContent(MarkupKind.MARKDOWN, note.markdown()),
                        ToLsp.range(call.document(), note.range()));
    }
}
