package io.dflint.lint.compat.hadolint;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.model.BuildModel;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Dialect;
import io.dflint.shell.Script;
import io.dflint.shell.call.CalledCommand;
import io.dflint.shell.reader.ShellParser;
import io.dflint.syntax.CommandForm.ExecForm;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the script of a RUN as hadolint does: always as bash, a heredoc only if it is the whole command, and the
 * strings of the exec form as one command line. hadolint takes the commands from ShellCheck, which fails on some
 * scripts and on the rest of others.
 */
final class HadolintScripts {
    private HadolintScripts() {}

    static RunScript read(BuildModel model, Instruction instruction, Run run) {
        Script script = script(run);
        List<CommandSite> commands = script == null ? List.of() : seenByShellCheck(script);
        List<CalledCommand> called = new ArrayList<>(commands.size());
        for (CommandSite command : commands) {
            called.add(new CalledCommand(command, command, true));
        }
        return new RunScript(
                instruction,
                run,
                model.stageOf(instruction),
                script == null ? List.of() : List.of(script),
                commands,
                List.copyOf(called),
                commands);
    }

    private static @Nullable Script script(Run run) {
        if (run.command() instanceof ExecForm exec && !exec.words().isEmpty()) {
            return ShellParser.parse(joined(exec.words()), Dialect.BASH);
        }
        if (!(run.command() instanceof ShellForm form)) {
            return null;
        }
        LogicalText script = HadolintRun.script(run, form);
        List<Heredoc> heredocs = run.header().heredocs();
        if (!heredocs.isEmpty()) {
            Heredoc first = heredocs.getFirst();
            TextRange word = first.word().sourceRange();
            script = word.equals(script.strip().sourceRange())
                    ? first.content()
                    : script.subSequence(0, script.logicalOffset(word.start()));
        }
        return ShellParser.parse(script, Dialect.BASH);
    }

    private static LogicalText joined(List<LogicalText> words) {
        LogicalText.Builder out = LogicalText.builder();
        for (LogicalText word : words) {
            if (out.length() > 0) {
                out.appendDecoded(" ", TextRange.at(word.sourceOffset(0)));
            }
            out.append(word);
        }
        return out.buildAt(words.getFirst().sourceOffset(0));
    }

    private static List<CommandSite> seenByShellCheck(Script script) {
        List<CommandSite> seen = new ArrayList<>();
        for (CommandSite site : script.commands()) {
            if (isSeen(site.command().range().start(), script)) {
                seen.add(site);
            }
        }
        return List.copyOf(seen);
    }

    private static boolean isSeen(int offset, Script script) {
        for (TextRange part : script.doubtful()) {
            if (part.contains(offset)) {
                return false;
            }
        }
        return true;
    }
}
