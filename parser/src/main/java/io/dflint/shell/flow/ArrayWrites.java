package io.dflint.shell.flow;

import io.dflint.shell.Assignment;
import io.dflint.shell.Command;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.BitSet;
import java.util.List;

/** Decides which writes make a variable an array. */
public final class ArrayWrites {
    private ArrayWrites() {}

    /** Reports whether a variable is an array at an offset. Assigning plain text to an array does not change that. */
    public static boolean isArrayBefore(Variables variables, String name, int offset) {
        return variables.isArrayBefore(name, offset);
    }

    /** Returns for each write of a variable whether the variable is an array after it. */
    static BitSet afterEach(List<VariableUse> writes) {
        BitSet arrays = new BitSet(writes.size());
        boolean isArray = false;
        for (int i = 0; i < writes.size(); i++) {
            VariableUse write = writes.get(i);
            isArray = isArray(write) || isArray && write.place().node() instanceof Assignment;
            arrays.set(i, isArray);
        }
        return arrays;
    }

    /** Reports whether an assignment sets a variable that is already an array to plain text. */
    public static boolean isTextForArray(Place place, Variables variables) {
        Assignment assignment = (Assignment) place.node();
        return assignment.value() != null
                && assignment.array() == null
                && assignment.index() == null
                && isArrayBefore(variables, assignment.name(), place.range().start());
    }

    /** Reports whether a write makes the variable an array. */
    public static boolean isArray(VariableUse write) {
        if (write.place().node() instanceof Assignment assignment
                && (assignment.array() != null || assignment.index() != null)) {
            return true;
        }
        if (write.place().node() instanceof Command.Coprocess) {
            return true;
        }
        SimpleCommand command = write.place().simpleCommand();
        if (command == null || command.name() == null) {
            return false;
        }
        return switch (command.name()) {
            case "mapfile", "readarray" -> true;
            case "read" -> readsArray(command);
            case "declare", "typeset", "local", "readonly", "export" -> command.hasFlag("a", "A");
            default -> false;
        };
    }

    /**
     * Reports whether {@code read} has the option {@code -a}. The letters after an option with a value are that value.
     */
    private static boolean readsArray(SimpleCommand command) {
        for (ShellWord word : command.args()) {
            String text = word.text();
            if (text.startsWith("-")) {
                for (int i = 1; i < text.length() && "dinNptu".indexOf(text.charAt(i)) < 0; i++) {
                    if (text.charAt(i) == 'a') {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
