package io.dflint.lint.rules.dl3010;

import io.dflint.instruction.Copy;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.Rule;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.RunScript;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** An archive is copied and then unpacked. */
public final class DL3010 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3010", "Unpack archives with ADD", Severity.INFO)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Map<Instruction, RunScript> scripts = new IdentityHashMap<>();
        for (RunScript run : input.facts().runs()) {
            scripts.put(run.instruction(), run);
        }
        List<CopiedArchive> copied = new ArrayList<>();
        for (Instruction instruction : input.file().instructions()) {
            switch (instruction) {
                case From ignored -> copied.clear();
                case Copy copy when copy.flag("from") == null -> CopiedArchive.collect(copy, copied);
                case Run run
                when !copied.isEmpty() -> {
                    RunScript script = scripts.get(run);
                    if (script != null) {
                        report(script, copied, report);
                    }
                }
                default -> {}
            }
        }
    }

    private static void report(RunScript run, List<CopiedArchive> copied, Report report) {
        for (CommandSite site : run.commands()) {
            SimpleCommand command = site.command();
            if (!extracts(command)) {
                continue;
            }
            for (CopiedArchive archive : List.copyOf(copied)) {
                if (archive.isNamedBy(command)) {
                    copied.remove(archive);
                    report.at(
                                    archive.copy(),
                                    archive.place(),
                                    "the copy of " + archive.name()
                                            + " stays in its layer when a RUN unpacks it; use ADD, which unpacks it")
                            .related(command.range(), "unpacked here");
                }
            }
        }
    }

    private static boolean extracts(SimpleCommand command) {
        String program = command.program();
        if (program == null) {
            return false;
        }
        return switch (program) {
            case "tar" -> command.hasFlag("x", "extract", "get");
            case "unzip", "gunzip", "bunzip2", "unlzma", "unxz", "zgz", "uncompress", "zcat", "gzcat" -> true;
            default -> false;
        };
    }
}
