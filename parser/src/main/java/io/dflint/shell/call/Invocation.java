package io.dflint.shell.call;

import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The program that a command runs, seen through programs that run another one: {@code sudo}, {@code env A=b}, {@code
 * exec}, {@code nice -n 5}, {@code xargs}, {@code timeout 10}.
 *
 * @param program the file name of the program; {@code apt-get} for {@code /usr/bin/apt-get}
 * @param command the words from the program on, with the redirections of the whole command
 */
public record Invocation(String program, SimpleCommand command) {

    /** Returns the program that a command runs, or null if its name is not known from the text. */
    public static @Nullable Invocation of(SimpleCommand command) {
        List<ShellWord> words = command.words();
        int at = 0;
        while (at < words.size()) {
            String name = words.get(at).literal();
            if (name == null) {
                return null;
            }
            String program = name.substring(name.lastIndexOf('/') + 1);
            Wrapper wrapper = Wrapper.of(program);
            int next = wrapper == null ? words.size() : wrapper.target(words, at + 1);
            if (next >= words.size()) {
                return new Invocation(program, from(command, at));
            }
            at = next;
        }
        return null;
    }

    private static SimpleCommand from(SimpleCommand command, int first) {
        if (first == 0) {
            return command;
        }
        List<ShellWord> words = command.words().subList(first, command.words().size());
        TextRange range = words.get(0).range().union(words.get(words.size() - 1).range());
        return new SimpleCommand(range, List.of(), words, List.of(), command.redirections());
    }
}
