package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Copy;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rules.dl3010.CopiedArchive;
import io.dflint.model.Stage;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An archive is copied and then unpacked. */
public final class DL3010 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3010.DL3010().info();

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
        Map<String, List<CopiedArchive>> copied = new HashMap<>();
        for (Instruction instruction : instructions(input)) {
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

    /** hadolint forgets what it found when another stage begins. */
    private static List<Instruction> instructions(LintInput input) {
        List<Stage> stages = input.model().stages();
        return !stages.isEmpty()
                ? stages.getLast().instructions()
                : input.file().instructions();
    }

    private static void report(RunScript run, Map<String, List<CopiedArchive>> copied, Report report) {
        for (CommandSite site : run.calls()) {
            SimpleCommand command = site.command();
            if (!extracts(command)) {
                continue;
            }
            Set<String> names = CopiedArchive.namesIn(command.operands());
            for (String name : names) {
                List<CopiedArchive> unpacked = copied.remove(name);
                for (CopiedArchive archive : unpacked == null ? List.<CopiedArchive>of() : unpacked) {
                    report.at(
                                    archive.copy(),
                                    archive.place(),
                                    "the copy of " + archive.name()
                                            + " stays in its layer after RUN extracts it; use ADD, which extracts it")
                            .related(command.range(), "extracted here")
                            .about(archive.name());
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
            case "tar" -> command.hasFlag("x", "extract", "get") || hasOptionWithX(command);
            case "unzip", "gunzip", "bunzip2", "unlzma", "unxz", "zgz", "uncompress", "zcat", "gzcat" -> true;
            default -> false;
        };
    }

    /** hadolint takes any option with an x in it for the one that extracts. */
    private static boolean hasOptionWithX(SimpleCommand command) {
        for (ShellWord word : command.args()) {
            if (word.text().startsWith("-") && word.text().indexOf('x') > 0) {
                return true;
            }
        }
        return false;
    }
}
