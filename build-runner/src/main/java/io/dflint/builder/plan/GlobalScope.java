package io.dflint.builder.plan;

import io.dflint.builder.plan.BuildException.Place;
import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Instruction;
import io.dflint.model.BuildModel;
import io.dflint.model.BuildSettings;
import io.dflint.text.LogicalText;
import io.dflint.word.Expander;
import io.dflint.word.Expansion;
import io.dflint.word.WordParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings for the whole file: ARG before the first FROM, the build arguments and the date of the build. */
final class GlobalScope {
    private static final String EPOCH = "SOURCE_DATE_EPOCH";

    /** The build argument that sets the host name for the steps. */
    static final String HOSTNAME = "BUILDKIT_SANDBOX_HOSTNAME";

    /**
     * Build arguments that have a meaning without being declared. BUILDKIT_INLINE_CACHE asks for what every image of
     * this builder contains anyway.
     */
    private static final Set<String> OF_THE_BUILDER =
            Set.of(EPOCH, HOSTNAME, "BUILDKIT_INLINE_CACHE", "BUILDKIT_DOCKERFILE_CHECK");

    private final Dockerfile file;
    private final BuildModel model;
    private final Map<String, String> buildArgs;
    private final ExpansionBudget budget;
    private final Set<String> usedArgs = new HashSet<>();

    GlobalScope(Dockerfile file, BuildModel model, Map<String, String> buildArgs, ExpansionBudget budget) {
        this.file = file;
        this.model = model;
        this.buildArgs = buildArgs;
        this.budget = budget;
    }

    /** Checks that the values of the ARGs before FROM can be expanded. The model already has the values. */
    void check() throws BuildException {
        for (Instruction instruction : model.preamble()) {
            if (instruction instanceof Arg arg) {
                for (ArgDefinition definition : arg.definitions()) {
                    String name = definition.name().toString();
                    argUsed(name);
                    if (definition.value() != null && !buildArgs.containsKey(name)) {
                        expand(definition.value());
                    }
                }
            }
        }
    }

    /** Returns each ARG before the first FROM with the resulting values. */
    List<GlobalArgument> arguments() {
        List<GlobalArgument> all = new ArrayList<>();
        for (Instruction instruction : model.preamble()) {
            if (instruction instanceof Arg arg) {
                List<GlobalArgument.Value> values = new ArrayList<>();
                for (ArgDefinition definition : arg.definitions()) {
                    values.add(value(arg, definition));
                }
                all.add(new GlobalArgument(arg, StagePlanner.text(arg), values));
            }
        }
        return all;
    }

    private GlobalArgument.Value value(Arg arg, ArgDefinition definition) {
        String name = definition.name().toString();
        String value = model.scopeAfter(arg).get(name);
        GlobalArgument.Origin origin = buildArgs.containsKey(name)
                ? GlobalArgument.Origin.BUILD_ARGUMENT
                : definition.value() == null ? GlobalArgument.Origin.PLATFORM : GlobalArgument.Origin.DEFAULT;
        return new GlobalArgument.Value(name, value, origin);
    }

    /** The value of an argument, for a stage that declares it without one; null if there is none. */
    @Nullable
    String get(String name) {
        return model.globalScope().get(name);
    }

    /** Expands the variables in a text of FROM. */
    String expand(LogicalText text) throws BuildException {
        Expansion expansion = Expander.expand(WordParser.parse(text, file.escape()), model.globalScope());
        if (expansion.problem() != null) {
            throw new BuildException(
                    expansion.problem().message(),
                    new Place(file.source(), expansion.problem().range()));
        }
        budget.use(expansion.value().length());
        return expansion.value();
    }

    void argUsed(String name) {
        usedArgs.add(name);
    }

    /** The build arguments that nothing in the file declares. */
    List<String> unusedArgs() {
        List<String> unused = new ArrayList<>();
        for (String name : buildArgs.keySet()) {
            if (!usedArgs.contains(name) && !BuildSettings.isPredefined(name) && !OF_THE_BUILDER.contains(name)) {
                unused.add(name);
            }
        }
        return unused;
    }

    /** The time for all files and the image, or null if they keep their own. */
    @Nullable
    Instant epoch() throws BuildException {
        String given = buildArgs.get(EPOCH);
        String text = given != null ? given : get(EPOCH);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Instant.ofEpochSecond(Long.parseLong(text));
        } catch (NumberFormatException | DateTimeException e) {
            throw new BuildException(EPOCH + ": expected a number of seconds since 1970, got " + text, null, e);
        }
    }
}
