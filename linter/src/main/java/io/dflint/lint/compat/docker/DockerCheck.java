package io.dflint.lint.compat.docker;

import io.dflint.image.ImageReference;
import io.dflint.image.InvalidReference;
import io.dflint.image.Platform;
import io.dflint.instruction.Copy;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Mount;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.lint.facts.check.CheckRun;
import io.dflint.lint.facts.check.CheckStep;
import io.dflint.lint.facts.check.CheckedFrom;
import io.dflint.lint.facts.value.GlobalArgs;
import io.dflint.lint.facts.value.ProblemPlaces;
import io.dflint.lint.facts.value.Values;
import io.dflint.model.Base;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.syntax.Flag;
import io.dflint.syntax.Problem;
import io.dflint.text.Digits;
import io.dflint.text.LogicalText;
import io.dflint.word.Environment;
import io.dflint.word.Expansion;
import io.dflint.word.MapEnvironment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Follows {@code docker build --check} through a file up to the place where it stops (BuildKit {@code
 * dockerfile2llb/convert.go}, toDispatchState). External images are not looked up. Each is assumed to match its
 * platform and to set nothing but PATH.
 */
public final class DockerCheck {
    private final BuildModel model;
    private final Values values;
    private final GlobalArgs args;
    private final List<CheckedFrom> froms = new ArrayList<>();

    private DockerCheck(BuildModel model, GlobalArgs args, Values values) {
        this.values = values;
        this.model = model;
        this.args = args;
    }

    public static CheckRun of(BuildModel model, GlobalArgs args, Values values) {
        return new DockerCheck(model, args, values).run();
    }

    private CheckRun run() {
        List<Instruction> all = model.file().instructions();
        int refused = all.size();
        for (Problem problem : model.file().problems()) {
            switch (problem.phase()) {
                case PARSE -> {
                    return new CheckRun(List.of(), false, List.of(), List.of());
                }
                case INSTRUCTION ->
                    refused = Math.min(refused, indexAt(all, problem.range().start()));
                case BUILD -> {}
            }
        }
        if (refused < all.size()) {
            return new CheckRun(all.subList(0, refused + 1), false, List.of(), List.of());
        }
        if (model.stages().isEmpty()) {
            return new CheckRun(all, false, List.of(), List.of());
        }
        boolean goesOn = !args.isFaulty() && fromsAreFine() && stagesAreFine() && imagesAreFine();
        List<CheckStep> steps = goesOn ? DockerSteps.of(model, args, values) : List.of();
        return new CheckRun(all, true, froms, steps);
    }

    /** Returns the index of the last instruction that begins at or before an offset. */
    private static int indexAt(List<Instruction> all, int offset) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).range().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }

    private boolean fromsAreFine() {
        for (Stage stage : model.stages()) {
            LogicalText image = stage.from().image();
            String base = image == null ? "" : expand(image, args);
            froms.add(new CheckedFrom(stage, !base.isEmpty()));
            if (base.isEmpty()) {
                return false;
            }
            Flag flag = stage.from().flag("platform");
            if (flag != null && flag.value() != null && !flag.value().isEmpty()) {
                String platform = expand(flag.value(), args);
                if (platform.isEmpty() || Platform.parseOrNull(platform, Platform.LINUX_AMD64) == null) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns an empty text if it cannot be expanded. */
    private String expand(LogicalText text, Environment environment) {
        Expansion expansion = values.of(text, environment);
        return expansion.problem() == null ? expansion.value() : "";
    }

    private boolean stagesAreFine() {
        if (!model.problems().isEmpty() || model.target(model.settings().targetStage()) == null) {
            return false;
        }
        Set<Stage> parents = parents();
        for (Stage stage : model.stages()) {
            for (Instruction instruction : stage.instructions()) {
                Flag from = instruction instanceof Copy copy ? copy.flag("from") : null;
                if (from != null && !from.valueText().equals(expandPlain(from))) {
                    return false;
                }
                // A trigger is only read in the stages in which it runs. An invalid one makes the build fail there.
                if (instruction instanceof Onbuild
                        && parents.contains(stage)
                        && ProblemPlaces.anyIn(instruction.range(), model.file().problems())) {
                    return false;
                }
            }
        }
        return true;
    }

    private String expandPlain(Flag flag) {
        return flag.value() == null ? "" : expand(flag.value(), MapEnvironment.EMPTY);
    }

    /** Returns the stages that others are based on. */
    private Set<Stage> parents() {
        Set<Stage> parents = new HashSet<>();
        for (Stage stage : model.stages()) {
            if (stage.parent() != null) {
                parents.add(stage.parent());
            }
        }
        return parents;
    }

    private boolean imagesAreFine() {
        for (Stage stage : model.stages()) {
            if (stage.base() instanceof Base.OfImage
                    && stage.from().image() != null
                    && !isReference(expand(stage.from().image(), args))) {
                return false;
            }
            for (Instruction instruction : stage.instructions()) {
                if (!namesImages(instruction)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Reports whether the sources of COPY and RUN are stages, numbers or images. */
    private boolean namesImages(Instruction instruction) {
        if (instruction instanceof Copy copy && copy.flag("from") != null) {
            Flag from = copy.flag("from");
            String text = from == null ? "" : from.valueText();
            return text.isEmpty() || Digits.areAll(text) || model.stageNamed(text) != null || isReference(text);
        }
        if (instruction instanceof Run run) {
            for (Mount mount : run.mounts()) {
                LogicalText from = mount.from();
                if (from != null
                        && !from.isEmpty()
                        && !mount.type().equals("tmpfs")
                        && model.stageNamed(from.toString()) == null
                        && !isReference(from.toString())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isReference(String text) {
        return !(ImageReference.parse(text) instanceof InvalidReference);
    }
}
