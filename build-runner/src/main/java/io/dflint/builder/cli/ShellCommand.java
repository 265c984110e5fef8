package io.dflint.builder.cli;

import io.dflint.builder.cli.builds.Records;
import io.dflint.builder.cli.workflow.CommandEnvironment;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.BuildListener;
import io.dflint.builder.event.StepId;
import io.dflint.builder.event.StepNumbers;
import io.dflint.builder.execute.Builder;
import io.dflint.builder.execute.StepState;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.StagePlan;
import io.dflint.builder.record.BuildClock;
import io.dflint.builder.record.RecordedBuild;
import io.dflint.builder.record.RecordedStep;
import io.dflint.builder.record.RecordedStep.State;
import io.dflint.builder.record.StepFinder;
import io.dflint.builder.text.SecretNames;
import io.dflint.builder.text.TerminalText;
import io.dflint.options.Arguments;
import io.dflint.options.Help;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code dfbuild shell}: opens a shell in the state before or after a step of a recorded build. */
final class ShellCommand {
    static final String SHELL = "/bin/sh";

    /** The prefix, before the number, of the names shown for unnamed stages. */
    private static final String UNNAMED = "stage-";

    private final Terminal terminal;
    private final CommandEnvironment environment;
    private String fileName = "Dockerfile";

    ShellCommand(Terminal terminal, CommandEnvironment environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    static Help help() {
        return new Help(
                        "dfbuild shell",
                        List.of("[OPTION...] [STEP]"),
                        "Opens a shell in the state before or after a step, with its mounts, variables, user and directory.")
                .operand("STEP", StepFinder.HELP + " By default, the step that failed, or the last one.")
                .options(ShellOption.values())
                .exitCode(ExitCode.OK, "as the shell ended, like all other exit codes")
                .exitCode(ExitCode.FAILED, "the state cannot be made")
                .exitCode(ExitCode.USAGE, "wrong usage");
    }

    int run(List<String> args) {
        try {
            Arguments<ShellOption> arguments = Arguments.read(ShellOption.values(), args);
            if (arguments.isHelp()) {
                terminal.out().print(help().text(false));
                return ExitCode.OK;
            }
            String name = arguments.has(ShellOption.BUILD) ? arguments.text(ShellOption.BUILD) : "last";
            RecordedBuild build = new Records(environment).kept(name);
            return open(arguments, build, step(build, arguments.operands()));
        } catch (UsageException e) {
            terminal.err().println("dfbuild: " + FailureReport.reason(e));
            return ExitCode.USAGE;
        } catch (BuildException e) {
            new FailureReport(terminal.err()).print(e, fileName);
            return ExitCode.FAILED;
        } catch (IOException e) {
            return new FailureReport(terminal.err()).print(e);
        }
    }

    private static RecordedStep step(RecordedBuild build, List<String> words) throws UsageException {
        if (!words.isEmpty()) {
            return StepFinder.find(build, words).getLast();
        }
        RecordedStep last = null;
        for (RecordedStep step : build.steps()) {
            if (step.state() == State.FAILED) {
                return step;
            }
            last = step;
        }
        if (last == null) {
            throw new UsageException("the build has no step that changes files");
        }
        return last;
    }

    private int open(Arguments<ShellOption> arguments, RecordedBuild build, RecordedStep step)
            throws UsageException, BuildException, IOException {
        if (arguments.isOn(ShellOption.BEFORE) && arguments.isOn(ShellOption.AFTER)) {
            throw new UsageException("--before and --after exclude each other");
        }
        boolean after = arguments.isOn(ShellOption.AFTER)
                || step.state() != State.FAILED && !arguments.isOn(ShellOption.BEFORE);
        BuildRequest request =
                BuildRequest.read(Arguments.read(BuildOption.values(), words(arguments, build)), terminal);
        Progress progress = new Progress();
        try (BuildSession session = new BuildSession(request, terminal)) {
            fileName = session.context().dockerfileName();
            BuildSession.Ready ready = session.plan(progress, false);
            StepId id = id(ready.plan(), step);
            String tools = arguments.has(ShellOption.IMAGE)
                    ? ready.images()
                            .find(
                                    arguments.text(ShellOption.IMAGE),
                                    ready.plan().target().platform())
                            .details()
                            .id()
                    : "";
            String shell = arguments.has(ShellOption.SHELL) ? arguments.text(ShellOption.SHELL) : SHELL;
            StateShell opener =
                    new StateShell(session.engine(), environment, shell, arguments.text(ShellOption.COMMAND), tools);
            terminal.err()
                    .println(
                            (after ? "after " : "before ") + TerminalText.line(step.title()) + ", line " + step.line());
            return new Builder(session.engine(), ready.index(), ready.inputs(), progress)
                    .open(ready.plan(), ready.options(), new StepState(id, after, null), opener);
        }
    }

    /** Returns the command line of the build as far as it is recorded. */
    private static List<String> words(Arguments<ShellOption> arguments, RecordedBuild build) throws UsageException {
        List<String> words = new ArrayList<>();
        List<String> given = arguments.all(ShellOption.BUILD_ARG);
        for (Map.Entry<String, String> arg : build.args().entrySet()) {
            boolean isGiven =
                    given.stream().anyMatch(text -> text.equals(arg.getKey()) || text.startsWith(arg.getKey() + "="));
            if (!isGiven && arg.getValue().equals(SecretNames.HIDDEN)) {
                throw new UsageException("the value of " + arg.getKey() + " is not recorded; add --build-arg "
                        + arg.getKey() + "=VALUE");
            }
            if (!isGiven) {
                words.addAll(List.of("--build-arg", arg.getKey() + "=" + arg.getValue()));
            }
        }
        pass(arguments, ShellOption.BUILD_ARG, words);
        pass(arguments, ShellOption.SECRET, words);
        pass(arguments, ShellOption.SSH, words);
        pass(arguments, ShellOption.BUILD_CONTEXT, words);
        pass(arguments, ShellOption.HOST, words);
        pass(arguments, ShellOption.CONTEXT, words);
        words.addAll(List.of("--target", target(build.target()), "--file", build.dockerfile(), "--", build.context()));
        return words;
    }

    /** Returns the target for a stage: its name, or its number if it has none. */
    private static String target(String name) {
        String number = name.startsWith(UNNAMED) ? name.substring(UNNAMED.length()) : "";
        return !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9') ? number : name;
    }

    private static void pass(Arguments<ShellOption> arguments, ShellOption option, List<String> words) {
        for (String value : arguments.all(option)) {
            words.addAll(List.of(option.spelling(), value));
        }
    }

    /** Finds the step in the current file. */
    static StepId id(BuildPlan plan, RecordedStep step) throws UsageException {
        for (StagePlan stage : plan.stages()) {
            for (int i = 0; i < stage.steps().size(); i++) {
                StepId id = new StepId(stage, i);
                boolean same = stage.name().equals(step.stage())
                        && stage.steps().get(i).changesFiles()
                        && stage.steps().get(i).text().equals(step.text())
                        && StepNumbers.number(id).equals(step.number());
                if (same) {
                    return id;
                }
            }
        }
        throw new UsageException(
                "the Dockerfile has changed since the build: it has no " + step.title() + "; build again");
    }

    /** Shows only the steps that have to run before the shell can open. */
    private final class Progress implements BuildListener {
        private final PlainProgress plain = new PlainProgress(terminal.err(), new BuildClock());
        private @Nullable BuildEvent planned;

        @Override
        public void on(BuildEvent event) {
            switch (event) {
                case BuildEvent.Planned first -> planned = first;
                case BuildEvent.StepCached _ -> {}
                default -> {
                    if (planned != null) {
                        plain.on(planned);
                        planned = null;
                    }
                    plain.on(event);
                }
            }
        }
    }
}
