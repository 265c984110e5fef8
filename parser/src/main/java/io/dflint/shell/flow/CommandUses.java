package io.dflint.shell.flow;

import io.dflint.shell.ShellName;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.VariableUse.How;
import io.dflint.text.TextRange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the variables that builtins such as {@code read}, {@code export} and {@code let} set and read. */
final class CommandUses {
    private final VariableUses uses;

    private CommandUses(VariableUses uses) {
        this.uses = uses;
    }

    static void find(ShellTree tree, VariableUses uses) {
        tree.all(Shape.SIMPLE).forEach(new CommandUses(uses)::command);
    }

    /** The names of the associative arrays. */
    static Set<String> associativeArrays(ShellTree tree) {
        Set<String> names = new HashSet<>();
        for (String command : List.of("declare", "typeset", "local")) {
            tree.named(command).forEach(place -> addAssociative((SimpleCommand) place.node(), names));
        }
        return names;
    }

    private static void addAssociative(SimpleCommand command, Set<String> names) {
        if (command.hasFlag("A")) {
            command.declarations().forEach(each -> names.add(each.name()));
            for (ShellWord word : command.args()) {
                String text = word.literal();
                if (text != null) {
                    names.add(text);
                }
            }
        }
    }

    private void command(Place place) {
        SimpleCommand command = (SimpleCommand) place.node();
        String name = command.name();
        if (name == null) {
            return;
        }
        switch (name) {
            case "builtin", "command" -> {}
            case "read" -> read(command, place);
            case "mapfile", "readarray" -> array(command, place);
            case "getopts" -> {
                List<ShellWord> operands = command.operands();
                if (operands.size() > 1) {
                    word(operands.get(1), place);
                }
            }
            case "let" -> {
                for (ShellWord word : command.args()) {
                    let(word, place);
                }
            }
            case "printf", "wait" -> option(command, name.equals("printf") ? "-v" : "-p", place);
            case "export" -> {
                if (!command.hasFlag("f")) {
                    plain(command, How.EXPORT, place);
                }
            }
            case "declare", "typeset" -> declare(command, place);
            case "local", "readonly" -> {
                if (command.hasFlag("x")) {
                    plain(command, How.EXPORT, place);
                }
                if (!command.hasFlag("f", "p")) {
                    plain(command, How.DECLARE_ONLY, place);
                }
            }
            case "trap" -> {
                if (command.words().size() > 1) {
                    uses.later(command.words().get(1), place);
                }
            }
            case "alias" -> command.args().forEach(word -> uses.later(word, place));
            case "DEFINE_string", "DEFINE_boolean", "DEFINE_float", "DEFINE_integer" -> {
                if (command.words().size() > 1 && command.words().get(1).literal() != null) {
                    uses.add("FLAGS_" + command.words().get(1).literal(), How.BUILTIN, place.range(), place);
                }
            }
            default -> {}
        }
    }

    private void declare(SimpleCommand command, Place place) {
        if (command.hasFlag("F", "f")) {
            return;
        }
        if (command.hasFlag("p")) {
            plain(command, How.EXPORT, place);
            return;
        }
        if (command.hasFlag("x")) {
            plain(command, How.EXPORT, place);
        } else {
            plain(command, How.DECLARE_ONLY, place);
        }
    }

    /** Adds the arguments that are plain names. */
    private void plain(SimpleCommand command, How how, Place place) {
        for (ShellWord word : command.args()) {
            String text = word.literal();
            if (text != null && !text.isEmpty() && ShellName.end(text, 0, text.length()) == text.length()) {
                uses.add(text, how, word.range(), new Place(word, place));
            }
        }
    }

    private void read(SimpleCommand command, Place place) {
        boolean any = false;
        List<ShellWord> args = command.args();
        for (int i = 0; i < args.size(); i++) {
            String text = args.get(i).text();
            if (text.startsWith("-") && text.length() > 1) {
                char last = text.charAt(text.length() - 1);
                if ("dinNptu".indexOf(last) >= 0) {
                    i++;
                } else if (last == 'a' && i + 1 < args.size()) {
                    any |= word(args.get(++i), place);
                }
            } else {
                any |= word(args.get(i), place);
            }
        }
        if (!any) {
            uses.add("REPLY", How.BUILTIN, place.range(), place);
        }
    }

    /** Adds the array that {@code mapfile} fills. */
    private void array(SimpleCommand command, Place place) {
        for (ShellWord word : command.operands("d", "n", "O", "s", "u", "C", "c")) {
            if (word(word, place)) {
                return;
            }
        }
        uses.add("MAPFILE", How.BUILTIN, place.range(), place);
    }

    private void option(SimpleCommand command, String option, Place place) {
        List<ShellWord> args = command.args();
        for (int i = 0; i + 1 < args.size(); i++) {
            if (args.get(i).is(option)) {
                word(args.get(i + 1), place);
                return;
            }
        }
    }

    private boolean word(ShellWord word, Place place) {
        String text = word.literal();
        int end = text == null ? 0 : ShellName.end(text, 0, text.length());
        if (text == null || end == 0 || end < text.length() && text.charAt(end) != '[') {
            return false;
        }
        uses.add(text.substring(0, end), How.BUILTIN, word.range(), new Place(word, place));
        return true;
    }

    private void let(ShellWord word, Place place) {
        String text = word.literal();
        if (text == null) {
            if (word.parts().getFirst() instanceof WordPart.Literal literal && isAssignment(literal.value(), 0)) {
                int end = ShellName.end(literal.value(), 0, literal.value().length());
                int sign = word.range().start() + end;
                uses.add(
                        literal.value().substring(0, end),
                        How.ARITHMETIC,
                        new TextRange(sign, sign + 1),
                        new Place(word, place));
            }
            return;
        }
        if (word.parts().isEmpty()) {
            return;
        }
        if (word.parts().getFirst() instanceof WordPart.Literal && isAssignment(text, 0)) {
            letAssignments(text, word, place);
            return;
        }
        int end = ShellName.end(text, 0, text.length());
        if (end > 0 && end < text.length()) {
            Place at = new Place(word, place);
            char sign = text.charAt(end);
            boolean assigns = text.indexOf('=', end) > 0 || text.startsWith("++", end) || text.startsWith("--", end);
            if (assigns) {
                int start = end;
                while (word.parts().size() == 1 && start < text.length() - 1 && text.charAt(start) == ' ') {
                    start++;
                }
                WordPart first = word.parts().getFirst();
                start += first.range().start() + (first instanceof WordPart.Literal ? 0 : 1);
                TextRange range =
                        first instanceof WordPart.Literal || word.parts().size() == 1
                                ? new TextRange(start, start + 1)
                                : word.range();
                uses.add(text.substring(0, end), How.ARITHMETIC, range, at);
            }
            if (sign != '=') {
                uses.add(text.substring(0, end), How.READ, word.range(), at);
            }
            uses.names(text.substring(end), at);
        } else {
            uses.names(text, new Place(word, place));
        }
    }

    /** Reports whether a name followed by {@code =} begins at an offset. */
    private static boolean isAssignment(String text, int offset) {
        int end = ShellName.end(text, offset, text.length());
        return end > offset && text.startsWith("=", end) && !text.startsWith("==", end);
    }

    /** Reads {@code a=b=c+1}: each name before a {@code =} is set, and those in the rest are read. */
    private void letAssignments(String text, ShellWord word, Place place) {
        Place whole = new Place(word, place);
        int start = word.range().start();
        int at = 0;
        while (isAssignment(text, at)) {
            int end = ShellName.end(text, at, text.length());
            uses.add(text.substring(at, end), How.ARITHMETIC, new TextRange(start + end, start + end + 1), whole);
            at = end + 1;
        }
        while (at < text.length()) {
            int end = ShellName.end(text, at, text.length());
            if (end > at) {
                uses.add(text.substring(at, end), How.READ, new TextRange(start + at, start + end), whole);
            }
            at = Math.max(end, at + 1);
        }
    }
}
