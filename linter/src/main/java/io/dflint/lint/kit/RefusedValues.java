package io.dflint.lint.kit;

import io.dflint.image.ImageReference;
import io.dflint.image.InvalidReference;
import io.dflint.instruction.Expose;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Stopsignal;
import io.dflint.lint.facts.Facts;
import io.dflint.lint.facts.image.ImageUse;
import io.dflint.lint.facts.value.ExposedPort;
import io.dflint.lint.facts.value.ProblemPlaces;
import io.dflint.lint.facts.value.StepFailures;
import io.dflint.model.BuildModel;
import io.dflint.model.ExpandedWords;
import io.dflint.model.StageReference.Kind;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Problem;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import io.dflint.word.Word;
import io.dflint.word.WordProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds what Docker can parse but rejects when a build reaches it: unclosed quotes, unknown modifiers of variables, and
 * values that are not a valid image, port or signal. Values that are not known from the file are not checked.
 */
public final class RefusedValues {
    private final BuildModel model;
    private final Facts facts;
    private final List<Problem> found = new ArrayList<>(0);

    private RefusedValues(BuildModel model, Facts facts) {
        this.model = model;
        this.facts = facts;
    }

    /** Returns the problems in the order of the file, except for instructions that Docker cannot parse. */
    public static List<Problem> in(BuildModel model, Facts facts) {
        RefusedValues values = new RefusedValues(model, facts);
        for (Instruction instruction : model.file().instructions()) {
            values.words(instruction);
            values.values(instruction);
        }
        values.images();
        return values.found;
    }

    private void words(Instruction instruction) {
        if (!(instruction instanceof Onbuild onbuild)) {
            words(instruction, facts.words(instruction));
        } else if (onbuild.trigger() != null) {
            words(onbuild, ExpandedWords.of(onbuild.trigger(), model.file().escape()));
        }
    }

    private void words(Instruction instruction, List<Word> words) {
        for (Word word : words) {
            List<WordProblem> problems = word.problems();
            if (!problems.isEmpty()) {
                WordProblem first = problems.getFirst();
                report(instruction, first.range(), first.message());
                return; // An unclosed quote can appear again in the next word.
            }
        }
    }

    private void values(Instruction instruction) {
        switch (instruction) {
            case Expose expose -> {
                for (LogicalText port : expose.ports()) {
                    if (port.indexOf('#', 0) == 0) {
                        comment(
                                expose,
                                new TextRange(
                                        port.sourceRange().start(),
                                        expose.range().end()));
                        break;
                    }
                    port(expose, port);
                }
            }
            case Stopsignal stop
            when stop.signal() != null -> {
                signal(stop, stop.signal());
            }
            default -> {}
        }
    }

    private void signal(Stopsignal stop, LogicalText written) {
        String signal = facts.value(stop, written);
        if (signal == null || StepFailures.isSignal(signal)) {
            return;
        }
        int blank = written.indexOf(' ', 0);
        if (blank > 0 && StepFailures.isSignal(written.substring(0, blank))) {
            LogicalText extra = written.substring(blank).strip();
            if (extra.charAt(0) == '#') {
                comment(stop, extra.sourceRange());
            } else {
                report(stop, extra.sourceRange(), "STOPSIGNAL takes one signal; remove " + extra);
            }
        } else {
            report(
                    stop,
                    written.sourceRange(),
                    described(written, signal) + " is not a signal; use a name or number such as SIGTERM");
        }
    }

    private void comment(Instruction instruction, TextRange range) {
        report(instruction, range, Comment.ONLY_AT_THE_START + "; " + Comment.MOVE);
    }

    private void port(Expose expose, LogicalText written) {
        String value = facts.value(expose, written);
        if (value == null) {
            return;
        }
        for (String text :
                value.isBlank() ? List.of(value) : List.of(value.strip().split("\\s+", -1))) {
            ExposedPort port = ExposedPort.parse(text);
            if (!port.isValid() && port.tooHigh() == null) {
                report(
                        expose,
                        written.sourceRange(),
                        described(written, text)
                                + " is not a port; write a number or a range, with /tcp, /udp or /sctp after it: 53/udp, 8000-8010");
                return;
            }
        }
    }

    private void images() {
        for (ImageUse use : facts.images()) {
            if (use.known()
                    && use.reference() == null
                    && (use.kind() != Kind.FROM || !use.text().isEmpty())
                    && ImageReference.parse(use.text()) instanceof InvalidReference invalid) {
                String stage = use.kind() == Kind.FROM ? use.text().toLowerCase(Locale.ROOT) : use.text();
                boolean isStage = !stage.equals(use.text()) && model.stageNamed(stage) != null;
                report(
                        use.instruction(),
                        use.range(),
                        isStage
                                ? use.described() + " is not the stage " + stage
                                        + ", because Docker lower-cases the names of stages; write " + stage
                                : use.described() + " is not a valid image name: " + invalid.message());
            }
        }
    }

    private static String described(LogicalText written, String value) {
        return written.contentEquals(value) ? value : written + " (" + value + ")";
    }

    private void report(Instruction instruction, TextRange place, String message) {
        if (ProblemPlaces.anyIn(instruction.range(), model.file().problems())) {
            return; // Docker does not get that far, and this problem may be a consequence of the other.
        }
        int line = model.file().source().lines().line(instruction.range().start()) + 1;
        found.add(new Problem(place, Problem.Phase.BUILD, line, message));
    }
}
