package io.dflint.lint.rules.df2207;

import io.dflint.instruction.Instruction;
import io.dflint.lint.command.Downloads;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.command.SavedDownloads;
import io.dflint.lint.command.Verification;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.model.Stage;
import io.dflint.shell.ShellScope.Field;
import io.dflint.text.TextRange;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports programs and packages from the network that are not verified. */
public final class DF2207 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF2207", "Verify downloaded programs and packages", Severity.WARNING)
            .inSecurity();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        List<ProgramCall> calls = input.facts().calls();
        Set<TextRange> run = run(input, calls);
        Set<Instruction> verified = null;
        Map<String, ProgramCall> saved = new HashMap<>();
        Set<ProgramCall> reported = Collections.newSetFromMap(new IdentityHashMap<>());
        Stage stage = null;
        for (ProgramCall call : calls) {
            if (call.stage() != stage) {
                stage = call.stage();
                saved.clear();
            }
            String file = Downloads.outputFile(call);
            if (file != null) {
                saved.put(Installs.plain(file), call);
            }
            Field address = Installs.address(call);
            String used = address == null ? Installs.file(call, saved) : null;
            ProgramCall download = used == null ? null : saved.get(used);
            if (address == null && (download == null || run.contains(download.range()))) {
                continue;
            }
            verified = verified == null ? Verification.instructions(calls) : verified;
            if (verified.contains(call.instruction())
                    || download != null && verified.contains(download.instruction())) {
                continue;
            }
            if (address != null) {
                report.at(
                        call.instruction(),
                        call.range(),
                        call.program() + " installs " + Shortened.value(address.text())
                                + " unverified; download it to a file and verify its checksum, for example with sha256sum -c");
            } else if (used != null && download != null && reported.add(download)) {
                report.at(
                                call.instruction(),
                                call.range(),
                                Shortened.value(used) + ", downloaded by " + download.program() + ", is "
                                        + (Installs.isPackage(used) ? "installed" : "made executable")
                                        + " unverified; verify its checksum first, for example with sha256sum -c")
                        .related(download.range(), "downloaded here");
            }
        }
    }

    /** Returns the downloads that DF2203 reports because they are run. */
    private static Set<TextRange> run(LintInput input, List<ProgramCall> calls) {
        SavedDownloads saved = new SavedDownloads(input.file().instructions(), input.model()::stageOf);
        Set<TextRange> found = new HashSet<>();
        for (ProgramCall call : calls) {
            saved.add(call);
            String file = saved.run(call);
            SavedDownloads.Saved download = file == null ? null : saved.of(file);
            if (download != null) {
                found.add(download.range());
            }
        }
        return found;
    }
}
