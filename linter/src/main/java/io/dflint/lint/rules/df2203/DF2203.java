package io.dflint.lint.rules.df2203;

import io.dflint.instruction.Instruction;
import io.dflint.lint.command.Downloads;
import io.dflint.lint.command.Interpreters;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.command.SavedDownloads;
import io.dflint.lint.command.Verification;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.InnermostPlaces;
import io.dflint.lint.kit.PowerShellRuns;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Enclosure;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.call.Invocation;
import io.dflint.text.TextRange;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports scripts that are downloaded and run unverified. */
public final class DF2203 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF2203", "Verify downloaded scripts before running them", Severity.WARNING)
            .inDefault()
            .inSecurity();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        SavedDownloads saved = new SavedDownloads(input.file().instructions(), input.model()::stageOf);
        PipedInterpreters piped = new PipedInterpreters();
        InnermostPlaces places = new InnermostPlaces();
        Set<Instruction> verified = null;
        Set<SavedDownloads.Saved> reported = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ProgramCall call : input.facts().calls()) {
            if (Downloads.writesToOutput(call)) {
                checkOutput(call, piped, report);
            }
            TextRange inline = InlineDownloads.of(call);
            if (inline != null) {
                String message = call.program()
                        + " runs what it downloads, unverified; save it to a file, verify its checksum, then run it";
                places.add(inline, place -> report.at(call.instruction(), place, message));
            }
            saved.add(call);
            String script = saved.run(call);
            SavedDownloads.Saved download = script == null ? null : saved.of(script);
            if (script != null && download != null) {
                verified = verified == null
                        ? Verification.instructions(input.facts().calls())
                        : verified;
                boolean isVerified = verified.contains(call.instruction()) || verified.contains(download.instruction());
                if (!isVerified && reported.add(download)) {
                    found(call, script, download, report);
                }
            }
        }
        places.finish();
        for (RunScript run : PowerShellRuns.of(input.facts())) {
            TextRange place = PowerShellDownloads.of(run.run().header().rest());
            if (place != null) {
                report.at(
                        run.instruction(),
                        place,
                        "PowerShell runs what it downloads, unverified; save it to a file, compare Get-FileHash with the"
                                + " checksum, then run it");
            }
        }
    }

    private static void found(ProgramCall call, String script, SavedDownloads.Saved download, Report report) {
        report.at(
                        call.instruction(),
                        call.range(),
                        script + ", downloaded by " + download.program()
                                + ", runs unverified; verify its checksum first, for example with sha256sum -c")
                .related(download.range(), "downloaded here");
    }

    private static void checkOutput(ProgramCall call, PipedInterpreters piped, Report report) {
        Place place = inPipe(call, piped);
        if (place == null) {
            place = inSubstitution(call);
        }
        if (place != null) {
            report.at(
                    call.instruction(),
                    place.range(),
                    place.program() + " runs the script that " + call.program()
                            + " downloads, unverified; save it to a file, verify its checksum, then run it");
        }
    }

    private record Place(TextRange range, String program) {}

    private static @Nullable Place inPipe(ProgramCall call, PipedInterpreters piped) {
        CommandSite site = call.site();
        PipedInterpreters.Interpreter next = piped.after(site);
        return next == null
                ? null
                : new Place(site.command().range().union(next.command().range()), next.program());
    }

    /** Handles {@code bash <(curl …)}, {@code sh -c "$(curl …)"}, {@code eval "$(curl …)"}. */
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
