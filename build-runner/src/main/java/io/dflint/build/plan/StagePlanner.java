package io.dflint.build.plan;

import io.dflint.build.daemon.Healthcheck;
import io.dflint.build.daemon.ImageConfig;
import io.dflint.build.plan.BuildException.Place;
import io.dflint.build.plan.StagePlan.StageBase;
import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Cmd;
import io.dflint.instruction.Durations;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Env;
import io.dflint.instruction.Expose;
import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
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
import io.dflint.syntax.CommandForm;
import io.dflint.syntax.CommandForm.ExecForm;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.syntax.Heredoc;
import io.dflint.syntax.Problem;
import io.dflint.syntax.Problem.Phase;
import io.dflint.text.LogicalText;
import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through the instructions of one stage (BuildKit {@code dockerfile2llb}, dispatch). */
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

    /** A stage in whose place something else stands; its instructions do not count. */
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
            refuseProblems(instruction, planner.file());
            dispatch(instruction, planner.file().escape());
        }
        return new StagePlan(
                stage, base, platform, start, List.copyOf(steps), state.config, state.author, state.variables());
    }

    private void trigger(String text) throws BuildException, IOException {
        TextRange from = stage.from().range();
        // Within a stage: an ARG alone would be taken for one of the whole file.
        Dockerfile file = Dockerfile.parse(SourceText.of("FROM scratch\n" + text));
        for (Problem problem : file.problems()) {
            throw triggerProblem(text, problem.message());
        }
        if (file.instructions().size() != 2) {
            throw triggerProblem(text, "it is more than one instruction");
        }
        Instruction instruction = file.instructions().getLast();
        if (instruction instanceof Unknown || instruction instanceof From) {
            throw triggerProblem(text, instruction.name() + " cannot be a trigger");
        }
        triggerRange = from;
        try {
            dispatch(instruction, '\\');
        } finally {
            triggerRange = null;
        }
    }

    private BuildException triggerProblem(String text, String problem) {
        return new BuildException(
                "the base image has the ONBUILD trigger " + text + ", which cannot be built: " + problem,
                planner.place(stage.from().range()));
    }

    /** What only a build that gets there finds out. What stands behind ONBUILD does not run here. */
    private void refuseProblems(Instruction instruction, Dockerfile file) throws BuildException {
        if (instruction instanceof Onbuild) {
            return;
        }
        for (Problem problem : file.problems()) {
            if (problem.phase() == Phase.BUILD && instruction.range().contains(problem.range())) {
                throw new BuildException(problem.message(), planner.place(problem.range()));
            }
        }
    }

    private void dispatch(Instruction instruction, char escape) throws BuildException, IOException {
        Words words = new Words(state.env, escape, this::place);
        try {
            switch (instruction) {
                case Arg arg -> arg(arg, words);
                case Env env -> env(env, words);
                case Label label -> label(label, words);
                case Run run -> run(run, words);
                case FileTransfer transfer -> {
                    Action.Copy copy = new Transfers(planner, stage, state, platform, words).read(transfer);
                    add(transfer, copy, Transfers.createdBy(transfer, copy, words));
                }
                case Workdir workdir -> workdir(workdir, words);
                case User user -> {
                    String name = words.expand(required(user.user(), user));
                    state.config = state.config.withUser(name);
                    add(user, "USER " + name);
                }
                case Cmd cmd -> {
                    List<String> command = command(cmd.command());
                    state.config = state.config.withCommand(noneIfEmpty(command));
                    state.commandSet = true;
                    add(cmd, "CMD " + quoted(command));
                }
                case Entrypoint entrypoint -> {
                    List<String> command = command(entrypoint.command());
                    state.config = state.config.withEntrypoint(noneIfEmpty(command));
                    if (!state.commandSet) {
                        state.config = state.config.withCommand(null);
                    }
                    add(entrypoint, "ENTRYPOINT " + quoted(command));
                }
                case Expose expose -> expose(expose, words);
                case Volume volume -> volume(volume, words);
                case io.dflint.instruction.Healthcheck health -> health(health);
                case Stopsignal stopsignal -> {
                    String signal = words.expand(required(stopsignal.signal(), stopsignal));
                    if (!Signals.isSignal(signal)) {
                        throw new BuildException(signal + " is no signal; write a name such as SIGTERM, or a number");
                    }
                    state.config = state.config.withStopSignal(signal);
                    add(stopsignal, "STOPSIGNAL " + signal);
                }
                case Shell shell -> {
                    List<String> program = strings(shell.words());
                    state.config = state.config.withShell(program);
                    add(shell, "SHELL [" + String.join(" ", program) + "]");
                }
                case Maintainer maintainer -> {
                    state.author = required(maintainer.maintainer(), maintainer).toString();
                    add(maintainer, "MAINTAINER " + state.author);
                }
                case Onbuild onbuild -> onbuild(onbuild);
                case From ignored -> {}
                case Unknown unknown -> throw new BuildException("unknown instruction " + unknown.name());
            }
        } catch (BuildException e) {
            throw e.at(place(instruction.range()));
        }
    }

    private Place place(TextRange range) {
        return planner.place(triggerRange != null ? triggerRange : range);
    }

    private void add(Instruction instruction, String createdBy) {
        add(instruction, Action.None.INSTANCE, createdBy);
    }

    private void add(Instruction instruction, Action action, String createdBy) {
        TextRange range = triggerRange != null ? triggerRange : instruction.range();
        steps.add(new Step(
                instruction,
                range,
                triggerRange != null,
                text(instruction),
                action,
                state.config,
                state.author,
                createdBy));
    }

    /** The instruction on one line, its name in capitals. */
    private static String text(Instruction instruction) {
        String line = instruction.header().line().toString().strip();
        int name = instruction.name().length();
        return instruction.name().toString().toUpperCase(Locale.ROOT) + line.substring(Math.min(name, line.length()));
    }

    private static LogicalText required(@Nullable LogicalText text, Instruction instruction) throws BuildException {
        if (text == null) {
            throw new BuildException(instruction.name() + " lacks its argument");
        }
        return text;
    }

    /** All definitions see the variables as they were before the instruction. */
    private void arg(Arg arg, Words words) throws BuildException {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        List<String> shown = new ArrayList<>();
        for (ArgDefinition definition : arg.definitions()) {
            String name = definition.name().toString();
            planner.argUsed(name);
            String value = planner.settings().buildArgs().get(name);
            if (value == null && definition.value() != null) {
                value = words.expand(definition.value());
            } else if (value == null) {
                value = planner.model().globalScope().get(name);
            }
            values.put(name, value);
            shown.add(value == null ? name : name + "=" + value);
        }
        values.forEach(state::declare);
        add(arg, "ARG " + String.join(" ", shown));
    }

    private void env(Env env, Words words) throws BuildException {
        Map<String, String> pairs = pairs(env.pairs(), words);
        state.setEnv(pairs);
        add(env, "ENV " + joined(pairs));
    }

    private void label(Label label, Words words) throws BuildException {
        Map<String, String> pairs = pairs(label.pairs(), words);
        Map<String, String> labels = new LinkedHashMap<>(state.config.labels());
        labels.putAll(pairs);
        state.config = state.config.withLabels(labels);
        add(label, "LABEL " + joined(pairs));
    }

    /** All pairs see the variables as they were before the instruction. */
    private static Map<String, String> pairs(List<KeyValue> pairs, Words words) throws BuildException {
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

    private void workdir(Workdir workdir, Words words) throws BuildException {
        String path = words.expand(required(workdir.path(), workdir));
        String folder = Paths.resolve(state.workdir(), path);
        state.config = state.config.withWorkingDir(folder);
        Action action = folder.equals("/") ? Action.None.INSTANCE : new Action.MakeFolder(folder, state.config.user());
        add(workdir, action, "WORKDIR " + folder);
    }

    private void expose(Expose expose, Words words) throws BuildException {
        Set<String> ports = new LinkedHashSet<>(state.config.exposedPorts());
        List<String> added = new ArrayList<>();
        for (LogicalText argument : expose.ports()) {
            for (String port : words.split(argument)) {
                added.addAll(ExposedPorts.read(port));
            }
        }
        ports.addAll(added);
        state.config = state.config.withExposedPorts(ports);
        add(expose, "EXPOSE [" + String.join(" ", added) + "]");
    }

    private void volume(Volume volume, Words words) throws BuildException {
        Set<String> volumes = new LinkedHashSet<>(state.config.volumes());
        List<String> added = new ArrayList<>();
        for (LogicalText path : volume.paths()) {
            String expanded = words.expand(path);
            if (expanded.isEmpty()) {
                throw new BuildException("a VOLUME path is empty; name a folder or remove it");
            }
            added.add(expanded);
        }
        volumes.addAll(added);
        state.config = state.config.withVolumes(volumes);
        add(volume, "VOLUME [" + String.join(" ", added) + "]");
    }

    private void health(io.dflint.instruction.Healthcheck health) {
        LogicalText kind = health.kind();
        List<String> test = new ArrayList<>();
        if (kind != null && kind.contentEqualsIgnoreCase("none")) {
            test.add("NONE");
        } else if (health.command() instanceof ExecForm exec) {
            test.add("CMD");
            test.addAll(strings(exec.words()));
        } else if (health.command() instanceof ShellForm(LogicalText script)) {
            test.add("CMD-SHELL");
            test.add(script.toString());
        }
        state.config = state.config.withHealthcheck(new Healthcheck(
                test,
                nanos(health, "interval"),
                nanos(health, "timeout"),
                nanos(health, "start-period"),
                nanos(health, "start-interval"),
                retries(health)));
        add(health, "HEALTHCHECK " + quoted(test));
    }

    private static long nanos(io.dflint.instruction.Healthcheck health, String name) {
        var flag = health.flag(name);
        return flag == null || flag.valueText().isEmpty() ? 0 : (long) Durations.parse(flag.valueText());
    }

    private static long retries(io.dflint.instruction.Healthcheck health) {
        var flag = health.flag("retries");
        return flag == null || flag.valueText().isEmpty() ? 0 : Long.parseLong(flag.valueText());
    }

    private void onbuild(Onbuild onbuild) {
        Instruction trigger = onbuild.trigger();
        if (trigger == null) {
            return;
        }
        List<String> triggers = new ArrayList<>(state.config.onBuild());
        triggers.add(Heredocs.withBodies(
                onbuild.header().rest().toString(), onbuild.header().heredocs()));
        state.config = state.config.withOnBuild(triggers);
        add(onbuild, "ONBUILD " + onbuild.header().rest());
    }

    private List<String> command(@Nullable CommandForm form) {
        return switch (form) {
            case null -> state.shellCommand("");
            case ExecForm exec -> strings(exec.words());
            case ShellForm(LogicalText script) -> state.shellCommand(script.toString());
        };
    }

    /** The image format knows no empty commands. */
    private static @Nullable List<String> noneIfEmpty(List<String> command) {
        return command.isEmpty() ? null : command;
    }

    private static List<String> strings(List<LogicalText> words) {
        List<String> texts = new ArrayList<>(words.size());
        for (LogicalText word : words) {
            texts.add(word.toString());
        }
        return texts;
    }

    private void run(Run run, Words words) throws BuildException, IOException {
        List<RunMount> mounts = new RunMounts(planner, stage, state, platform, words).read(run);
        List<Heredoc> heredocs = run.header().heredocs();
        Action.Script script = null;
        List<String> command;
        if (run.command() instanceof ShellForm(LogicalText line) && !heredocs.isEmpty()) {
            Heredoc first = heredocs.getFirst();
            if (heredocs.size() > 1 || !first.word().sourceRange().equals(line.sourceRange())) {
                command = state.shellCommand(Heredocs.withBodies(line.toString(), heredocs));
            } else {
                String content = first.content().toString();
                if (content.startsWith("#!")) {
                    script = new Action.Script("/dev/pipes/" + first.name(), content);
                }
                command = state.shellCommand(script == null ? content : script.path());
            }
        } else {
            command = run.command() == null ? List.of() : command(run.command());
        }
        if (command.isEmpty()) {
            throw new BuildException("RUN needs a command");
        }
        Action.Run action = new Action.Run(
                command,
                script,
                state.envCopy(),
                state.argNames(),
                state.proxies(planner.settings().buildArgs()),
                state.config.user(),
                state.workdir(),
                mounts,
                network(run),
                isInsecure(run));
        add(run, action, "RUN " + state.argsShown() + String.join(" ", command));
    }

    private String network(Run run) throws BuildException {
        String network = flag(run, "network");
        if ("host".equals(network) && !planner.settings().network().equals("host")) {
            needPermission("network.host", "--network=host");
        }
        return network == null || network.equals("default") ? planner.settings().network() : network;
    }

    private boolean isInsecure(Run run) throws BuildException {
        boolean insecure = "insecure".equals(flag(run, "security"));
        if (insecure) {
            needPermission("security.insecure", "--security=insecure");
        }
        return insecure;
    }

    private void needPermission(String name, String flag) throws BuildException {
        if (!planner.settings().allowed().contains(name)) {
            throw new BuildException(
                    "RUN " + flag + " reaches beyond the build; if you trust the file, build with --allow " + name);
        }
    }

    private static @Nullable String flag(Run run, String name) {
        var flag = run.flag(name);
        return flag == null ? null : flag.valueText();
    }

    private static String quoted(List<String> words) {
        List<String> texts = new ArrayList<>();
        for (String word : words) {
            texts.add('"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
        return "[" + String.join(" ", texts) + "]";
    }
}
