package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.definition.Definition;
import io.dflint.lsp.feature.definition.Target;
import io.dflint.lsp.protocol.Call;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.FromLsp;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.protocol.ToLsp;
import io.dflint.lsp.workspace.BuildFiles;
import io.dflint.lsp.workspace.Use;
import io.dflint.text.TextRange;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.jspecify.annotations.Nullable;

/** Handles {@code textDocument/definition} and {@code textDocument/declaration}. */
public final class DefinitionHandler implements Handler {
    private final Definition definition = new Definition();

    @Override
    public void register(Routes routes, Session session) {
        routes.onPlace(
                "textDocument/definition",
                DefinitionParams.class,
                FromLsp::uri,
                (p, call) -> answer(
                        call,
                        FromLsp.offset(call.document(), p.getPosition()),
                        definition::definition,
                        session.facts().can("textDocument.definition.linkSupport"),
                        session));
        routes.onPlace(
                "textDocument/declaration",
                DeclarationParams.class,
                FromLsp::uri,
                (p, call) -> answer(
                        call,
                        FromLsp.offset(call.document(), p.getPosition()),
                        definition::declaration,
                        session.facts().can("textDocument.declaration.linkSupport"),
                        session));
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("definitionProvider");
        capabilities.offer("declarationProvider");
    }

    private static @Nullable Object answer(
            Call call,
            int offset,
            BiFunction<Document, Integer, @Nullable Target> find,
            boolean links,
            Session session) {
        Document document = call.document();
        if (!NamedPlace.isBuildFile(document, session)) {
            return location(document, find.apply(document, offset), links);
        }
        Use use = BuildFiles.at(document, offset);
        Document dockerfile = use == null ? null : session.buildFiles().dockerfile(use);
        if (use == null || dockerfile == null) {
            return null;
        }
        NamedPlace place = NamedPlace.of(use, dockerfile);
        Target found = place == null ? null : find.apply(dockerfile, place.offset());
        TextRange name = found == null ? TextRange.at(0) : found.name();
        TextRange origin = use.mention().range();
        if (!links || origin == null) {
            return new Location(dockerfile.uri(), ToLsp.range(dockerfile, name));
        }
        return List.of(new LocationLink(
                dockerfile.uri(),
                ToLsp.range(dockerfile, found == null ? name : found.whole()),
                ToLsp.range(dockerfile, name),
                ToLsp.range(document, origin)));
    }

    private static @Nullable Object location(Document document, @Nullable Target target, boolean links) {
        if (target == null) {
            return null;
        }
        if (!links) {
            return new Location(document.uri(), ToLsp.range(document, target.name()));
        }
        return List.of(new LocationLink(
                document.uri(),
                ToLsp.range(document, target.whole()),
                ToLsp.range(document, target.name()),
                ToLsp.range(document, target.origin())));
    }
}
