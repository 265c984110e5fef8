package io.dflint.builder.plan;

import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.plan.BuildException.Place;
import io.dflint.builder.plan.PlanSettings.NamedContext;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.dockerfile.Dockerfile;
import io.dflint.image.InvalidPlatform;
import io.dflint.image.Platform;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.model.BuildModel;
import io.dflint.model.BuildSettings;
import io.dflint.model.Stage;
import io.dflint.syntax.Flag;
import io.dflint.syntax.Problem;
import io.dflint.syntax.Problem.Phase;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Creates build plans (BuildKit {@code dockerfile2llb}: stages, their bases, what the target needs). */
public final class Planner {
    /** Up to this depth, nested stages cannot overflow the stack. */
    private static final int DEEP = 200;

    private final Dockerfile file;
    private final PlanSettings settings;
    private final BuildModel model;
    private final GlobalScope global;
    private final FoundImages images;
    private final ExpansionBudget budget = new ExpansionBudget();
    private final TreeRefs trees = new TreeRefs(this);
    private final Map<Stage, StagePlan> plans = new LinkedHashMap<>();
    private final ProblemIndex buildProblems;
    private final Mistakes mistakes = new Mistakes();
    private final Map<Stage, BuildException> failed = new HashMap<>();
    private final Set<Stage> open = new HashSet<>();

    private Planner(Dockerfile file, PlanSettings settings, BaseImages images, BuildModel model) {
        this.file = file;
        this.settings = settings;
        this.model = model;
        this.global = new GlobalScope(file, model, settings.buildArgs(), budget);
        this.images = new FoundImages(images, mistakes);
        this.buildProblems = ProblemIndex.of(file.problems(), Phase.BUILD);
    }

    /**
     * Creates the plan for a file.
     *
     * @throws BuildException if Docker would reject the file
     * @throws IOException if a base image cannot be obtained
     */
    public static BuildPlan plan(Dockerfile file, PlanSettings settings, BaseImages images)
            throws BuildException, IOException {
        BuildSettings plain = new BuildSettings(
                settings.buildArgs(), settings.buildPlatform(), settings.targetPlatform(), settings.target());
        BuildModel model = BuildModel.of(file, plain);
        refuseProblems(file, model);
        if (model.stages().isEmpty()) {
            throw new BuildException("the Dockerfile has no FROM; a build needs at least one stage");
        }
        if (settings.target().isEmpty()) {
            String last = model.stages().getLast().name();
            model = last == null ? model : BuildModel.of(file, plain.withTarget(last));
        }
        return new Planner(file, settings, images, model).plan();
    }

    /** Reports all mistakes together if Docker would not even start to build the file. */
    private static void refuseProblems(Dockerfile file, BuildModel model) throws BuildException {
        if (file.problems().stream().anyMatch(problem -> problem.phase() != Phase.BUILD)) {
            Mistakes mistakes = new Mistakes();
            Mistakes.of(file, model).forEach(mistakes::add);
            MisspeltStages.in(file, model).forEach(mistakes::add);
            mistakes.refuse();
        }
    }

    private BuildPlan plan() throws BuildException, IOException {
        global.check();
        Stage target = TargetStage.find(model, settings.target(), file.source(), mistakes);
        mistakes.refuse();
        List<Stage> needed = model.neededFor(target);
        if (needed.size() > DEEP) {
            // A stage only needs stages above it, so planning in source order finds them ready.
            for (Stage stage : needed) {
                stage(stage);
            }
        }
        StagePlan last = target(target);
        Map<String, String> labels = new LinkedHashMap<>(last.config().labels());
        labels.putAll(settings.labels());
        ImageConfig config = last.config().withLabels(labels);
        return new BuildPlan(
                file,
                List.copyOf(plans.values()),
                last,
                config,
                global.epoch(),
                settings.buildArgs().getOrDefault(GlobalScope.HOSTNAME, ""),
                global.unusedArgs(),
                global.arguments(),
                skipped(last));
    }

    private List<SkippedInstruction> skipped(StagePlan target) {
        List<SkippedInstruction> all = new ArrayList<>();
        for (Stage stage : model.stages()) {
            String reason = "not needed for target " + target.name();
            if (!plans.containsKey(stage)) {
                all.add(skipped(stage, stage.from(), reason));
            } else if (isReplaced(stage)) {
                reason = "replaced by the build context " + stage.name();
            } else {
                continue;
            }
            for (Instruction instruction : stage.instructions()) {
                all.add(skipped(stage, instruction, reason));
            }
        }
        return all;
    }

    private static SkippedInstruction skipped(Stage stage, Instruction instruction, String reason) {
        return new SkippedInstruction(stage, instruction, StagePlanner.text(instruction), reason);
    }

    private boolean isReplaced(Stage stage) {
        return stage.name() != null && settings.context(stage.name()) != null;
    }

    private StagePlan target(Stage target) throws BuildException, IOException {
        StagePlan plan;
        try {
            plan = stage(target);
        } catch (BuildException e) {
            mistake(e);
            mistakes.refuse();
            throw e;
        }
        mistakes.refuse();
        return plan;
    }

    /** Returns the plan of a stage, planning the stages it needs first. */
    StagePlan stage(Stage stage) throws BuildException, IOException {
        StagePlan known = plans.get(stage);
        if (known != null) {
            return known;
        }
        if (!open.add(stage)) {
            throw new BuildException(
                    (stage.name() == null ? "" : "stage ") + stage + " depends on itself",
                    place(stage.from().range()));
        }
        BuildException earlier = failed.get(stage);
        if (earlier != null) {
            throw earlier;
        }
        try {
            StagePlan plan = make(stage);
            plans.put(stage, plan);
            return plan;
        } catch (BuildException e) {
            failed.put(stage, e);
            throw e;
        } finally {
            open.remove(stage);
        }
    }

    private StagePlan make(Stage stage) throws BuildException, IOException {
        LogicalText image = stage.from().image();
        if (image == null) {
            throw new BuildException("FROM has no image", place(stage.from().range()));
        }
        String platform = platform(stage.from());
        NamedContext instead = stage.name() == null ? null : settings.context(stage.name());
        if (instead != null) {
            return StagePlanner.replaced(stage, base(instead, platform, image), platform);
        }
        StageBase base = base(stage, image, platform);
        // {@code scratch} has no platform of its own: --platform does not affect what is built on it (BuildKit,
        // dockerfile2llb).
        boolean scratch = base instanceof StageBase.Scratch;
        return new StagePlanner(this, stage, base, scratch ? settings.targetPlatform() : platform).plan();
    }

    private StageBase base(Stage stage, LogicalText image, String platform) throws BuildException, IOException {
        String reference = global.expand(image);
        if (reference.isEmpty()) {
            throw new BuildException(
                    "the base image is empty: " + image
                            + " has no value; give it a default with an ARG before the first FROM",
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
                : new StageBase.Image(image(reference, platform, trees.stagesAbove(stage), image.sourceRange()));
    }

    private StageBase base(NamedContext context, String platform, LogicalText image)
            throws BuildException, IOException {
        return switch (context) {
            case NamedContext.Image(String reference) ->
                new StageBase.Image(image(reference, platform, List.of(), image.sourceRange()));
            case NamedContext.Tree(String name) -> new StageBase.Context(name);
        };
    }

    private String platform(From from) throws BuildException {
        Flag flag = from.flag("platform");
        LogicalText value = flag == null ? null : flag.value();
        if (flag == null || value == null || value.length() == 0) {
            return settings.targetPlatform();
        }
        String platform = global.expand(value);
        if (platform.isEmpty()) {
            throw new BuildException("--platform is empty: " + value + " has no value", place(flag.range()));
        }
        Platform host = Objects.requireNonNull(Platform.parseOrNull(settings.targetPlatform(), Platform.LINUX_AMD64));
        return switch (Platform.parse(platform, host)) {
            case Platform known -> known.format();
            case InvalidPlatform invalid -> throw new BuildException(invalid.message(), place(flag.range()));
        };
    }

    /** Records a mistake and continues, so that all mistakes are reported. Failures of the daemon end the planning. */
    void mistake(BuildException mistake) throws BuildException {
        if (mistake.getCause() instanceof EngineException engine && engine.isOfTheDaemon()) {
            throw mistake;
        }
        mistakes.add(mistake);
    }

    /** The problems in a part of the file that only show when a build reaches it. */
    List<Problem> buildProblems(TextRange range) {
        return buildProblems.all(range);
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

    ExpansionBudget budget() {
        return budget;
    }

    GlobalScope global() {
        return global;
    }

    TreeRefs trees() {
        return trees;
    }

    /** @param stages the names of stages that may have been meant */
    BaseImage image(String reference, String platform, Collection<String> stages, TextRange range)
            throws BuildException, IOException {
        return images.get(reference, platform, stages, place(range));
    }
}
