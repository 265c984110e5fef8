package io.dflint.lint.facts;

import io.dflint.lint.packages.Pip;
import io.dflint.model.BuildModel;
import io.dflint.model.Scope;
import io.dflint.model.Variable;
import io.dflint.shell.CommandSite;
import io.dflint.shell.InlineScript;
import io.dflint.shell.Invocation;
import io.dflint.shell.Script;
import io.dflint.shell.ShellScope;
import io.dflint.shell.ShellScope.Field;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import io.dflint.word.Environment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what programs instructions call. */
final class ProgramCalls {
    /** How deep {@code sh -c} is followed into itself. */
    private static final int MAX_DEPTH = 3;

    /** In characters: looking up variables in a longer script is not worth the time. */
    private static final int LONGEST_SCRIPT = 1 << 16;

    private final BuildModel model;
    private final boolean asHadolint;
    private final List<ProgramCall> calls = new ArrayList<>();

    private ProgramCalls(BuildModel model, boolean asHadolint) {
        this.model = model;
        this.asHadolint = asHadolint;
    }

    /** @param asHadolint whether the commands of the sources are only those that hadolint sees */
    static List<ProgramCall> of(BuildModel model, boolean asHadolint, List<? extends CommandSource> sources) {
        ProgramCalls finder = new ProgramCalls(model, asHadolint);
        for (CommandSource source : sources) {
            finder.add(source);
        }
        return List.copyOf(finder.calls);
    }

    private void add(CommandSource source) {
        if (source.scripts().isEmpty()) {
            for (CommandSite site : source.commands()) {
                add(source, null, site, site.command());
            }
        }
        for (Script script : source.scripts()) {
            boolean known = source.scripts().size() == 1 && !asHadolint;
            add(source, script, known ? source.commands() : script.commands(), 0);
        }
    }

    private void add(CommandSource source, Script script, List<CommandSite> sites, int depth) {
        ShellScope scope = mayExpand(script.text()) ? ShellScope.of(script, sites, environment(source)) : null;
        for (CommandSite site : sites) {
            add(source, scope, site, site.command());
            Script inner = depth < MAX_DEPTH ? InlineScript.of(script, site.command()) : null;
            if (inner != null) {
                add(source, inner, inner.commands(), depth + 1);
            }
        }
    }

    private static boolean mayExpand(LogicalText script) {
        return script.length() <= LONGEST_SCRIPT
                && (script.indexOf('$', 0) >= 0 || script.indexOf('`', 0) >= 0 || script.indexOf('(', 0) >= 0);
    }

    private void add(CommandSource source, @Nullable ShellScope scope, CommandSite site, SimpleCommand command) {
        Invocation invocation = Invocation.of(command);
        if (invocation == null) {
            return;
        }
        List<ShellWord> words = invocation.command().words();
        int skip = Pip.wordsInFront(invocation.program(), words);
        List<Field> arguments = new ArrayList<>(words.size());
        for (int i = 1 + skip; i < words.size(); i++) {
            ShellWord word = words.get(i);
            if (scope == null || word.literal() != null) {
                arguments.add(new Field(word.text(), word.range(), word.literal() != null));
            } else {
                arguments.addAll(scope.expand(word, site));
            }
        }
        String program = skip > 0 || Pip.isSpelling(invocation.program()) ? "pip" : invocation.program();
        TextRange name = words.getFirst().range().union(words.get(skip).range());
        calls.add(new ProgramCall(source.instruction(), source.stage(), site, program, name, List.copyOf(arguments)));
        if (program.equals("find")) {
            addOfFind(source, scope, site, words);
        }
    }

    /** {@code find … -exec program … {} +}. */
    private void addOfFind(CommandSource source, @Nullable ShellScope scope, CommandSite site, List<ShellWord> words) {
        int end;
        for (int i = 1; i + 1 < words.size(); i = end) {
            end = i + 1;
            if (!words.get(i).is("-exec") && !words.get(i).is("-execdir")) {
                continue;
            }
            while (end < words.size()
                    && !words.get(end).is(";")
                    && !words.get(end).is("+")) {
                end++;
            }
            List<ShellWord> inner = words.subList(i + 1, end);
            if (!inner.isEmpty() && !inner.getFirst().is("find")) {
                TextRange range = inner.getFirst().range().union(inner.getLast().range());
                add(source, scope, site, new SimpleCommand(range, List.of(), inner, List.of(), List.of()));
            }
        }
    }

    /** The values that ENV and, in a build, ARG give. */
    private Environment environment(CommandSource source) {
        Scope scope = model.scopeAt(source.instruction());
        return source instanceof ContainerCommand ? new EnvOnly(scope) : scope;
    }

    /** What of a scope a container has. */
    private record EnvOnly(Scope scope) implements Environment {
        @Override
        public @Nullable String get(String name) {
            Variable variable = scope.variable(name);
            return variable == null || variable.origin() != Variable.Origin.ENV ? null : variable.value();
        }
    }
}
