package io.dflint.lint.rules.sc2095;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.NonReaders;
import io.dflint.lint.kit.ShellCommandRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Redirection;
import io.dflint.shell.ShellNode;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.shell.flow.Place;

/** Finds programs that read the input of the `while read` loop around them. */
public final class SC2095 extends ShellCommandRule {
    public SC2095() {
        super(
                RuleInfo.shellCheck("SC2095", "Keep the input of a loop from ssh", Severity.WARNING),
                "ssh",
                "ffmpeg",
                "mplayer",
                "HandBrakeCLI");
    }

    @Override
    protected void check(Place place, SimpleCommand command, ShellScript script, ShellReport report) {
        if (NonReaders.reads(command) != null || command.isNamed("ssh") && command.hasFlag("n")) {
            return;
        }
        for (Place at = place.outer(); at != null && !hasOtherInput(at.node(), place); at = at.outer()) {
            if (at.node() instanceof Command.Loop loop
                    && loop.body().range().start() <= place.range().start()
                    && readsLines(loop)) {
                String remedy = command.isNamed("ssh") ? "use ssh -n" : "add < /dev/null";
                report.at(command.range(), command.name() + " reads the input that is left for the loop; " + remedy);
                return;
            }
        }
    }

    /**
     * Reports whether a node redirects the input of the commands in it, or is a function, whose body runs elsewhere.
     */
    private static boolean hasOtherInput(ShellNode node, Place place) {
        return switch (node) {
            case Command.Function _ -> true;
            case Pipeline pipeline ->
                pipeline.commands().getFirst().range().end() <= place.range().start();
            case Command.Loop _ -> false;
            case Command other -> other.redirections().stream().anyMatch(Redirection::isInput);
            default -> false;
        };
    }

    /** Reports whether the condition of a loop reads a line from standard input. */
    private static boolean readsLines(Command.Loop loop) {
        for (Statement statement : loop.condition().statements()) {
            for (Pipeline pipeline : statement.pipelines()) {
                if (pipeline.commands().getFirst() instanceof SimpleCommand read
                        && read.isNamed("read")
                        && !read.hasFlag("u")
                        && NonReaders.reads(read) == null) {
                    return true;
                }
            }
        }
        return false;
    }
}
