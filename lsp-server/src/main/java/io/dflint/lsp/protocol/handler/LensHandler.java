package io.dflint.lsp.protocol.handler;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.lens.StageLens;
import io.dflint.lsp.feature.lens.StageLenses;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.protocol.ToLsp;
import io.dflint.lsp.workspace.FileUris;
import io.dflint.model.Stage;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;

/** Handles {@code textDocument/codeLens}. */
public final class LensHandler implements Handler {
    /**
     * The client command that shows locations, for clients that set {@code initializationOptions.showReferences}. Its
     * arguments are the URI, a position and the locations. Other clients only show the title.
     */
    private static final String SHOW_REFERENCES = "dflint.showReferences";

    /**
     * The client command that builds a stage, for clients that set {@code initializationOptions.build}. Its arguments
     * are the URI, and the name or number of the stage; empty for the last one.
     */
    private static final String BUILD = "dflint.build";

    /** Like {@link #BUILD}, but shows what a build would do. Its argument is the URI. */
    private static final String PLAN = "dflint.plan";

    /** Like {@link #BUILD}, but also runs the image. */
    private static final String RUN = "dflint.run";

    private final StageLenses lenses = new StageLenses();

    @Override
    public void register(Routes routes, Session session) {
        routes.onDocument(
                "textDocument/codeLens",
                CodeLensParams.class,
                p -> p.getTextDocument().getUri(),
                (p, call) -> {
                    List<CodeLens> found = new ArrayList<>();
                    // A build reads files, so it is not offered for a document that is not on disk.
                    if (session.facts().isOptionSet("build")
                            && FileUris.path(call.document().uri()) != null) {
                        found.addAll(builds(call.document()));
                    }
                    found.addAll(lenses(call.document(), session.facts().isOptionSet("showReferences")));
                    return found;
                });
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("codeLensProvider", Map.of("resolveProvider", false));
    }

    private static List<CodeLens> builds(Document document) {
        List<CodeLens> found = new ArrayList<>();
        List<Stage> stages = document.model().stages();
        for (Stage stage : stages) {
            boolean last = stage == stages.getLast();
            String target = last ? "" : stage.name() == null ? String.valueOf(stage.index()) : stage.name();
            Range range = ToLsp.range(document, stage.from().name().sourceRange());
            List<Object> arguments = List.of(document.uri(), target);
            found.add(new CodeLens(range, new Command(last ? "Build" : "Build this stage", BUILD, arguments), null));
            if (last) {
                found.add(new CodeLens(range, new Command("Plan", PLAN, List.of(document.uri())), null));
                found.add(new CodeLens(range, new Command("Run", RUN, arguments), null));
            }
        }
        return found;
    }

    private List<CodeLens> lenses(Document document, boolean clickable) {
        List<CodeLens> found = new ArrayList<>();
        for (StageLens lens : lenses.lenses(document)) {
            Range range = ToLsp.range(document, lens.range());
            Command command = new Command(lens.title(), "");
            if (clickable && !lens.places().isEmpty()) {
                command.setCommand(SHOW_REFERENCES);
                command.setArguments(List.of(document.uri(), range.getStart(), locations(document, lens.places())));
            }
            found.add(new CodeLens(range, command, null));
        }
        return found;
    }

    private static List<Location> locations(Document document, List<TextRange> places) {
        List<Location> locations = new ArrayList<>(places.size());
        for (TextRange place : places) {
            locations.add(new Location(document.uri(), ToLsp.range(document, place)));
        }
        return locations;
    }
}
