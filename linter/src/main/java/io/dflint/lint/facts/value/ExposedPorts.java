package io.dflint.lint.facts.value;

import io.dflint.instruction.Expose;
import io.dflint.lint.facts.check.CheckStep;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;

/** The ports of EXPOSE with their variables replaced. */
public final class ExposedPorts {
    private ExposedPorts() {}

    /**
     * A port.
     *
     * @param text where it is written; a variable may hold several
     */
    public record Place(LogicalText text, ExposedPort port) {
        /** Whether the port stands in the file as it is. */
        public boolean isLiteral() {
            return text.contentEquals(port.text());
        }
    }

    /** The ports that are exposed step by step; with {@code untilWrong} up to the one at which Docker ends the build. */
    public static List<Place> in(CheckStep step, Values values, boolean untilWrong) {
        List<Place> places = new ArrayList<>();
        if (!step.executed() || !(step.instruction() instanceof Expose expose)) {
            return places;
        }
        for (LogicalText text : expose.ports()) {
            for (String word : values.of(text, step.scope()).words()) {
                ExposedPort port = ExposedPort.parse(word);
                if (port.hasPortAndProtocol()) {
                    places.add(new Place(text, port));
                }
                if (untilWrong && !port.isValid()) {
                    return places;
                }
            }
        }
        return places;
    }
}
