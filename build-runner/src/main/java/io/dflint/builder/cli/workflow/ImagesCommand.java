package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.ImageSummary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dfbuild images}. */
@Command(name = "images", description = "List images.", sortOptions = false)
final class ImagesCommand extends EngineCommand {
    private static final String NONE = "<none>";

    @Option(
            names = {"-a", "--all"},
            description = "Also images that are only steps of others.")
    private boolean all;

    @Option(names = "--digests", description = "Show digests.")
    private boolean digests;

    @Option(
            names = {"-f", "--filter"},
            paramLabel = "NAME=VALUE",
            description = "Show only images that fit: dangling, label, before, since, until, reference.")
    private List<String> filters = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, json, or a Go template.")
    private @Nullable String format;

    @Option(names = "--no-trunc", description = "Do not shorten ids.")
    private boolean noTrunc;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show ids only.")
    private boolean quiet;

    @Parameters(arity = "0..1", paramLabel = "REPOSITORY[:TAG]", description = "Show only images of this name.")
    private @Nullable String name;

    private record Row(ImageSummary image, String repository, String tag, String digest) {}

    @Override
    int run(Engine engine) throws IOException {
        Map<String, List<String>> wanted = new LinkedHashMap<>(filters(filters));
        if (name != null) {
            List<String> references = new ArrayList<>(wanted.getOrDefault("reference", List.of()));
            references.add(name);
            wanted.put("reference", references);
        }
        List<Row> rows = new ArrayList<>();
        for (ImageSummary image : engine.images().list(all, wanted)) {
            addRows(image, rows);
        }
        if (quiet) {
            for (Row row : rows) {
                out().println(id(row));
            }
            return 0;
        }
        listing().print(rows, format, out());
        return 0;
    }

    private void addRows(ImageSummary image, List<Row> rows) {
        Map<String, String> digestOf = new LinkedHashMap<>();
        for (String digest : image.digests()) {
            int at = digest.indexOf('@');
            if (at > 0) {
                digestOf.put(digest.substring(0, at), digest.substring(at + 1));
            }
        }
        Set<String> named = new LinkedHashSet<>();
        for (String tag : image.tags()) {
            int colon = tag.lastIndexOf(':');
            String repository = tag.substring(0, colon);
            if (!repository.equals(NONE)) {
                named.add(repository);
                rows.add(new Row(image, repository, tag.substring(colon + 1), digestOf.getOrDefault(repository, NONE)));
            }
        }
        if (!named.isEmpty()) {
            return;
        }
        digestOf.keySet().remove(NONE);
        if (digestOf.isEmpty()) {
            rows.add(new Row(image, NONE, NONE, NONE));
        }
        digestOf.forEach((repository, digest) -> rows.add(new Row(image, repository, NONE, digest)));
    }

    private String id(Row row) {
        return noTrunc ? row.image.id() : Units.shortId(row.image.id());
    }

    private Listing<Row> listing() {
        List<String> shown = new ArrayList<>(List.of("Repository", "Tag", "ID", "CreatedSince", "Size"));
        if (digests) {
            shown.add(2, "Digest");
        }
        return new Listing<Row>(shown)
                .column("Repository", "REPOSITORY", Row::repository)
                .column("Tag", "TAG", Row::tag)
                .column("Digest", "DIGEST", Row::digest)
                .column("ID", "IMAGE ID", this::id)
                .column("CreatedSince", "CREATED", row -> Units.ago(row.image.created()))
                .column("CreatedAt", "CREATED AT", row -> Units.time(row.image.created()))
                .column("Size", "SIZE", row -> Units.size(row.image.size()));
    }
}
