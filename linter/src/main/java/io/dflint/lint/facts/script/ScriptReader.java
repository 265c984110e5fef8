package io.dflint.lint.facts.script;

import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.lint.facts.image.WindowsImages;
import io.dflint.lint.facts.value.Values;
import io.dflint.model.BuildModel;
import io.dflint.model.Scope;
import io.dflint.model.Stage;
import io.dflint.model.Variable;
import io.dflint.shell.CommandList;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Dialect;
import io.dflint.shell.HereDocument;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Redirection;
import io.dflint.shell.Script;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.shell.WordPart;
import io.dflint.shell.call.CalledCommand;
import io.dflint.shell.call.CalledCommands;
import io.dflint.shell.reader.ShellParser;
import io.dflint.syntax.CommandForm;
import io.dflint.syntax.CommandForm.ExecForm;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LogicalText;
import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import io.dflint.word.Environment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses the scripts of instructions with commands. */
public final class ScriptReader {
    private final BuildModel model;
    private final ShellPragmas pragmas;
    private final Values values;
    private final @Nullable String shell;

    /**
     * Creates a reader.
     *
     * @param shell the shell for scripts for which the file does not set one; null for that of the image
     */
    public ScriptReader(BuildModel model, ShellPragmas pragmas, Values values, @Nullable String shell) {
        this.shell = shell;
        this.values = values;
        this.model = model;
        this.pragmas = pragmas;
    }

    public RunScript read(Instruction instruction, Run run) {
        Stage stage = model.stageOf(instruction);
        List<Script> scripts = new ArrayList<>(1);
        List<CommandSite> commands = new ArrayList<>();
        CommandForm form = run.command();
        if (form instanceof ShellForm shellForm) {
            LogicalText script = shellForm.script();
            Dialect dialect = dialect(instruction, stage);
            shellForm(run, script, dialect, scripts);
        } else if (form instanceof ExecForm exec) {
            execForm(exec, scripts, commands);
        }
        for (Script script : scripts) {
            commands.addAll(script.commands());
        }
        List<CalledCommand> called = called(form, scripts, commands, values.limited(model.scopeAt(instruction)));
        List<CommandSite> calls = new ArrayList<>(List.of());
        for (CalledCommand each : called) {
            calls.add(each.called());
        }
        return new RunScript(
                instruction, run, stage, List.copyOf(scripts), List.copyOf(commands), called, List.copyOf(calls));
    }

    public List<ContainerCommand> containerCommands() {
        List<ContainerCommand> found = new ArrayList<>();
        for (Instruction instruction : model.file().instructions()) {
            Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
            CommandForm form = inner instanceof Cmd cmd
                    ? cmd.command()
                    : inner instanceof Entrypoint entrypoint
                            ? entrypoint.command()
                            : inner instanceof Healthcheck healthcheck ? healthcheck.command() : null;
            if (form != null) {
                found.add(containerCommand(instruction, form));
            }
        }
        return List.copyOf(found);
    }

    private ContainerCommand containerCommand(Instruction instruction, CommandForm form) {
        Stage stage = model.stageOf(instruction);
        List<Script> scripts = new ArrayList<>(1);
        List<CommandSite> commands = new ArrayList<>();
        if (form instanceof ShellForm shellForm) {
            scripts.add(ShellParser.parse(shellForm.script(), dialect(instruction, stage)));
        } else if (form instanceof ExecForm exec) {
            execForm(exec, scripts, commands);
        }
        for (Script script : scripts) {
            commands.addAll(script.commands());
        }
        List<CalledCommand> called =
                called(form, scripts, commands, values.limited(new EnvOnly(model.scopeAt(instruction))));
        boolean isPlain = form instanceof ShellForm;
        return new ContainerCommand(instruction, stage, List.copyOf(scripts), List.copyOf(commands), called, isPlain);
    }

    private static List<CalledCommand> called(
            @Nullable CommandForm form, List<Script> scripts, List<CommandSite> commands, Environment environment) {
        List<CalledCommand> called = new ArrayList<>(commands.size());
        for (Script script : scripts) {
            called.addAll(CalledCommands.of(script, scripts.size() == 1 ? commands : script.commands(), environment));
        }
        if (scripts.isEmpty() && form instanceof ExecForm exec) {
            for (CommandSite command : commands) {
                called.addAll(CalledCommands.of(command, exec.words(), environment));
            }
        }
        return List.copyOf(called);
    }

    /** The part of a scope that exists in a container. */
    private record EnvOnly(Scope scope) implements Environment {
        @Override
        public @Nullable String get(String name) {
            Variable variable = scope.variable(name);
            return variable == null || variable.origin() != Variable.Origin.ENV ? null : variable.value();
        }
    }

    private void shellForm(Run run, LogicalText script, Dialect dialect, List<Script> scripts) {
        List<Heredoc> heredocs = run.header().heredocs();
        if (heredocs.isEmpty()) {
            scripts.add(ShellParser.parse(script, dialect));
            return;
        }
        Heredoc first = heredocs.getFirst();
        if (isOnly(first, script)) {
            LogicalText body = first.content();
            scripts.add(ShellParser.parseWithShebang(body, dialect));
        } else {
            Script whole = ShellParser.parse(withBodies(run, script), dialect);
            scripts.add(whole);
            bodiesThatShellsRun(whole, heredocs, scripts);
        }
    }

    private static boolean isOnly(Heredoc heredoc, LogicalText script) {
        return heredoc.word().sourceRange().equals(script.strip().sourceRange());
    }

    /**
     * Returns the command line and everything after it up to the last delimiter, which is what BuildKit passes to the
     * shell.
     */
    private LogicalText withBodies(Run run, LogicalText script) {
        SourceText source = model.file().source();
        int lineEnd =
                source.lines().lineEnd(source.lines().line(script.sourceRange().end()));
        int end = run.range().end();
        LogicalText.Builder out = LogicalText.builder().append(script);
        if (lineEnd < end) {
            out.append(source.slice(new TextRange(lineEnd, end)), lineEnd);
        }
        return out.build();
    }

    /**
     * Adds heredoc bodies that are scripts, as in {@code RUN bash -e <<EOF}. They are in the language of the shell that
     * reads them.
     */
    private static void bodiesThatShellsRun(Script whole, List<Heredoc> heredocs, List<Script> scripts) {
        // By offset, because several heredocs of a line can have the same name.
        Map<Integer, Heredoc> byBody = new HashMap<>();
        for (Heredoc heredoc : heredocs) {
            byBody.put(heredoc.body().sourceOffset(0), heredoc);
        }
        for (CommandSite site : whole.commands()) {
            SimpleCommand command = site.command();
            Dialect dialect = command.words().isEmpty() ? Dialect.SH : shellOf(command);
            if (!dialect.isShell()) {
                continue;
            }
            for (Redirection redirection : command.redirections()) {
                HereDocument document = redirection.document();
                Heredoc heredoc =
                        document == null ? null : byBody.get(document.range().start());
                if (heredoc != null) {
                    scripts.add(ShellParser.parseWithShebang(expanded(heredoc), dialect));
                }
            }
        }
    }

    /**
     * Returns a body as the command receives it: without the backslashes that protect characters from expansion by the
     * outer shell.
     */
    private static LogicalText expanded(Heredoc heredoc) {
        LogicalText body = heredoc.content();
        if (!heredoc.expand() || body.indexOf('\\', 0) < 0) {
            return body;
        }
        LogicalText.Builder out = LogicalText.builder();
        int copied = 0;
        for (int i = 0; i + 1 < body.length(); i++) {
            if (body.charAt(i) == '\\') {
                if ("$`\\".indexOf(body.charAt(i + 1)) >= 0) {
                    out.append(body.subSequence(copied, i));
                    copied = i + 1;
                }
                i++;
            }
        }
        return out.append(body.substring(copied)).build();
    }

    private static Dialect shellOf(SimpleCommand command) {
        List<String> words = new ArrayList<>(command.words().size());
        for (ShellWord word : command.words()) {
            words.add(word.text());
        }
        return Dialect.of(words);
    }

    private void execForm(ExecForm exec, List<Script> scripts, List<CommandSite> commands) {
        if (exec.words().isEmpty()) {
            return;
        }

        LogicalText script = scriptArgument(exec.words());
        if (script != null) {
            List<String> shell = new ArrayList<>();
            exec.words().forEach(word -> shell.add(word.toString()));
            scripts.add(ShellParser.parse(script, Dialect.of(shell)));
        } else {
            commands.add(commandOf(exec));
        }
    }

    /** Returns the script in {@code ["/bin/sh", "-c", "script"]}, or null if there is none. */
    private static @Nullable LogicalText scriptArgument(List<LogicalText> words) {
        List<String> texts = new ArrayList<>(words.size());
        words.forEach(word -> texts.add(word.toString()));
        if (!Dialect.of(texts).isShell()) {
            return null;
        }
        for (int i = 1; i + 1 < words.size(); i++) {
            String word = texts.get(i);
            if (word.startsWith("-") && !word.startsWith("--") && word.endsWith("c")) {
                return words.get(i + 1);
            }
        }
        return null;
    }

    /** Returns the command of an exec form. Its strings are the words, and no shell processes them. */
    private static CommandSite commandOf(ExecForm exec) {
        List<ShellWord> words = new ArrayList<>(exec.words().size());
        for (LogicalText word : exec.words()) {
            TextRange range = word.sourceRange();
            words.add(new ShellWord(range, List.of(new WordPart.Literal(range, word.toString()))));
        }
        SimpleCommand command = new SimpleCommand(exec.range(), List.of(), List.copyOf(words), List.of(), List.of());
        Pipeline pipeline = new Pipeline(exec.range(), false, List.of(command), List.of());
        Statement statement = new Statement(exec.range(), List.of(pipeline), List.of(), null);
        CommandList list = new CommandList(exec.range(), List.of(statement));
        return new CommandSite(command, pipeline, 0, statement, 0, list, 0, null);
    }

    /** Returns the shell that SHELL or a comment sets; for Windows images, cmd unless one of them sets another. */
    private Dialect dialect(Instruction instruction, @Nullable Stage stage) {
        String told = pragmas.shellAt(instruction);
        if (told != null) {
            return Dialect.of(List.of(told));
        }
        List<String> ofScope = model.scopeAt(instruction).shell();
        if (ofScope != null) {
            return Dialect.of(ofScope);
        }
        if (shell != null) {
            return Dialect.of(List.of(shell));
        }
        return stage != null && WindowsImages.isBaseOf(stage, model.file().escape()) ? Dialect.OTHER : Dialect.SH;
    }
}
