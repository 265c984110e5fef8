package io.dflint.lint.facts.script;

import io.dflint.lint.command.Pip;
import io.dflint.lint.command.ProgramCall;
import io.dflint.shell.ShellScope.Field;
import io.dflint.shell.ShellWord;
import io.dflint.shell.call.CalledCommand;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Finds the programs that instructions call. */
public final class ProgramCalls {
    private ProgramCalls() {}

    public static List<ProgramCall> of(List<? extends CommandSource> sources) {
        List<ProgramCall> calls = new ArrayList<>();
        for (CommandSource source : sources) {
            for (CalledCommand called : source.called()) {
                if (called.last() && called.called().command().name() != null) {
                    calls.add(call(source, called));
                }
            }
        }
        return List.copyOf(calls);
    }

    private static ProgramCall call(CommandSource source, CalledCommand called) {
        List<ShellWord> words = called.called().command().words();
        String name = words.getFirst().text();
        int skip = Pip.wordsInFront(name, words);
        List<Field> arguments = new ArrayList<>(words.size());
        for (ShellWord word : words.subList(1 + skip, words.size())) {
            arguments.add(new Field(word.text(), word.range(), word.literal() != null));
        }
        String program = skip > 0 || Pip.isSpelling(name) ? "pip" : name;
        TextRange place = words.getFirst().range().union(words.get(skip).range());
        return new ProgramCall(
                source.instruction(), source.stage(), called.site(), program, place, List.copyOf(arguments));
    }
}
