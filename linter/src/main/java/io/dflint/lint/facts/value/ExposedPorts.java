package io.dflint.lint.facts.value;

import io.dflint.instruction.Expose;
import io.dflint.lint.facts.check.CheckStep;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;

/** The ports of EXPOSE with their variables expanded. */
public final class ExposedPorts {
    private ExposedPorts() {}

    /**
     * A port and its place.
     *
     * @param text the text in the file; a variable in it can contain several ports
     */
    public record Place(LogicalText text, ExposedPort port) {
        /** Reports whether the port is written in the file literally. */
        public boolean isLiteral() {
            return text.contentEquals(port.text());
        }
    }

    /** Returns the ports of a step. With {@code untilWrong}, stops after the one at which Docker fails. */
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
