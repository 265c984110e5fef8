package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.Images.SearchResult;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.util.List;

/** {@code dfbuild search}. */
final class SearchCommand extends EngineCommand {
    private static final int SHORT_DESCRIPTION = 45;
    private static final int DEFAULT_LIMIT = 25;
    private static final int MAX_LIMIT = 100;

    SearchCommand(CommandEnvironment environment) {
        super(
                environment,
                "TERM",
                "Searches Docker Hub for images.",
                WorkflowOption.FILTER_RESULTS,
                WorkflowOption.LIST_FORMAT,
                WorkflowOption.LIMIT,
                WorkflowOption.NO_TRUNC);
    }

    @Override
    int run(Engine engine) throws IOException, UsageException {
        int limit = limit();
        List<SearchResult> results = engine.images().search(operand(0), limit, filters(WorkflowOption.FILTER_RESULTS));
        new Listing<SearchResult>(List.of("Name", "Description", "StarCount", "IsOfficial"))
                .column("Name", "NAME", SearchResult::name)
                .column("Description", "DESCRIPTION", this::description)
                .column("StarCount", "STARS", result -> Long.toString(result.stars()))
                .column("IsOfficial", "OFFICIAL", result -> result.official() ? "[OK]" : "")
                .column("IsAutomated", "AUTOMATED", result -> result.automated() ? "[OK]" : "")
                .print(results, textOrNull(WorkflowOption.LIST_FORMAT), out());
        return 0;
    }

    private int limit() throws UsageException {
        String text = arguments().text(WorkflowOption.LIMIT);
        try {
            int limit = text.isEmpty() ? DEFAULT_LIMIT : Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Treated like a number out of range.
        }
        throw new UsageException("--limit: expected a number from 1 to " + MAX_LIMIT + ", got '" + text + "'");
    }

    private String description(SearchResult result) {
        String text = result.description().replace('\n', ' ').replace('\r', ' ');
        return isOn(WorkflowOption.NO_TRUNC) ? text : Units.ellipsis(text, SHORT_DESCRIPTION);
    }
}
