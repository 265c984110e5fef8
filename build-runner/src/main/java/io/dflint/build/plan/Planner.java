package io.dflint.build.plan;

import io.dflint.build.daemon.ImageConfig;
import io.dflint.build.plan.BuildException.Place;
import io.dflint.build.plan.PlanSettings.NamedContext;
import io.dflint.build.plan.StagePlan.StageBase;
import io.dflint.dockerfile.Dockerfile;
import io.dflint.image.InvalidPlatform;
import io.dflint.image.Platform;
import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.model.BuildModel;
import io.dflint.model.BuildSettings;
import io.dflint.model.Stage;
import io.dflint.syntax.Flag;
import io.dflint.syntax.Problem;
import io.dflint.syntax.Problem.Phase;
import io.dflint.syntax.Suggestion;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import io.dflint.word.Expander;
import io.dflint.word.Expansion;
import io.dflint.word.WordParser;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes plans (BuildKit {@code dockerfile2llb}: stages, their bases, what the target needs). */
public final class Planner {
    private static final String EPOCH = "SOURCE_DATE_EPOCH";

    private final Dockerfile file;
    private final PlanSettings settings;
    private final BaseImages images;
    private final BuildModel model;
    private final Map<Stage, StagePlan> plans = new LinkedHashMap<>();
    private final Set<Stage> open = new HashSet<>();
    private final Map<String, BaseImage> found = new HashMap<>();
    private final Set<String> usedArgs = new HashSet<>();

    private Planner(Dockerfile file, PlanSettings settings, BaseImages images, BuildModel model) {
        this.file = file;
        this.settings = settings;
        this.images = images;
        this.model = model;
    }

    /**
     * The plan for a file.
     *
     * @throws BuildException if Docker would refuse the file
     * @throws IOException if a base image cannot be had
     */
    public static BuildPlan plan(Dockerfile file, PlanSettings settings, BaseImages images)
            throws BuildException, IOException {
        refuseProblems(file);
        BuildSettings plain = new BuildSettings(
                settings.buildArgs(), settings.buildPlatform(), settings.targetPlatform(), settings.target());
        BuildModel model = BuildModel.of(file, plain);
        if (model.stages().isEmpty()) {
            throw new BuildException("the Dockerfile has no FROM, so there is no build stage");
        }
        if (settings.target().isEmpty()) {
            String last = model.stages().getLast().name();
            model = last == null ? model : BuildModel.of(file, plain.withTarget(last));
        }
        return new Planner(file, settings, images, model).plan();
    }

    private static void refuseProblems(Dockerfile file) throws BuildException {
        for (Phase phase : new Phase[] {Phase.PARSE, Phase.INSTRUCTION}) {
            for (Problem problem : file.problems()) {
                if (problem.phase() == phase) {
                    throw new BuildException(problem.message(), new Place(file.source(), problem.range()));
                }
            }
        }
    }

    private BuildPlan plan() throws BuildException, IOException {
        checkGlobalArgs();
        Stage target = model.target(settings.target());
        if (target == null) {
            throw new BuildException(noSuchTarget());
        }
        for (Problem problem : model.problems()) {
            if (isNeeded(problem, target)) {
                throw new BuildException(problem.message(), place(problem.range()));
            }
        }
        StagePlan last = stage(target);
        Map<String, String> labels = new LinkedHashMap<>(last.config().labels());
        labels.putAll(settings.labels());
        ImageConfig config = last.config().withLabels(labels);
        List<String> unused = new ArrayList<>();
        for (String name : settings.buildArgs().keySet()) {
            if (!usedArgs.contains(name) && !BuildSettings.isPredefined(name) && !name.equals(EPOCH)) {
                unused.add(name);
            }
        }
        return new BuildPlan(file, List.copyOf(plans.values()), last, config, epoch(), unused);
    }

    private boolean isNeeded(Problem problem, Stage target) {
        for (Stage stage : model.neededFor(target)) {
            if (stage.from().range().contains(problem.range())) {
                return true;
            }
            for (Instruction instruction : stage.instructions()) {
                if (instruction.range().contains(problem.range())) {
                    return true;
                }
            }
        }
        return false;
    }

    private String noSuchTarget() {
        Collection<String> names = new LinkedHashSet<>();
        for (Stage stage : model.stages()) {
            if (stage.name() != null) {
                names.add(stage.name());
            }
        }
        String nearest = Suggestion.nearest(settings.target(), names);
        String advice = nearest != null
                ? "; did you mean " + nearest + "?"
                : names.isEmpty() ? "; no stage has a name" : "; the stages are " + String.join(", ", names);
        return "there is no stage " + settings.target() + " to build" + advice;
    }

    /** The values of ARGs before FROM are known to the model; that they can be expanded is checked here. */
    private void checkGlobalArgs() throws BuildException {
        for (Instruction instruction : model.preamble()) {
            if (instruction instanceof Arg arg) {
                for (ArgDefinition definition : arg.definitions()) {
                    String name = definition.name().toString();
                    usedArgs.add(name);
                    if (definition.value() != null && !settings.buildArgs().containsKey(name)) {
                        expand(definition.value());
                    }
                }
            }
        }
    }

    private @Nullable Instant epoch() throws BuildException {
        String given = settings.buildArgs().get(EPOCH);
        String text = given != null ? given : model.globalScope().get(EPOCH);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Instant.ofEpochSecond(Long.parseLong(text));
        } catch (NumberFormatException | java.time.DateTimeException e) {
            throw new BuildException(EPOCH + " is a number of seconds since 1970, not " + text, null, e);
        }
    }

    /** The plan of a stage; those that it needs are made first. */
    StagePlan stage(Stage stage) throws BuildException, IOException {
        StagePlan known = plans.get(stage);
        if (known != null) {
            return known;
        }
        if (!open.add(stage)) {
            throw new BuildException(
                    "stage " + stage + " needs itself", place(stage.from().range()));
        }
        try {
            StagePlan plan = make(stage);
            plans.put(stage, plan);
            return plan;
        } finally {
            open.remove(stage);
        }
    }

    private StagePlan make(Stage stage) throws BuildException, IOException {
        LogicalText image = stage.from().image();
        if (image == null) {
            throw new BuildException("FROM lacks its image", place(stage.from().range()));
        }
        String platform = platform(stage.from());
        NamedContext instead = stage.name() == null ? null : settings.context(stage.name());
        if (instead != null) {
            return StagePlanner.replaced(stage, base(instead, platform, image), platform);
        }
        StageBase base = base(stage, image, platform);
        // Nothing has no platform; --platform does not change what is built on it (BuildKit, dockerfile2llb).
        boolean scratch = base instanceof StageBase.Scratch;
        return new StagePlanner(this, stage, base, scratch ? settings.targetPlatform() : platform).plan();
    }

    private StageBase base(Stage stage, LogicalText image, String platform) throws BuildException, IOException {
        String reference = expand(image);
        if (reference.isEmpty()) {
            throw new BuildException(
                    "the base image is empty: " + image
                            + " has no value; give it one with an ARG before the first FROM",
                    place(image.sourceRange()));
        }
        Stage parent = stage.parent();
        if (parent != null) {
            return new StageBase.OfStage(stage(parent));
        }
        if (reference.equals("scratch")) {
            return new StageBase.Scratch();
        }
        NamedContext named = settings.context(reference);
        return named != null
                ? base(named, platform, image)
                : new StageBase.Image(image(reference, platform, image.sourceRange()));
    }

    private StageBase base(NamedContext context, String platform, LogicalText image)
            throws BuildException, IOException {
        return switch (context) {
            case NamedContext.Image(String reference) ->
                new StageBase.Image(image(reference, platform, image.sourceRange()));
            case NamedContext.Tree(String name) -> new StageBase.Context(name);
        };
    }

    private String platform(From from) throws BuildException {
        Flag flag = from.flag("platform");
        if (flag == null || flag.value() == null) {
            return settings.targetPlatform();
        }
        String platform = expand(flag.value());
        if (platform.isEmpty()) {
            throw new BuildException("--platform is empty: " + flag.value() + " has no value", place(flag.range()));
        }
        Platform host = Objects.requireNonNull(Platform.parseOrNull(settings.targetPlatform(), Platform.LINUX_AMD64));
        return switch (Platform.parse(platform, host)) {
            case Platform known -> known.format();
            case InvalidPlatform invalid -> throw new BuildException(invalid.message(), place(flag.range()));
        };
    }

    /** An image that the file names, asked for once. */
    BaseImage image(String reference, String platform, TextRange range) throws BuildException, IOException {
        String key = reference + " " + platform;
        BaseImage known = found.get(key);
        if (known == null) {
            try {
                known = images.find(reference, platform);
            } catch (io.dflint.build.daemon.EngineException e) {
                throw new BuildException(String.valueOf(e.getMessage()), place(range), e);
            }
            found.put(key, known);
        }
        return known;
    }

    /** What {@code from=} of COPY or of a mount means; stages must stand above. */
    TreeRef tree(String from, boolean byIndex, Stage user, String platform, TextRange range)
            throws BuildException, IOException {
        Stage stage = byIndex ? stageByNumber(from, range) : null;
        if (stage == null) {
            stage = model.stageNamed(from);
        }
        if (stage != null) {
            if (stage.index() >= user.index()) {
                throw new BuildException(
                        "stage " + from + " stands below; only stages above this one can be copied from", place(range));
            }
            return new TreeRef.OfStage(stage(stage));
        }
        if (from.equals("scratch")) {
            return new TreeRef.Empty();
        }
        return switch (settings.context(from)) {
            case NamedContext.Image(String reference) -> new TreeRef.OfImage(image(reference, platform, range));
            case NamedContext.Tree(String name) -> new TreeRef.Context(name);
            case null -> new TreeRef.OfImage(image(from, platform, range));
        };
    }

    private @Nullable Stage stageByNumber(String from, TextRange range) throws BuildException {
        if (from.isEmpty() || !from.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int index = from.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(from);
        if (index >= model.stages().size()) {
            throw new BuildException(
                    "there is no stage " + from + "; the file has "
                            + model.stages().size() + ", numbered from 0",
                    place(range));
        }
        return model.stages().get(index);
    }

    private String expand(LogicalText text) throws BuildException {
        Expansion expansion = Expander.expand(WordParser.parse(text, file.escape()), model.globalScope());
        if (expansion.problem() != null) {
            throw new BuildException(
                    expansion.problem().message(), place(expansion.problem().range()));
        }
        return expansion.value();
    }

    Place place(TextRange range) {
        return new Place(file.source(), range);
    }

    Dockerfile file() {
        return file;
    }

    PlanSettings settings() {
        return settings;
    }

    BuildModel model() {
        return model;
    }

    void argUsed(String name) {
        usedArgs.add(name);
    }
}
