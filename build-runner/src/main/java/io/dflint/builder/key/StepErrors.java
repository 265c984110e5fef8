package io.dflint.builder.key;

import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildException.Place;
import io.dflint.builder.plan.Step;
import io.dflint.builder.text.FailureText;
import io.dflint.text.SourceText;
import java.io.IOException;

/** Gives errors the place of the instruction that they are about. */
public final class StepErrors {
    private final SourceText source;

    /** @param source of the Dockerfile */
    public StepErrors(SourceText source) {
        this.source = source;
    }

    /** Where the instruction of a step stands. */
    public Place place(Vertex vertex) {
        Step step = vertex.step().step();
        return new Place(
                source,
                step != null
                        ? step.range()
                        : vertex.step().stage().stage().from().range());
    }

    /** Something that may fail. */
    public interface Work<T> {
        T get() throws BuildException, IOException;
    }

    /** Gives errors without a place that of an instruction; those of the daemon stay as they are. */
    public <T> T at(Vertex vertex, Work<T> work) throws BuildException, IOException {
        try {
            return work.get();
        } catch (BuildException e) {
            throw e.at(place(vertex));
        } catch (EngineException e) {
            throw e;
        } catch (IOException e) {
            throw new BuildException(FailureText.of(e), place(vertex), e);
        }
    }
}
