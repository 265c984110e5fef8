package io.dflint.lint.custom;

import io.dflint.image.ImageReference;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.facts.image.ImageUse;
import io.dflint.lint.facts.label.LabelEntry;
import io.dflint.lint.rule.LintInput;
import io.dflint.syntax.Flag;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds all candidates of a kind. Those with variables of unknown value are omitted. */
final class Candidates {
    private final LintInput input;
    private final List<Candidate> found = new ArrayList<>();

    private Candidates(LintInput input) {
        this.input = input;
    }

    static List<Candidate> of(Subject subject, LintInput input) {
        Candidates all = new Candidates(input);
        switch (subject) {
            case INSTRUCTION -> all.instructions();
            case IMAGE -> all.images();
            case COMMAND -> all.commands();
            case FLAG -> all.flags();
            case ARGUMENT -> all.arguments();
            case VARIABLE -> all.variables();
            case LABEL -> all.labels();
        }
        return all.found;
    }

    /** Returns the keyword of an instruction in upper case. */
    static String keyword(Instruction instruction) {
        return instruction.name().toString().toUpperCase(Locale.ROOT);
    }

    private Candidate add(Instruction instruction, TextRange place) {
        Candidate candidate = new Candidate(instruction, input.model().stageOf(instruction), place);
        found.add(candidate);
        return candidate.with("instruction", keyword(instruction), instruction.range());
    }

    private void instructions() {
        for (Instruction instruction : input.file().instructions()) {
            add(instruction, instruction.range());
        }
    }

    private void images() {
        for (ImageUse use : input.facts().images()) {
            ImageReference image = use.reference();
            if (use.known() && image != null) {
                boolean asIs = !use.isComputed();
                add(use.instruction(), use.range())
                        .with("image", image.text(), asIs ? use.range() : null)
                        .with("registry", image.registry(), null)
                        .with("repository", image.repository(), null)
                        .with("tag", image.tag(), asIs && image.tag() != null ? use.tagRange() : null)
                        .with("digest", image.digest(), null);
            }
        }
    }

    private void commands() {
        input.facts().allCalls().forEach(call -> {
            List<Candidate.Argument> arguments = new ArrayList<>();
            call.arguments().forEach(each -> arguments.add(new Candidate.Argument(each.text(), each.range())));
            add(call.instruction(), call.range())
                    .with("command", input.file().source().slice(call.range()), call.range())
                    .with("program", call.program(), call.name())
                    .withArguments(arguments);
        });
    }

    private void flags() {
        for (Instruction instruction : input.file().instructions()) {
            flags(instruction);
            if (instruction instanceof Onbuild onbuild && onbuild.trigger() != null) {
                flags(onbuild.trigger());
            }
        }
    }

    private void flags(Instruction instruction) {
        for (Flag flag : instruction.flags()) {
            LogicalText value = flag.value();
            add(instruction, flag.range())
                    .with("flag", flag.name().toString(), flag.name().sourceRange())
                    .with("value", flag.valueText(), value == null ? null : value.sourceRange());
        }
    }

    private void arguments() {
        for (Instruction instruction : input.file().instructions()) {
            for (LogicalText argument : instruction.header().args()) {
                add(instruction, argument.sourceRange()).with("argument", argument.toString(), argument.sourceRange());
            }
        }
    }

    private void variables() {
        input.facts()
                .settings()
                .forEach(setting -> add(setting.instruction(), setting.range())
                        .with("variable", setting.name(), setting.nameRange())
                        .with("value", setting.value(), setting.range()));
    }

    private void labels() {
        for (LabelEntry label : input.facts().labels()) {
            add(label.instruction(), label.range())
                    .with("label", label.key(), label.keyRange())
                    .with("value", label.value(), label.range());
        }
    }
}
