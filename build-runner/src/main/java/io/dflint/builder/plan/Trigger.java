package io.dflint.builder.plan;

import io.dflint.builder.plan.BuildException.Place;
import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Unknown;
import io.dflint.syntax.Problem;
import io.dflint.text.SourceText;

/** Parses the ONBUILD triggers of a base image. */
final class Trigger {
    private Trigger() {}

    /**
     * Parses a trigger to an instruction.
     *
     * @param from where the Dockerfile names the base image
     */
    static Instruction read(String text, Place from) throws BuildException {
        // The trigger must be in a stage: an ARG alone would count as an argument of the whole file.
        Dockerfile file = Dockerfile.parse(SourceText.of("FROM scratch\n" + text));
        for (Problem problem : file.problems()) {
            throw problem(text, problem.message(), from);
        }
        if (file.instructions().size() != 2) {
            throw problem(text, "more than one instruction", from);
        }
        Instruction instruction = file.instructions().getLast();
        if (instruction instanceof Unknown || instruction instanceof From) {
            throw problem(text, instruction.name() + " is not allowed in ONBUILD", from);
        }
        return instruction;
    }

    private static BuildException problem(String text, String problem, Place from) {
        return new BuildException(
                "the base image has the ONBUILD trigger " + text + ", which cannot be built: " + problem, from);
    }
}
