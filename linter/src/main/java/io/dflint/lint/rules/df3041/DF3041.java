package io.dflint.lint.rules.df3041;

import io.dflint.instruction.Copy;
import io.dflint.instruction.Run;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import io.dflint.text.LogicalText;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports results of a build that are in a cache mount, and so in no layer. */
public final class DF3041 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF3041", "Move results out of cache mounts", Severity.WARNING)
            .inDefault();

    /** The longest path to follow, in UTF-16 code units. */
    private static final int LONGEST = 1_000;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (ProgramCall call : input.facts().calls()) {
            report.step();
            checkInstall(call, input, report);
        }
        CachedFolders finder = new CachedFolders(input);
        Map<Stage, Map<String, CachedFolder>> cached = new IdentityHashMap<>();
        for (StageReference reference : input.model().references()) {
            report.step();
            if (reference.kind() == StageReference.Kind.COPY_FROM
                    && reference.target() != null
                    && reference.instruction() instanceof Copy copy) {
                Map<String, CachedFolder> folders = cached.computeIfAbsent(reference.target(), finder::of);
                if (!folders.isEmpty()) {
                    checkCopy(copy, folders, input, report);
                }
            }
        }
    }

    private static void checkInstall(ProgramCall call, LintInput input, Report report) {
        if (!(call.instruction() instanceof Run run) || run.mounts().isEmpty()) {
            return;
        }
        String folder = InstallFolders.of(call, input);
        CachedFolder mount = folder == null ? null : CachedFolders.holding(folder, run, input);
        if (folder != null && mount != null && !InstallFolders.copies(run, input)) {
            report.at(
                            run,
                            call.range(),
                            call.program() + " install puts programs into " + folder
                                    + ", which is in a cache mount and so in no layer; mount only the folders of downloads,"
                                    + " or install elsewhere")
                    .related(mount.mount().range(), "mounted here");
        }
    }

    private static void checkCopy(Copy copy, Map<String, CachedFolder> folders, LintInput input, Report report) {
        for (LogicalText source : copy.sources()) {
            report.step();
            String path = input.facts().value(copy, source);
            CachedFolder folder = path == null || path.length() > LONGEST ? null : folder("/" + path, folders);
            if (path != null && folder != null) {
                report.at(
                                copy,
                                source.sourceRange(),
                                Shortened.value(path)
                                        + " is in a cache mount of the stage and so in no layer; copy it to"
                                        + " another folder in the RUN that makes it")
                        .related(folder.mount().range(), "mounted here");
            }
        }
    }

    /** Returns the cached directory that a path is or is inside, or null if there is none. */
    private static @Nullable CachedFolder folder(String path, Map<String, CachedFolder> folders) {
        String at = path.startsWith("//") ? path.substring(1) : path;
        while (!at.isEmpty()) {
            CachedFolder folder = folders.get(at);
            if (folder != null) {
                return folder;
            }
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return null;
    }
}
