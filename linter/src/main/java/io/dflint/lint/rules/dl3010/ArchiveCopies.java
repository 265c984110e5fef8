package io.dflint.lint.rules.dl3010;

import io.dflint.instruction.Copy;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Tracks archives from the COPY that copies them to the RUN that extracts them. */
public final class ArchiveCopies {
    private final Function<SimpleCommand, List<ShellWord>> archives;

    /**
     * @param archives returns the words of a command that may name the archives it extracts; empty if it extracts none
     */
    public ArchiveCopies(Function<SimpleCommand, List<ShellWord>> archives) {
        this.archives = archives;
    }

    /** Reports each copied archive that a later RUN of the same stage extracts. */
    public void check(List<Instruction> instructions, LintInput input, Report report) {
        Map<Instruction, RunScript> scripts = new IdentityHashMap<>();
        for (RunScript run : input.facts().runs()) {
            scripts.put(run.instruction(), run);
        }
        Map<String, List<CopiedArchive>> copied = new HashMap<>();
        for (Instruction instruction : instructions) {
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

    private void report(RunScript run, Map<String, List<CopiedArchive>> copied, Report report) {
        for (CommandSite site : run.calls()) {
            for (String name : CopiedArchive.namesIn(archives.apply(site.command()))) {
                List<CopiedArchive> unpacked = copied.remove(name);
                for (CopiedArchive archive : unpacked == null ? List.<CopiedArchive>of() : unpacked) {
                    report.at(
                                    archive.copy(),
                                    archive.place(),
                                    "the copy of " + archive.name()
                                            + " stays in its layer after RUN extracts it; use ADD, which extracts it")
                            .related(site.command().range(), "extracted here")
                            .about(archive.name());
                }
            }
        }
    }
}
