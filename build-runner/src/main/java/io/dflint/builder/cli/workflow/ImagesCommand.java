package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.ImageSummary;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code dfbuild images}. */
final class ImagesCommand extends EngineCommand {
    private static final String NONE = "<none>";

    private record Row(ImageSummary image, String repository, String tag, String digest) {}

    ImagesCommand(CommandEnvironment environment) {
        super(
                environment,
                "[REPOSITORY[:TAG]]",
                "Lists images.",
                WorkflowOption.ALL_IMAGES,
                WorkflowOption.DIGESTS,
                WorkflowOption.FILTER_IMAGES,
                WorkflowOption.LIST_FORMAT,
                WorkflowOption.NO_TRUNC,
                WorkflowOption.QUIET);
    }

    @Override
    int run(Engine engine) throws IOException, UsageException {
        Map<String, List<String>> wanted = new LinkedHashMap<>(filters(WorkflowOption.FILTER_IMAGES));
        String name = operandOrNull(0);
        if (name != null) {
            List<String> references = new ArrayList<>(wanted.getOrDefault("reference", List.of()));
            references.add(name);
            wanted.put("reference", references);
        }
        List<Row> rows = new ArrayList<>();
        for (ImageSummary image : engine.images().list(isOn(WorkflowOption.ALL_IMAGES), wanted)) {
            addRows(image, rows);
        }
        if (isOn(WorkflowOption.QUIET)) {
            for (Row row : rows) {
                out().println(id(row));
            }
            return 0;
        }
        listing().print(rows, textOrNull(WorkflowOption.LIST_FORMAT), out());
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
        return isOn(WorkflowOption.NO_TRUNC) ? row.image.id() : Units.shortId(row.image.id());
    }

    private Listing<Row> listing() {
        List<String> shown = new ArrayList<>(List.of("Repository", "Tag", "ID", "CreatedSince", "Size"));
        if (isOn(WorkflowOption.DIGESTS)) {
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
