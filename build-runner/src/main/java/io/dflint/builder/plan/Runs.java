package io.dflint.builder.plan;

import io.dflint.instruction.Run;
import io.dflint.model.Stage;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LogicalText;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads RUN instructions (BuildKit {@code dockerfile2llb}, dispatchRun). */
final class Runs {
    private final Planner planner;
    private final Stage stage;
    private final StageState state;
    private final String platform;
    private final Words words;

    Runs(Planner planner, Stage stage, StageState state, String platform, Words words) {
        this.planner = planner;
        this.stage = stage;
        this.state = state;
        this.platform = platform;
        this.words = words;
    }

    Action.Run read(Run run) throws BuildException, IOException {
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
            command = run.command() == null ? List.of() : Commands.of(run.command(), state);
        }
        if (command.isEmpty()) {
            throw new BuildException("RUN needs a command");
        }
        return new Action.Run(
                command,
                script,
                state.env,
                state.argNames(),
                state.proxies(planner.settings().buildArgs()),
                state.config.user(),
                state.workdir(),
                mounts,
                network(run),
                isInsecure(run),
                planner.settings().buildArgs().getOrDefault(GlobalScope.HOSTNAME, ""));
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
                    "RUN " + flag + " needs an entitlement; if you trust the Dockerfile, build with --allow " + name);
        }
    }

    private static @Nullable String flag(Run run, String name) {
        var flag = run.flag(name);
        return flag == null ? null : flag.valueText();
    }
}
