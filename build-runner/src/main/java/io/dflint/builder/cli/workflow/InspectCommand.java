package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.ImageDetails;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonObject;
import io.dflint.builder.text.TerminalText;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code dfbuild inspect}. */
final class InspectCommand extends EngineCommand {
    private static final String INDENT = "    ";

    InspectCommand(CommandEnvironment environment) {
        super(
                environment,
                "NAME|ID...",
                "Shows all about images and containers.",
                WorkflowOption.FORMAT,
                WorkflowOption.TYPE);
    }

    @Override
    int run(Engine engine) throws IOException, UsageException {
        String type = textOrNull(WorkflowOption.TYPE);
        String format = textOrNull(WorkflowOption.FORMAT);
        if (type != null && !type.equals("image") && !type.equals("container")) {
            throw new UsageException("--type: expected image or container, got '" + type + "'");
        }
        Template template = format == null || format.equals("json") ? null : Template.parse(format);
        List<Object> found = new ArrayList<>();
        int code = 0;
        for (String name : arguments().operands()) {
            Optional<JsonObject> object = find(engine, name, type);
            if (object.isEmpty()) {
                out().flush();
                err().println("dfbuild: no such " + (type == null ? "object" : type) + ": " + TerminalText.line(name));
                code = 1;
            } else if (template != null) {
                out().println(template.apply(object.get().members()));
            } else {
                found.add(object.get());
            }
        }
        if (template == null) {
            // As in docker, the output is a list, even if it is empty; with "json", it is one line for each object.
            if (format == null) {
                out().println(Json.write(found, INDENT));
            } else {
                found.forEach(object -> out().println(Json.write(object)));
            }
        }
        return code;
    }

    private Optional<JsonObject> find(Engine engine, String name, @Nullable String type) throws IOException {
        Optional<JsonObject> container =
                "image".equals(type) ? Optional.empty() : engine.containers().find(name);
        if (container.isPresent() || "container".equals(type)) {
            return container;
        }
        return engine.images().find(name).map(ImageDetails::raw);
    }
}
