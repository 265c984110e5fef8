package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dfbuild inspect}. */
@Command(name = "inspect", description = "Show all about images and containers.", sortOptions = false)
final class InspectCommand extends EngineCommand {
    private static final String INDENT = "    ";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "json or a Go template.")
    private @Nullable String format;

    @Option(names = "--type", paramLabel = "TYPE", description = "image or container; either if left out.")
    private @Nullable String type;

    @Parameters(arity = "1..*", paramLabel = "NAME|ID", description = "Images or containers.")
    private List<String> names = new ArrayList<>();

    @Override
    int run(Engine engine) throws IOException {
        if (type != null && !type.equals("image") && !type.equals("container")) {
            throw usage("\"" + type + "\" is not a valid value for --type; use image or container");
        }
        Template template = format == null || format.equals("json") ? null : Template.parse(format);
        List<Object> found = new ArrayList<>();
        int code = 0;
        for (String name : names) {
            Optional<JsonObject> object = find(engine, name);
            if (object.isEmpty()) {
                out().flush();
                err().println("dfbuild: no such " + (type == null ? "object" : type) + ": " + name);
                code = 1;
            } else if (template != null) {
                out().println(template.apply(object.get().members()));
            } else {
                found.add(object.get());
            }
        }
        if (template == null) {
            // As docker: a list of them all, also if it is empty; with "json" one line for each.
            if (format == null) {
                out().println(Json.write(found, INDENT));
            } else {
                found.forEach(object -> out().println(Json.write(object)));
            }
        }
        return code;
    }

    private Optional<JsonObject> find(Engine engine, String name) throws IOException {
        Optional<JsonObject> container =
                "image".equals(type) ? Optional.empty() : engine.containers().find(name);
        if (container.isPresent() || "container".equals(type)) {
            return container;
        }
        return engine.images().find(name).map(ImageDetails::raw);
    }
}
