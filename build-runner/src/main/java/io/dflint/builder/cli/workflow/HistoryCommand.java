package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.HistoryEntry;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** {@code dfbuild history}. */
final class HistoryCommand extends EngineCommand {
    private static final int SHORT_STEP = 45;

    HistoryCommand(CommandEnvironment environment) {
        super(
                environment,
                "IMAGE",
                "Shows the steps that made an image.",
                WorkflowOption.LIST_FORMAT,
                WorkflowOption.HUMAN,
                WorkflowOption.NO_TRUNC,
                WorkflowOption.QUIET);
    }

    @Override
    int run(Engine engine) throws IOException, UsageException {
        List<HistoryEntry> history = engine.images().history(operand(0));
        if (isOn(WorkflowOption.QUIET)) {
            for (HistoryEntry entry : history) {
                out().println(id(entry));
            }
            return 0;
        }
        listing().print(history, textOrNull(WorkflowOption.LIST_FORMAT), out());
        return 0;
    }

    private String id(HistoryEntry entry) {
        return isOn(WorkflowOption.NO_TRUNC) ? entry.id() : Units.shortId(entry.id());
    }

    private boolean isHuman() {
        return isNotOff(WorkflowOption.HUMAN);
    }

    private Listing<HistoryEntry> listing() {
        return new Listing<HistoryEntry>(List.of("ID", "CreatedSince", "CreatedBy", "Size", "Comment"))
                .column("ID", "IMAGE", this::id)
                .column("CreatedSince", isHuman() ? "CREATED" : "CREATED AT", this::created)
                .column("CreatedAt", "CREATED AT", entry -> exact(entry))
                .column("CreatedBy", "CREATED BY", this::createdBy)
                .column("Size", "SIZE", entry -> isHuman() ? Units.size(entry.size()) : Long.toString(entry.size()))
                .column("Comment", "COMMENT", HistoryEntry::comment);
    }

    private String created(HistoryEntry entry) {
        return isHuman() ? Units.ago(entry.created()) : exact(entry);
    }

    private static String exact(HistoryEntry entry) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.created().atZone(ZoneId.systemDefault()));
    }

    private String createdBy(HistoryEntry entry) {
        String step = entry.createdBy().replace('\t', ' ');
        return isOn(WorkflowOption.NO_TRUNC) ? step : Units.ellipsis(step, SHORT_STEP);
    }
}
