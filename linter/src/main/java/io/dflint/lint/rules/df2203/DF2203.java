package io.dflint.lint.rules.df2203;

import io.dflint.lint.CallRule;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.ProgramCall;
import io.dflint.lint.security.Downloads;
import io.dflint.shell.Command;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Enclosure;
import io.dflint.shell.Invocation;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A script is downloaded and run without a look. */
public final class DF2203 extends CallRule {
    public DF2203() {
        super(RuleInfo.own("DF2203", "Check downloaded scripts before they run", Severity.WARNING)
                .inDefault()
                .inSecurity());
    }

    @Override
    protected void check(ProgramCall call, LintInput input, Report report) {
        if (!Downloads.writesToOutput(call)) {
            return;
        }
        Place place = inPipe(call);
        if (place == null) {
            place = inSubstitution(call);
        }
        if (place != null) {
            report.at(
                    call.instruction(),
                    place.range(),
                    "what " + call.program() + " downloads is run by " + place.program()
                            + " as it is; save it to a file, compare its checksum, and run that");
        }
    }

    private record Place(TextRange range, String program) {}

    private static @Nullable Place inPipe(ProgramCall call) {
        CommandSite site = call.site();
        List<Command> commands = site.pipeline().commands();
        for (int i = site.pipelineIndex() + 1; i < commands.size(); i++) {
            Invocation next = commands.get(i) instanceof SimpleCommand command ? Invocation.of(command) : null;
            if (next != null && Interpreters.readsScript(next)) {
                return new Place(site.command().range().union(commands.get(i).range()), next.program());
            }
        }
        return null;
    }

    /** {@code bash <(curl …)}, {@code sh -c "$(curl …)"}, {@code eval "$(curl …)"}. */
    private static @Nullable Place inSubstitution(ProgramCall call) {
        for (Enclosure at = call.site().enclosure(); at != null; at = at.outer()) {
            SimpleCommand command = at.command();
            if (command != null) {
                Invocation around = Invocation.of(command);
                return around != null && Interpreters.runsArgument(around, at)
                        ? new Place(command.range(), around.program())
                        : null;
            }
        }
        return null;
    }
}
