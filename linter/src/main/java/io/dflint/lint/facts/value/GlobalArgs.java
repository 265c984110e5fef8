package io.dflint.lint.facts.value;

import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Instruction;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.word.Environment;
import io.dflint.word.Expansion;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ARGs before the first FROM with the values of a build. Unknown values are empty (BuildKit {@code
 * dockerfile2llb/convert.go}, buildMetaArgs).
 */
public final class GlobalArgs implements Environment {
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, ArgDefinition> declared = new LinkedHashMap<>();
    private boolean faulty;

    private GlobalArgs() {}

    public static GlobalArgs of(BuildModel model, Map<String, String> buildArgs, Values given) {
        GlobalArgs args = new GlobalArgs();
        for (Map.Entry<String, String> platform :
                model.settings().platformArgs().entrySet()) {
            args.values.put(platform.getKey(), buildArgs.getOrDefault(platform.getKey(), platform.getValue()));
        }
        Stage last = model.target("");
        if (model.settings().targetStage().isEmpty() && last != null && last.name() != null) {
            args.values.put("TARGETSTAGE", buildArgs.getOrDefault("TARGETSTAGE", last.name()));
        }
        for (Instruction instruction : model.preamble()) {
            if (instruction instanceof Arg arg) {
                args.define(arg, given, buildArgs);
            }
        }
        return args;
    }

    private void define(Arg arg, Values given, Map<String, String> buildArgs) {
        for (ArgDefinition definition : arg.definitions()) {
            String name = definition.name().toString();
            String value = buildArgs.get(name);
            if (value == null && definition.value() != null) {
                Expansion expansion = given.of(definition.value(), this);
                faulty |= expansion.problem() != null;
                value = expansion.value();
            }
            if (value != null) {
                values.put(name, value);
            }
            declared.put(name, definition);
        }
    }

    @Override
    public @Nullable String get(String name) {
        return values.get(name);
    }

    /** Returns the last definition of an argument, or null if none is before the first FROM. */
    public @Nullable ArgDefinition definition(String name) {
        return declared.get(name);
    }

    /** Reports whether FROM can use a name: one that is declared, even without a value, or that BuildKit sets. */
    public boolean isKnown(String name) {
        return values.containsKey(name) || declared.containsKey(name);
    }

    /** The names that FROM can use. */
    public Iterable<String> names() {
        Map<String, Boolean> all = new LinkedHashMap<>();
        declared.keySet().forEach(name -> all.put(name, true));
        values.keySet().forEach(name -> all.put(name, true));
        return all.keySet();
    }

    /** Whether a default cannot be expanded, which makes a build fail. */
    public boolean isFaulty() {
        return faulty;
    }
}
