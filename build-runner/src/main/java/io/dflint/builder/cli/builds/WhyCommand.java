package io.dflint.builder.cli.builds;

import io.dflint.builder.cache.FileChange;
import io.dflint.builder.cli.workflow.CommandEnvironment;
import io.dflint.builder.cli.workflow.Units;
import io.dflint.builder.json.Json;
import io.dflint.builder.record.FileChangeText;
import io.dflint.builder.record.RecordJson;
import io.dflint.builder.record.RecordedBuild;
import io.dflint.builder.record.RecordedStep;
import io.dflint.builder.record.RecordedStep.State;
import io.dflint.builder.record.StepFinder;
import io.dflint.builder.text.Durations;
import io.dflint.builder.text.FailureText;
import io.dflint.builder.text.TerminalText;
import io.dflint.options.Arguments;
import io.dflint.options.Help;
import io.dflint.options.Option;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code dfbuild why}: explains why the steps of a build ran, starting from the step that changed. */
public final class WhyCommand {
    private static final BuildsOption[] OPTIONS = {BuildsOption.BUILD, BuildsOption.FORMAT};
    private static final int VERSION = 1;
    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private final CommandEnvironment environment;
    private final PrintStream out;

    public WhyCommand(CommandEnvironment environment) {
        this.environment = environment;
        out = environment.out();
    }

    /** The help of the command. */
    public static Help help() {
        return new Help("dfbuild why", List.of("[OPTION...] [STEP]"), "Explains why the steps of the last build ran.")
                .operand("STEP", StepFinder.HELP)
                .options((Option[]) OPTIONS)
                .exitCode(OK, "done")
                .exitCode(FAILED, "there is no such build or step")
                .exitCode(USAGE, "wrong usage");
    }

    /** Runs the command and returns the exit code. */
    public int run(List<String> args) {
        try {
            Arguments<BuildsOption> arguments = Arguments.read(OPTIONS, args);
            if (arguments.isHelp()) {
                out.print(help().text(false));
                return OK;
            }
            String name = arguments.has(BuildsOption.BUILD) ? arguments.text(BuildsOption.BUILD) : "last";
            RecordedBuild build = new Records(environment).find(name).build();
            List<RecordedStep> steps = StepFinder.find(build, arguments.operands());
            boolean all = arguments.operands().isEmpty();
            if (BuildsCommand.isJson(arguments)) {
                json(build, steps);
            } else {
                text(build, steps, all);
            }
            return OK;
        } catch (UsageException e) {
            environment.err().println("dfbuild: " + TerminalText.line(FailureText.of(e)));
            return USAGE;
        } catch (IOException e) {
            environment.err().println("dfbuild: " + TerminalText.line(FailureText.of(e)));
            return FAILED;
        }
    }

    /** Returns the step followed by the steps that caused it to run, up to the one that changed. */
    private static List<RecordedStep> chain(RecordedBuild build, RecordedStep step) {
        List<RecordedStep> chain = new ArrayList<>();
        for (RecordedStep at = step; at != null; at = build.step(at.because())) {
            chain.add(at);
        }
        return chain;
    }

    private void text(RecordedBuild build, List<RecordedStep> steps, boolean all) {
        out.println("build " + build.shortId() + " of " + TerminalText.line(build.file()) + ", "
                + Units.ago(build.started()) + ": " + build.outcome().text() + " in "
                + Durations.seconds(build.millis()) + ", " + build.count(State.CACHED) + " of "
                + (build.steps().size() - build.count(State.NOT_USED)) + " steps cached");
        for (RecordedStep step : steps) {
            boolean ran = step.reason() != null;
            if (all && !ran) {
                continue;
            }
            out.println();
            out.println(described(step) + ": " + state(step));
            if (ran) {
                reasons(build, step, all);
            }
        }
    }

    private static String described(RecordedStep step) {
        return TerminalText.line(step.title()) + ", line " + step.line();
    }

    private static String state(RecordedStep step) {
        return switch (step.state()) {
            case CACHED ->
                "cached"
                        + (step.savedMillis() < 0
                                ? ""
                                : "; it took " + Durations.seconds(step.savedMillis()) + " when it ran");
            case RAN, FAILED ->
                step.state().words() + (step.millis() < 0 ? "" : ", " + Durations.seconds(step.millis()));
            case NOT_USED -> "not used; nothing that the target needs depends on it";
            case NOT_RUN -> "not run; the build ended before";
        };
    }

    /**
     * Prints the reasons for a step. If all steps are shown, the files of the changed step are listed there, and not
     * repeated for the steps that depend on it.
     */
    private void reasons(RecordedBuild build, RecordedStep step, boolean all) {
        List<RecordedStep> chain = chain(build, step);
        String indent = "  ";
        for (RecordedStep cause : chain.subList(1, chain.size())) {
            out.println(indent + "because of " + described(cause));
            indent += "  ";
        }
        RecordedStep root = chain.getLast();
        if (all && chain.size() > 1) {
            return;
        }
        List<String> details = root.details().isEmpty() ? List.of(String.valueOf(root.reason())) : root.details();
        for (String detail : details) {
            out.println(indent + TerminalText.line(detail));
        }
        for (FileChange file : root.files()) {
            out.println(indent + "  " + FileChangeText.of(file));
        }
    }

    private void json(RecordedBuild build, List<RecordedStep> steps) {
        List<Object> all = new ArrayList<>();
        for (RecordedStep step : steps) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>(RecordJson.write(step));
            json.keySet().removeAll(List.of("inputs", "needs", "layerChanges"));
            json.put("title", step.title());
            json.put(
                    "chain",
                    chain(build, step).stream().map(RecordedStep::index).toList());
            all.add(json);
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("version", VERSION);
        json.put("build", build.id());
        json.put("steps", all);
        out.println(Json.write(json));
    }
}
