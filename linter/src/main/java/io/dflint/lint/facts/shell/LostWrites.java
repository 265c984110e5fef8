package io.dflint.lint.facts.shell;

import io.dflint.shell.Command;
import io.dflint.shell.Pipeline;
import io.dflint.shell.ShellNode;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.VariableUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds variables that are set in a subshell and read after it. */
public final class LostWrites {
    /** A place that sets a variable in a subshell, and one that reads it afterwards. */
    public record Loss(VariableUse write, VariableUse read) {}

    private final Map<String, VariableUse> lost = new HashMap<>();
    private final List<Subshell> open = new ArrayList<>();
    private final List<Loss> found = new ArrayList<>(0);

    /** A subshell and the writes in it so far. */
    private record Subshell(ShellNode node, List<VariableUse> writes) {}

    private LostWrites() {}

    /** Returns the lost writes of a script, in the order of the reads. */
    public static List<Loss> in(ShellScript script) {
        List<VariableUse> writes = script.variables().writes();
        if (writes.isEmpty() || keepsLastOfPipe(script)) {
            return List.of();
        }
        List<VariableUse> all = new ArrayList<>(script.variables().reads());
        all.addAll(writes);
        all.sort(Comparator.comparingInt(LostWrites::order).thenComparing(VariableUse::isWrite));
        LostWrites losses = new LostWrites();
        for (VariableUse use : all) {
            losses.take(use);
        }
        return losses.found;
    }

    private static boolean keepsLastOfPipe(ShellScript script) {
        for (Place place : script.tree().named("shopt")) {
            if (((SimpleCommand) place.node()).hasArg("lastpipe")) {
                return true;
            }
        }
        return false;
    }

    /** An assignment takes effect after its value is evaluated. */
    private static int order(VariableUse use) {
        return use.how() == VariableUse.How.ASSIGN
                ? use.place().range().end()
                : use.place().range().start();
    }

    private void take(VariableUse use) {
        List<Place> around = subshells(use.place());
        int kept = 0;
        while (kept < open.size()
                && kept < around.size()
                && around.get(kept).isNode(open.get(kept).node())) {
            kept++;
        }
        while (open.size() > kept) {
            for (VariableUse write : open.removeLast().writes()) {
                lost.put(write.name(), write);
            }
        }
        for (int i = kept; i < around.size(); i++) {
            open.add(new Subshell(around.get(i).node(), new ArrayList<>(1)));
        }
        if (use.isWrite()) {
            lost.remove(use.name());
            if (!open.isEmpty()) {
                open.getLast().writes().add(use);
            }
        } else if (lost.containsKey(use.name()) && use.how() == VariableUse.How.READ) {
            found.add(new Loss(lost.get(use.name()), use));
        }
    }

    /** Returns the nodes around a place that run in a process of their own, from the outside in. */
    private static List<Place> subshells(Place place) {
        List<Place> around = new ArrayList<>(2);
        Place first = place.node() instanceof Command.Coprocess && place.outer() != null ? place.outer() : place;
        for (Place at = first; at.outer() != null; at = at.outer()) {
            ShellNode node = at.node();
            ShellNode outer = at.outer().node();
            boolean own = node instanceof Command.Subshell
                    || node instanceof Command.Coprocess
                    || node instanceof WordPart.CommandSubstitution substitution
                            && substitution.style() != WordPart.CommandSubstitution.Style.BRACE
                    || node instanceof WordPart.ProcessSubstitution
                    || node instanceof Command && outer instanceof Pipeline pipeline && pipeline.isPiped()
                    || node instanceof Statement statement && statement.isBackground();
            if (own) {
                around.addFirst(at);
            }
        }
        return around;
    }
}
