package io.dflint.lint.rules.df3001;

import io.dflint.ignore.IgnoreFile;
import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.lint.command.DependencyInstall;
import io.dflint.lint.command.Ecosystem;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.command.SecretFileNames;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.Edits;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.model.WorkingDirectory;
import io.dflint.shell.ShellScope.Field;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Flag;
import io.dflint.text.LogicalText;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Fixes by copying the files that list the dependencies, and installing, before the copy of everything. */
final class ManifestsFirst {
    private ManifestsFirst() {}

    /**
     * Returns the fix for an installation directly after a copy of everything.
     *
     * @return the fix; null if the RUN does something else too, if the files are not in the context, or if the tool
     *     evidently needs more than these files
     */
    static @Nullable Fix fix(LintInput input, FileTransfer copy, ProgramCall install) {
        RunScript run = input.facts().run(install.instruction());
        List<String> files = files(input, install);
        String folder = folder(input, copy, install.instruction());
        if (run == null
                || run.commands().size() != 1
                || !run.run().mounts().isEmpty()
                || !run.run().header().heredocs().isEmpty()
                || files.isEmpty()
                || folder == null) {
            return null;
        }
        SourceText source = input.file().source();
        StringBuilder text = new StringBuilder();
        text.append(copy.inSameCase("COPY"));
        for (Flag flag : copy.flags()) {
            if (!flag.is("chown") && !flag.is("chmod") && !flag.is("link")) {
                return null;
            }
            text.append(' ').append(source.slice(flag.range()));
        }
        for (String file : files) {
            text.append(' ').append(file);
        }
        TextRange moved = new TextRange(
                start(run.instruction()), run.instruction().range().end());
        text.append(' ').append(folder).append('\n').append(source.slice(moved)).append('\n');
        TextRange lines = Edits.remove(source, run.instruction()).range();
        return Fix.unsafe(
                "Copy " + String.join(", ", files) + " and install first",
                TextEdit.insert(start(copy), text.toString()),
                TextEdit.delete(new TextRange(moved.start(), lines.end())));
    }

    /** The start of the comments above an instruction, or else of the instruction. */
    private static int start(Instruction instruction) {
        List<Comment> comments = instruction.header().comments();
        return comments.isEmpty()
                ? instruction.range().start()
                : comments.getFirst().range().start();
    }

    /** The destination of the copy as written, with a slash, or null if the tool does not run there. */
    private static @Nullable String folder(LintInput input, FileTransfer copy, Instruction run) {
        LogicalText written = copy.destination();
        String path = written == null ? null : input.facts().value(copy, written);
        WorkingDirectory here = input.model().scopeAt(run).workdir();
        if (written == null
                || path == null
                || copy.sources().size() != 1
                || copy.header().json()
                || !input.model().scopeAt(copy).workdir().resolve(path).equals(here)) {
            return null;
        }
        String text = written.toString();
        return text.endsWith("/") ? text : text + "/";
    }

    /** The files that list the dependencies, and those that the tool reads with them; empty if more is needed. */
    private static List<String> files(LintInput input, ProgramCall call) {
        Ecosystem tool = DependencyInstall.of(call);
        if (tool == null || tool.blockers().contains("*")) {
            return List.of();
        }
        Predicate<String> context = input.context().files();
        for (String blocker : tool.blockers()) {
            if (context.test(blocker)) {
                return List.of();
            }
        }
        List<String> files = new ArrayList<>();
        Field requirements = call.isOf("pip", "uv") ? call.optionValue("-r", "--requirement") : null;
        addFirst(requirements == null ? tool.manifests() : List.of(requirements.text()), context, files);
        if (files.isEmpty() || files.getFirst().indexOf('/') >= 0) {
            return List.of();
        }
        addFirst(requirements == null ? tool.locks() : List.of(), context, files);
        for (String setting : tool.settings()) {
            if (context.test(setting)) {
                // Naming it in a COPY would be a mistake of its own.
                if (SecretFileNames.kind(setting) != null) {
                    return List.of();
                }
                files.add(setting);
            }
        }
        return isKeptOut(input, files) ? List.of() : files;
    }

    private static void addFirst(List<String> names, Predicate<String> context, List<String> files) {
        for (String name : names) {
            if (context.test(name)) {
                files.add(name);
                return;
            }
        }
    }

    private static boolean isKeptOut(LintInput input, List<String> files) {
        String text = input.ignoreFile();
        IgnoreFile ignored = text == null ? IgnoreFile.EMPTY : IgnoreFile.parse(text);
        for (String file : files) {
            if (ignored.decide(file).excluded()) {
                return true;
            }
        }
        return false;
    }
}
