package io.dflint.lint.rules.sc2094;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.shell.Assignment;
import io.dflint.shell.Command;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Redirection;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds files that a pipeline both reads and writes. */
final class SameFile {
    /** Further words of a pipeline are ignored. */
    private static final int MOST_WORDS = 500;

    private SameFile() {}

    /**
     * Returns the words that name a file which the pipeline both reads and writes.
     *
     * @param place the pipeline
     */
    static Set<ShellWord> of(Place place, ShellScript script) {
        Map<String, Place> inputs = new HashMap<>();
        Map<String, Place> outputs = new HashMap<>();
        for (Command command : ((Pipeline) place.node()).commands()) {
            for (Redirection redirection : command.redirections()) {
                if (isFile(redirection)) {
                    Place file = new Place(redirection.target(), new Place(redirection, new Place(command, place)));
                    String name = text(file, script);
                    if (!name.startsWith("/dev/") && !isHarmless(file)) {
                        (isInput(file) ? inputs : outputs).putIfAbsent(name, file);
                    }
                }
            }
        }
        Set<ShellWord> found = new LinkedHashSet<>();
        if (inputs.isEmpty() && outputs.isEmpty()) {
            return found;
        }
        for (Place word : wordsIn(place, script)) {
            if (isName(word)) {
                String name = text(word, script);
                add(isInput(word) ? null : inputs.get(name), word, found);
                add(isOutput(word) ? null : outputs.get(name), word, found);
            }
        }
        return found;
    }

    private static void add(@Nullable Place file, Place word, Set<ShellWord> found) {
        if (file != null && !file.isNode(word.node())) {
            found.add((ShellWord) file.node());
            found.add((ShellWord) word.node());
        }
    }

    /** Reports whether a word may be the name of a file. */
    private static boolean isName(Place word) {
        return !(word.parent() instanceof Assignment) && !(word.parent() instanceof ShellWord) && !isHarmless(word);
    }

    /** Reports whether a redirection names a file. */
    private static boolean isFile(Redirection redirection) {
        return switch (redirection.operator()) {
            case INPUT, OUTPUT, APPEND -> true;
            default -> false;
        };
    }

    /** The words of a pipeline, including those of the commands in it. */
    private static List<Place> wordsIn(Place pipeline, ShellScript script) {
        List<Place> words = script.tree().all(Shape.WORD);
        int from = firstFrom(words, pipeline.range().start());
        int to = firstFrom(words, pipeline.range().end());
        return words.subList(from, Math.min(to, from + MOST_WORDS));
    }

    private static int firstFrom(List<Place> words, int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).range().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static String text(Place word, ShellScript script) {
        LogicalText text = script.script().text();
        TextRange range = word.range();
        return range.length() == 0
                ? ""
                : text.substring(text.logicalOffset(range.start()), text.logicalOffset(range.end() - 1) + 1);
    }

    private static boolean isInput(Place word) {
        return word.parent() instanceof Redirection redirection && redirection.operator() == Redirection.Operator.INPUT;
    }

    private static boolean isOutput(Place word) {
        return word.parent() instanceof Redirection redirection && isFile(redirection) && !isInput(word);
    }

    /** Reports whether the command takes text, or names of files that it does not read. */
    private static boolean isHarmless(Place word) {
        SimpleCommand command = word.simpleCommand();
        return command != null && command.isNamed("echo", "printf", "mktemp", "sponge", "tee");
    }
}
