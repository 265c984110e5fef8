package io.dflint.lint.rules.df2102;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.command.ModeArguments;
import io.dflint.lint.command.Modes;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellScope.Field;
import io.dflint.syntax.Flag;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports files that everyone in the container can modify. */
public final class DF2102 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF2102", "Do not make files world-writable", Severity.WARNING)
            .inDefault()
            .inSecurity()
            .sameAs("sonar:S2612");

    private static final String FILES = "the files";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
            Flag flag = inner instanceof FileTransfer ? inner.flag("chmod") : null;
            LogicalText mode = flag == null ? null : flag.value();
            if (mode != null && Modes.isWorldWritable(mode.toString())) {
                found(input, instruction, mode.toString(), mode.sourceRange(), FILES, report);
            }
        }
        for (ProgramCall call : input.facts().allCalls()) {
            if (call.isOf("umask") && isOpen(call)) {
                report.at(
                        call.instruction(),
                        call.range(),
                        "with this umask every user may change the files that are made; use umask 022, or 002 for a group");
            }
        }
        Set<String> removed = removed(input.facts().calls());
        Set<ProgramCall> repaired = repaired(input.facts().calls());
        for (ProgramCall call : input.facts().calls()) {
            Field mode = ModeArguments.of(call);
            if (mode != null
                    && mode.known()
                    && Modes.isWorldWritable(mode.text())
                    && !isPassing(call, removed)
                    && !repaired.contains(call)) {
                found(input, call.instruction(), mode.text(), mode.range(), target(call, mode), report);
            }
        }
    }

    private static boolean isOpen(ProgramCall call) {
        return call.arguments().size() == 1
                && call.has("0", "00", "000", "0000", "020", "0020", "u=rwx,g=rwx,o=rwx", "a=rwx");
    }

    /** Devices such as {@code /dev/stdout} are not files, and what the same RUN removes is not in the image. */
    private static boolean isPassing(ProgramCall call, Set<String> removed) {
        String target = call.arguments().getLast().text();
        return target.startsWith("/dev/") || removed.contains(inStep(call, target));
    }

    /** The paths that each step removes. */
    private static Set<String> removed(List<ProgramCall> calls) {
        Set<String> removed = new HashSet<>();
        for (ProgramCall call : calls) {
            if (call.isOf("rm")) {
                for (Field argument : call.arguments()) {
                    removed.add(inStep(call, argument.text()));
                }
            }
        }
        return removed;
    }

    /** Returns the calls of chmod with a single target whose mode is changed by a later call in the same step. */
    private static Set<ProgramCall> repaired(List<ProgramCall> calls) {
        Map<String, ProgramCall> open = new HashMap<>();
        Set<ProgramCall> repaired = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ProgramCall call : calls) {
            Field mode = call.isOf("chmod") ? ModeArguments.of(call) : null;
            if (mode == null || !mode.known() || call.arguments().size() < 2) {
                continue;
            }
            boolean isWritable = Modes.isWorldWritable(mode.text());
            String target = inStep(call, call.arguments().getLast().text());
            ProgramCall earlier = isWritable ? null : open.remove(target);
            if (earlier != null && (Modes.octal(mode.text()) >= 0 || mode.text().contains("o-w"))) {
                repaired.add(earlier);
            }
            if (isWritable && !target(call, mode).equals(FILES)) {
                open.put(target, call);
            }
        }
        return repaired;
    }

    private static String inStep(ProgramCall call, String path) {
        return call.instruction().range().start() + " " + path;
    }

    /** Describes the target of a call if there is only one. */
    private static String target(ProgramCall call, Field mode) {
        Field only = null;
        for (Field argument : call.arguments()) {
            if (!argument.text().startsWith("-") && !argument.range().equals(mode.range())) {
                if (only != null) {
                    return FILES;
                }
                only = argument;
            }
        }
        return only == null || only.text().equals("{}") ? FILES : only.text();
    }

    private static void found(
            LintInput input, Instruction instruction, String mode, TextRange range, String what, Report report) {
        Report.Draft draft = report.at(
                instruction,
                range,
                "mode " + mode
                        + " lets every user in the container change " + what
                        + "; give write permission to one user or group, or set the sticky bit (1777) on a shared directory");
        String less = withoutOthers(mode);
        int start = less == null ? -1 : input.file().source().content().indexOf(mode, range.start(), range.end());
        if (less != null && start >= 0) {
            draft.fix(Fix.unsafe("Use mode " + less, new TextEdit(new TextRange(start, start + mode.length()), less)));
        }
    }

    /** Returns the octal mode without write permission for others, or null for a symbolic mode. */
    private static @Nullable String withoutOthers(String mode) {
        if (Modes.octal(mode) < 0) {
            return null;
        }
        int last = mode.length() - 1;
        return mode.substring(0, last) + (char) (mode.charAt(last) & ~2);
    }
}
