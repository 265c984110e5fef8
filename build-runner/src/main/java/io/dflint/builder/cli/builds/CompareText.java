package io.dflint.builder.cli.builds;

import io.dflint.builder.cache.FileChange;
import io.dflint.builder.cli.workflow.Units;
import io.dflint.builder.event.PathChange;
import io.dflint.builder.record.BuildDifference;
import io.dflint.builder.record.BuildDifference.StepDifference;
import io.dflint.builder.record.FileChangeText;
import io.dflint.builder.record.LayerDifference;
import io.dflint.builder.record.RecordedBuild;
import io.dflint.builder.record.RecordedStep;
import io.dflint.builder.record.RecordedStep.State;
import io.dflint.builder.text.Durations;
import io.dflint.builder.text.TerminalText;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The output of {@code builds compare} as text. */
final class CompareText {
    private static final int MOST_PATHS = 10;

    private final PrintStream out;
    private final boolean all;

    /** @param all whether to show unchanged steps and all paths too */
    CompareText(PrintStream out, boolean all) {
        this.out = out;
        this.all = all;
    }

    void print(RecordedBuild before, RecordedBuild now, BuildDifference difference) {
        head("before", before);
        head("now", now);
        difference.general().forEach(change -> out.println(TerminalText.line(change)));
        for (StepDifference step : difference.steps()) {
            if (all || !step.isSame()) {
                print(step);
            }
        }
    }

    private void head(String name, RecordedBuild build) {
        out.println(name + ": " + build.shortId() + ", " + Units.ago(build.started()) + ", "
                + build.outcome().text() + " in " + Durations.seconds(build.millis()) + ", " + build.count(State.CACHED)
                + " of " + BuildsCommand.used(build) + " steps cached");
    }

    private void print(StepDifference difference) {
        RecordedStep step = difference.now() == null ? difference.before() : difference.now();
        if (step == null) {
            return;
        }
        out.println();
        out.println(TerminalText.line(step.title()) + ", line " + step.line() + ": " + state(difference.before())
                + " -> " + state(difference.now()));
        LayerDifference layer = difference.layer();
        if (difference.changes().isEmpty() && difference.before() != null && difference.now() != null) {
            sameInstruction(difference.before().key(), difference.now().key(), layer != null);
        }
        difference.changes().forEach(change -> out.println("  " + TerminalText.line(change)));
        for (FileChange file : difference.files()) {
            out.println("    " + FileChangeText.of(file));
        }
        if (layer != null) {
            out.println("  changes in its layer: " + counts(layer.before().counts()) + " -> "
                    + counts(layer.now().counts()));
            paths("no longer", layer.noLonger());
            paths("also", layer.also());
        }
    }

    /** Describes a step that did not change itself. Its key is unknown if nothing needed it. */
    private void sameInstruction(String before, String now, boolean otherLayer) {
        boolean known = !before.isEmpty() && !now.isEmpty();
        if (before.equals(now) && !otherLayer) {
            out.println("  no difference");
        } else if (known && !before.equals(now)) {
            out.println("  only steps on which it depends differ");
        }
    }

    private static String counts(String counts) {
        return counts.isEmpty() ? "none" : counts;
    }

    private void paths(String what, List<PathChange> paths) {
        int shown = all ? paths.size() : Math.min(MOST_PATHS, paths.size());
        paths.subList(0, shown).forEach(change -> out.println("    " + what + " " + TerminalText.line(change.text())));
        if (shown < paths.size()) {
            out.println("    and " + (paths.size() - shown) + " more; --all shows them");
        }
    }

    private static String state(@Nullable RecordedStep step) {
        return step == null ? "none" : step.state().words() + (step.millis() < 0 ? "" : " " + BuildsCommand.time(step));
    }
}
