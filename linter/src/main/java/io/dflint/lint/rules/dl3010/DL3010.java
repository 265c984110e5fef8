package io.dflint.lint.rules.dl3010;

import io.dflint.instruction.Copy;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An archive is copied and then unpacked. */
public final class DL3010 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3010", "Use ADD to extract local archives", Severity.INFO)
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
        Map<String, List<CopiedArchive>> copied = new HashMap<>();
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

    private static void report(RunScript run, Map<String, List<CopiedArchive>> copied, Report report) {
        for (CommandSite site : run.calls()) {
            SimpleCommand command = site.command();
            if (!extracts(command) || choosesOrRenames(command)) {
                continue;
            }
            Set<String> names = CopiedArchive.namesIn(command.args());
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
            case "tar" -> command.hasFlag("x", "extract", "get") || hasOldStyleX(command);
            case "unzip", "gunzip", "bunzip2", "unlzma", "unxz", "zgz", "uncompress", "zcat", "gzcat" -> false;
            default -> false;
        };
    }

    /** ADD unpacks all, under the names in the archive. */
    private static boolean choosesOrRenames(SimpleCommand command) {
        return command.hasFlag(
                "strip-components", "strip", "transform", "xform", "exclude", "wildcards", "to-stdout", "O");
    }

    /** {@code tar xzf}: the first word may be letters of options without a dash. */
    private static boolean hasOldStyleX(SimpleCommand command) {
        String first = command.args().isEmpty() ? "" : command.args().getFirst().text();
        for (int i = 0; i < first.length(); i++) {
            if (first.charAt(i) < 'A' || first.charAt(i) > 'z') {
                return false;
            }
        }
        return first.indexOf('x') >= 0 && first.indexOf('O') < 0;
    }
}
