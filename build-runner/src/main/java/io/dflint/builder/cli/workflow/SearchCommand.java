package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.Images.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dfbuild search}. */
@Command(name = "search", description = "Search Docker Hub for images.", sortOptions = false)
final class SearchCommand extends EngineCommand {
    private static final int SHORT_DESCRIPTION = 45;

    @Option(
            names = {"-f", "--filter"},
            paramLabel = "NAME=VALUE",
            description = "Show only what fits: stars, is-official, is-automated.")
    private List<String> filters = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, json, or a Go template.")
    private @Nullable String format;

    @Option(names = "--limit", defaultValue = "25", paramLabel = "N", description = "At most so many, 1 to 100.")
    private int limit;

    @Option(names = "--no-trunc", description = "Do not shorten descriptions.")
    private boolean noTrunc;

    @Parameters(paramLabel = "TERM", description = "What to search for.")
    private String term = "";

    @Override
    int run(Engine engine) throws IOException {
        if (limit < 1 || limit > 100) {
            throw usage("limit " + limit + " is outside the range of [1, 100]");
        }
        List<SearchResult> results = new ArrayList<>(engine.images().search(term, limit, filters(filters)));
        results.sort(Comparator.comparingLong(SearchResult::stars).reversed());
        new Listing<SearchResult>(List.of("Name", "Description", "StarCount", "IsOfficial"))
                .column("Name", "NAME", SearchResult::name)
                .column("Description", "DESCRIPTION", this::description)
                .column("StarCount", "STARS", result -> Long.toString(result.stars()))
                .column("IsOfficial", "OFFICIAL", result -> result.official() ? "[OK]" : "")
                .column("IsAutomated", "AUTOMATED", result -> result.automated() ? "[OK]" : "")
                .print(results, format, out());
        return 0;
    }

    private String description(SearchResult result) {
        String text = result.description().replace('\n', ' ').replace('\r', ' ');
        return noTrunc ? text : Units.ellipsis(text, SHORT_DESCRIPTION);
    }
}
