package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.HistoryEntry;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dfbuild history}. */
@Command(name = "history", description = "Show the steps an image was made by.", sortOptions = false)
final class HistoryCommand extends EngineCommand {
    private static final int SHORT_STEP = 45;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, json, or a Go template.")
    private @Nullable String format;

    @Option(
            names = {"-H", "--human"},
            arity = "0..1",
            defaultValue = "true",
            fallbackValue = "true",
            description = "Sizes and times in words (the default); --human=false for exact ones.")
    private boolean human;

    @Option(names = "--no-trunc", description = "Do not shorten ids and steps.")
    private boolean noTrunc;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show ids only.")
    private boolean quiet;

    @Parameters(paramLabel = "IMAGE", description = "Name or id of the image.")
    private String image = "";

    @Override
    int run(Engine engine) throws IOException {
        List<HistoryEntry> history = engine.images().history(image);
        if (quiet) {
            for (HistoryEntry entry : history) {
                out().println(id(entry));
            }
            return 0;
        }
        listing().print(history, format, out());
        return 0;
    }

    private String id(HistoryEntry entry) {
        return noTrunc ? entry.id() : Units.shortId(entry.id());
    }

    private Listing<HistoryEntry> listing() {
        return new Listing<HistoryEntry>(List.of("ID", "CreatedSince", "CreatedBy", "Size", "Comment"))
                .column("ID", "IMAGE", this::id)
                .column("CreatedSince", human ? "CREATED" : "CREATED AT", this::created)
                .column("CreatedAt", "CREATED AT", entry -> exact(entry))
                .column("CreatedBy", "CREATED BY", this::createdBy)
                .column("Size", "SIZE", entry -> human ? Units.size(entry.size()) : Long.toString(entry.size()))
                .column("Comment", "COMMENT", HistoryEntry::comment);
    }

    private String created(HistoryEntry entry) {
        return human ? Units.ago(entry.created()) : exact(entry);
    }

    private static String exact(HistoryEntry entry) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.created().atZone(ZoneId.systemDefault()));
    }

    private String createdBy(HistoryEntry entry) {
        String step = entry.createdBy().replace('\t', ' ');
        return noTrunc ? step : Units.ellipsis(step, SHORT_STEP);
    }
}
