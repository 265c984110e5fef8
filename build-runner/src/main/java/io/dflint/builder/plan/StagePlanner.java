package io.dflint.builder.plan;

import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.plan.BuildException.Place;
import io.dflint.builder.plan.StagePlan.StageBase;
import io.dflint.builder.text.UrlLogin;
import io.dflint.instruction.Arg;
import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Env;
import io.dflint.instruction.Expose;
import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.From;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Label;
import io.dflint.instruction.Maintainer;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.instruction.Shell;
import io.dflint.instruction.Stopsignal;
import io.dflint.instruction.Unknown;
import io.dflint.instruction.User;
import io.dflint.instruction.Volume;
import io.dflint.instruction.Workdir;
import io.dflint.model.Stage;
import io.dflint.syntax.Problem;
import io.dflint.text.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Plans the instructions of one stage (BuildKit {@code dockerfile2llb}, dispatch). */
final class StagePlanner {
    private final Planner planner;
    private final Stage stage;
    private final StageBase base;
    private final String platform;
    private final StageState state;
    private final List<Step> steps = new ArrayList<>();
    private @Nullable TextRange triggerRange;

    StagePlanner(Planner planner, Stage stage, StageBase base, String platform) {
        this.planner = planner;
        this.stage = stage;
        this.base = base;
        this.platform = base instanceof StageBase.OfStage(StagePlan parent) ? parent.platform() : platform;
        this.state = StageState.of(base);
    }

    /** Returns the plan of a stage that is replaced by something else. Its instructions are ignored. */
    static StagePlan replaced(Stage stage, StageBase base, String platform) {
        StageState state = StageState.of(base);
        return new StagePlan(
                stage, base, platform, state.config, List.of(), state.config, state.author, state.variables());
    }

    StagePlan plan() throws BuildException, IOException {
        List<String> triggers = state.config.onBuild();
        state.config = state.config.withOnBuild(List.of());
        ImageConfig start = state.config;
        for (String trigger : triggers) {
            trigger(trigger);
        }
        for (Instruction instruction : stage.instructions()) {
            if (!hasProblems(instruction)) {
                try {
                    dispatch(instruction, planner.file().escape());
                } catch (BuildException e) {
                    planner.mistake(e);
                }
            }
        }
        return new StagePlan(
                stage, base, platform, start, List.copyOf(steps), state.config, state.author, state.variables());
    }

    private void trigger(String text) throws BuildException, IOException {
        TextRange from = stage.from().range();
        Instruction instruction = Trigger.read(text, planner.place(from));
        triggerRange = from;
        try {
            dispatch(instruction, '\\');
        } finally {
            triggerRange = null;
        }
    }

    /**
     * Reports the problems that only show when a build reaches the instruction. The instruction after ONBUILD does not
     * run here.
     */
    private boolean hasProblems(Instruction instruction) throws BuildException {
        if (instruction instanceof Onbuild) {
            return false;
        }
        List<Problem> problems = planner.buildProblems(instruction.range());
        for (Problem problem : problems) {
            planner.mistake(new BuildException(problem.message(), planner.place(problem.range())));
        }
        return !problems.isEmpty();
    }

    private void dispatch(Instruction instruction, char escape) throws BuildException, IOException {
        Words words = new Words(state.env, escape, this::place, planner.budget());
        ConfigChanges config = new ConfigChanges(state, words);
        Assignments assignments = new Assignments(
                state, words, planner.global(), planner.settings().buildArgs());
        try {
            switch (instruction) {
                case Arg arg -> add(arg, assignments.arg(arg));
                case Env env -> add(env, assignments.env(env));
                case Label label -> add(label, assignments.label(label));
                case Run run -> {
                    Action.Run action = new Runs(planner, stage, state, platform, words).read(run);
                    add(run, action, state.commandHistory(action.command()));
                }
                case FileTransfer transfer -> {
                    Action.Copy copy = new Transfers(planner, stage, state, platform, words).read(transfer);
                    add(transfer, copy, HistoryText.of(UrlLogin.hidden(Transfers.createdBy(transfer, copy, words))));
                }
                case Workdir workdir -> workdir(workdir, words);
                case User user -> add(user, config.user(user));
                case Cmd cmd -> add(cmd, config.command(cmd));
                case Entrypoint entrypoint -> add(entrypoint, config.entrypoint(entrypoint));
                case Expose expose -> add(expose, config.expose(expose));
                case Volume volume -> add(volume, config.volume(volume));
                case Healthcheck health -> add(health, config.health(health));
                case Stopsignal stopsignal -> add(stopsignal, config.signal(stopsignal));
                case Shell shell -> add(shell, config.shell(shell));
                case Maintainer maintainer -> add(maintainer, config.maintainer(maintainer));
                case Onbuild onbuild when onbuild.trigger() == null -> {}
                case Onbuild onbuild -> add(onbuild, config.onbuild(onbuild));
                case From _ -> {}
                case Unknown unknown -> throw new BuildException("unknown instruction " + unknown.name());
            }
        } catch (BuildException e) {
            throw e.at(place(instruction.range()));
        }
    }

    private void workdir(Workdir workdir, Words words) throws BuildException {
        String path = words.expand(ConfigChanges.required(workdir.path(), workdir));
        String folder = Paths.resolve(state.workdir(), path);
        state.config = state.config.withWorkingDir(folder);
        Action action = folder.equals("/") ? Action.None.INSTANCE : new Action.MakeFolder(folder, state.config.user());
        add(workdir, action, HistoryText.of("WORKDIR " + folder));
    }

    private Place place(TextRange range) {
        return planner.place(triggerRange != null ? triggerRange : range);
    }

    private void add(Instruction instruction, String createdBy) throws BuildException {
        add(instruction, Action.None.INSTANCE, HistoryText.of(createdBy));
    }

    private void add(Instruction instruction, Action action, HistoryText history) throws BuildException {
        planner.budget().use(history.text().length());
        TextRange range = triggerRange != null ? triggerRange : instruction.range();
        steps.add(new Step(
                instruction,
                range,
                triggerRange != null,
                text(instruction),
                action,
                state.config,
                state.author,
                history));
    }

    /** Returns the instruction on one line with its name in upper case. Credentials in URLs are masked. */
    static String text(Instruction instruction) {
        String line = instruction.header().line().toString().strip();
        int name = instruction.name().length();
        return instruction.name().toString().toUpperCase(Locale.ROOT)
                + UrlLogin.hidden(line.substring(Math.min(name, line.length())));
    }
}
