package io.dflint.shell;

import io.dflint.text.TextRange;
import io.dflint.word.Environment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of the variables of a script, as far as they are known without running it.
 *
 * <p>A variable is known at a command if the last assignment before it has certainly been executed, has a literal
 * value, and nothing between or around them could have set the variable otherwise. An assignment before {@code &&}
 * counts as executed, because the rest does not run if it fails; one after {@code ||} or in a branch, loop, function or
 * subshell does not. A variable that the script never sets has the value of its environment (ARG and ENV).
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
     * Collects the assignments of a script.
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
     * One field after expansion.
     *
     * @param text its text; if {@code known} is false, the text as {@link ShellWord#text()} shows it
     * @param range the range in the value of the variable that it comes from, or of the whole word
     * @param known whether this is exactly what the command receives
     */
    public record Field(String text, TextRange range, boolean known) {}

    /** Returns the value of a variable at a command, or null if it is not known. */
    public @Nullable String value(String name, CommandSite at) {
        if (!writes.containsKey(name)) {
            return environment.get(name);
        }
        Assignment assignment = assignment(name, at);
        return assignment == null ? null : assignment.literal();
    }

    /** Returns the arguments of a command after expansion. Unquoted variables are split into fields. */
    public List<Field> arguments(CommandSite at) {
        List<Field> fields = new ArrayList<>(at.command().words().size());
        for (ShellWord word : at.command().args()) {
            fields.addAll(expand(word, at));
        }
        return fields;
    }

    /**
     * Expands a word of a command. If an expansion in it is not known, the result is a single field that is not known.
     */
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

    /** The positions of the characters of a value; null if it consists of more than one part. */
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

    /** The assignment that determines the value of a variable at a command; null if that is uncertain. */
    private @Nullable Assignment assignment(String name, CommandSite at) {
        VariableWrite last = lastWrite(name, at);
        return last != null && last.isSureAt(at) ? last.assignment() : null;
    }

    private @Nullable VariableWrite lastWrite(String name, CommandSite at) {
        Writes all = writes.get(name);
        return all == null ? null : all.lastBefore(at);
    }

    /** All writes of one variable, in source order. */
    private static final class Writes {
        private final List<VariableWrite> all = new ArrayList<>(1);

        /** The functions that contain the writes. Consecutive writes in one function add it once. */
        private final List<Enclosure> functions = new ArrayList<>(0);

        void add(VariableWrite write) {
            all.add(write);
            Enclosure function = write.function();
            if (function != null
                    && (functions.isEmpty() || !functions.getLast().range().equals(function.range()))) {
                functions.add(function);
            }
        }

        /** Returns the last write before a command, or null if that cannot be determined. */
        @Nullable
        VariableWrite lastBefore(CommandSite at) {
            for (Enclosure function : functions) {
                // A function that does not contain the command could be called at any time.
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
