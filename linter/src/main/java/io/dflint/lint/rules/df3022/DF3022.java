package io.dflint.lint.rules.df3022;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.model.Stage;
import io.dflint.model.WorkingDirectory;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.text.LogicalText;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Reports files that remain in a layer although a later step removes them. */
public final class DF3022 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3022", "Do not copy files that a later RUN removes", Severity.INFO)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Longer or deeper paths are ignored, so that the size of the table stays proportional to that of the file. */
    private static final int LONGEST = 200;

    @Override
    public void check(LintInput input, Report report) {
        for (Stage stage : input.model().stages()) {
            if (!input.facts().finalStages().keep(stage)) {
                continue;
            }
            Map<String, FileTransfer> copied = new HashMap<>();
            Set<FileTransfer> reported = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Instruction instruction : stage.instructions()) {
                if (instruction instanceof FileTransfer transfer) {
                    add(transfer, input, copied);
                } else if (instruction instanceof Run run && !copied.isEmpty()) {
                    check(run, input, copied, reported, report);
                }
            }
        }
    }

    /** Records the destinations of files, and the directories that contain only them, judging by their names. */
    private static void add(FileTransfer transfer, LintInput input, Map<String, FileTransfer> copied) {
        LogicalText to = transfer.destination();
        String destination = to == null ? null : input.facts().value(transfer, to);
        if (destination == null || destination.length() > LONGEST) {
            return;
        }
        WorkingDirectory folder = input.model().scopeAt(transfer).workdir();
        boolean isFolder = destination.endsWith("/")
                || destination.equals(".")
                || transfer.sources().size() > 1;
        for (LogicalText source : transfer.sources()) {
            String path = input.facts().value(transfer, source);
            if (path == null || path.length() > LONGEST) {
                continue;
            }
            String name = path.substring(path.lastIndexOf('/') + 1);
            String target = key(folder.resolve(destination));
            if (isFolder && !name.isEmpty() && name.indexOf('*') < 0 && !name.equals(".")) {
                copied.putIfAbsent(key(folder.resolve(destination).resolve(name)), transfer);
            } else if (!isFolder && !target.equals("/") && !path.equals(".")) {
                copied.putIfAbsent(target, transfer);
            }
        }
    }

    private static String key(WorkingDirectory place) {
        return (place.inImage() ? "./" : "") + place.path();
    }

    private static void check(
            Run run, LintInput input, Map<String, FileTransfer> copied, Set<FileTransfer> reported, Report report) {
        RunScript script = input.facts().run(run);
        if (script == null || movesElsewhere(script)) {
            return;
        }
        for (CommandSite site : script.calls()) {
            if (!"rm".equals(site.command().program()) || site.enclosure() != null) {
                continue;
            }
            for (ShellWord word : site.command().operands()) {
                String path = word.literal();
                if (path == null || path.length() > LONGEST) {
                    continue;
                }
                FileTransfer transfer =
                        copied.get(key(input.model().scopeAt(run).workdir().resolve(path)));
                if (transfer != null && reported.add(transfer)) {
                    report.at(
                                    transfer,
                                    transfer.name().sourceRange(),
                                    "a later RUN removes " + Shortened.value(path)
                                            + ", which stays in this layer; use RUN"
                                            + " --mount=type=bind in its place")
                            .related(word.range(), "removed here");
                }
            }
        }
    }

    private static boolean movesElsewhere(RunScript script) {
        for (CommandSite site : script.commands()) {
            if (site.command().isNamed("cd", "pushd")) {
                return true;
            }
        }
        return false;
    }
}
