package io.dflint.builder.plan;

import io.dflint.builder.collection.PersistentMap;
import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Env;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries out ARG, ENV and LABEL. Each method returns the line for the image's history. */
final class Assignments {
    private final StageState state;
    private final Words words;
    private final GlobalScope global;
    private final Map<String, String> buildArgs;

    Assignments(StageState state, Words words, GlobalScope global, Map<String, String> buildArgs) {
        this.state = state;
        this.words = words;
        this.global = global;
        this.buildArgs = buildArgs;
    }

    /** Carries out ARG. All definitions use the variables as they were before the instruction. */
    String arg(Arg arg) throws BuildException {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        List<String> shown = new ArrayList<>();
        for (ArgDefinition definition : arg.definitions()) {
            String name = definition.name().toString();
            global.argUsed(name);
            String value = buildArgs.get(name);
            if (value == null && definition.value() != null) {
                value = words.expand(definition.value());
            } else if (value == null) {
                value = global.get(name);
            }
            values.put(name, value);
            shown.add(value == null ? name : name + "=" + value);
        }
        values.forEach(state::declare);
        return "ARG " + String.join(" ", shown);
    }

    String env(Env env) throws BuildException {
        Map<String, String> pairs = pairs(env.pairs());
        state.setEnv(pairs);
        return "ENV " + joined(pairs);
    }

    String label(Label label) throws BuildException {
        Map<String, String> pairs = pairs(label.pairs());
        Map<String, String> labels = state.config.labels();
        state.config = state.config.withLabels(PersistentMap.copyOf(labels).withAll(pairs));
        return "LABEL " + joined(pairs);
    }

    /** Expands all pairs with the variables as they were before the instruction. */
    private Map<String, String> pairs(List<KeyValue> pairs) throws BuildException {
        Map<String, String> values = new LinkedHashMap<>();
        for (KeyValue pair : pairs) {
            values.put(words.expand(pair.key()), words.expand(pair.value()));
        }
        return values;
    }

    private static String joined(Map<String, String> pairs) {
        List<String> texts = new ArrayList<>();
        pairs.forEach((name, value) -> texts.add(name + "=" + value));
        return String.join(" ", texts);
    }
}
