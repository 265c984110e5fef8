package io.dflint.shell;

import io.dflint.text.TextRange;
import io.dflint.word.Environment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the variables of a script without running it.
 *
 * <p>A variable is known at a command if its last assignment before is sure to have happened, has a literal value, and
 * nothing between or around could have set it otherwise. {@code &&} counts as sure, since a script that fails before is
 * of no interest; {@code ||}, branches, loops, functions and subshells do not. A variable that the script never sets
 * has the value that its surroundings (ARG and ENV) give it.
 */
public final class ShellScope {
    private final Script script;
    private final Environment environment;
    private final Map<String, Writes> writes;

    private ShellScope(Script script, Environment environment, Map<String, Writes> writes) {
        this.script = script;
        this.environment = environment;
        this.writes = writes;
    }

    /**
     * Collects what a script sets.
     *
     * @param environment the values of variables that are known from outside
     */
    public static ShellScope of(Script script, List<CommandSite> commands, Environment environment) {
        Map<String, Writes> writes = new HashMap<>();
        for (VariableWrite write : VariableWrites.of(script, commands)) {
            Writes known = writes.get(write.name());
            if (known == null) {
                known = new Writes();
                writes.put(write.name(), known);
            }
            known.add(write);
        }
        return new ShellScope(script, environment, writes);
    }

    /**
     * One word after expansion.
     *
     * @param text its text; as {@link ShellWord#text()} shows it where {@code known} is false
     * @param range where it stands: in the value of the variable that it comes from, or the whole word
     * @param known whether this is what the command gets
     */
    public record Field(String text, TextRange range, boolean known) {}

    /** The value of a variable at a command, or null if it is not known. */
    public @Nullable String value(String name, CommandSite at) {
        if (!writes.containsKey(name)) {
            return environment.get(name);
        }
        Assignment assignment = assignment(name, at);
        return assignment == null ? null : assignment.literal();
    }

    /** The arguments of a command after expansion, unquoted variables split into words. */
    public List<Field> arguments(CommandSite at) {
        List<Field> fields = new ArrayList<>(at.command().words().size());
        for (ShellWord word : at.command().args()) {
            fields.addAll(expand(word, at));
        }
        return fields;
    }

    /** A word of a command after expansion; one field that is not known if some expansion in it is not. */
    public List<Field> expand(ShellWord word, CommandSite at) {
        if (ShellWord.isStatic(word.parts())) {
            return List.of(new Field(word.text(), word.range(), true));
        }
        FieldBuilder fields = new FieldBuilder(word.range());
        return expand(word.parts(), false, at, fields)
                ? fields.build()
                : List.of(new Field(word.text(), word.range(), false));
    }

    private boolean expand(List<WordPart> parts, boolean quoted, CommandSite at, FieldBuilder fields) {
        for (WordPart part : parts) {
            boolean known;
            if (part instanceof WordPart.DoubleQuoted inner) {
                fields.quote();
                known = expand(inner.parts(), true, at, fields);
            } else if (part instanceof WordPart.Parameter parameter) {
                known = expand(parameter, quoted, at, fields);
            } else {
                known = part.isStatic();
                fields.append(part);
            }
            if (!known) {
                return false;
            }
        }
        return true;
    }

    private boolean expand(WordPart.Parameter parameter, boolean quoted, CommandSite at, FieldBuilder fields) {
        String value = parameter.isPlain() ? value(parameter.name(), at) : null;
        if (value == null) {
            return false;
        }
        if (quoted) {
            fields.append(value);
        } else {
            Assignment assignment = assignment(parameter.name(), at);
            fields.split(value, assignment == null ? null : places(assignment, value));
        }
        return true;
    }

    /** Where the characters of a value stand, if it is one piece of text. */
    private FieldBuilder.@Nullable Places places(Assignment assignment, String value) {
        ShellWord word = assignment.value();
        if (word == null || word.parts().size() != 1) {
            return null;
        }
        WordPart part = word.parts().get(0);
        if (part instanceof WordPart.DoubleQuoted quoted && quoted.parts().size() == 1) {
            part = quoted.parts().get(0);
        }
        int quotes = part instanceof WordPart.SingleQuoted ? 1 : part instanceof WordPart.Literal ? 0 : -1;
        if (quotes < 0) {
            return null;
        }
        int start = script.text().logicalOffset(part.range().start()) + quotes;
        return new FieldBuilder.Places(script.text(), start, value.length());
    }

    /** The assignment that gives a variable its value at a command, or null if that is not sure. */
    private @Nullable Assignment assignment(String name, CommandSite at) {
        VariableWrite last = lastWrite(name, at);
        return last != null && last.isSureAt(at) ? last.assignment() : null;
    }

    private @Nullable VariableWrite lastWrite(String name, CommandSite at) {
        Writes all = writes.get(name);
        return all == null ? null : all.lastBefore(at);
    }

    /** The places that set one variable, in the order of the source. */
    private static final class Writes {
        private final List<VariableWrite> all = new ArrayList<>(1);

        /** The functions that they are in, those of neighbours once. */
        private final List<Enclosure> functions = new ArrayList<>(0);

        void add(VariableWrite write) {
            all.add(write);
            Enclosure function = write.function();
            if (function != null
                    && (functions.isEmpty() || !functions.getLast().range().equals(function.range()))) {
                functions.add(function);
            }
        }

        /** The last write before a command; null if no one knows which one that is. */
        @Nullable
        VariableWrite lastBefore(CommandSite at) {
            for (Enclosure function : functions) {
                // No one knows when a function is called that the command is not in.
                if (at.enclosure() == null || !at.enclosure().isWithin(function)) {
                    return null;
                }
            }
            int start = at.command().range().start();
            boolean repeats = at.isIn(Enclosure.Kind.FUNCTION)
                    || at.isIn(Enclosure.Kind.LOOP_BODY)
                    || at.isIn(Enclosure.Kind.LOOP_CONDITION);
            if (repeats && all.getLast().offset() >= start) {
                return null;
            }
            int low = 0;
            int high = all.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (all.get(middle).offset() < start) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low == 0 ? null : all.get(low - 1);
        }
    }
}
