package io.dflint.builder.buildkit;

import io.dflint.builder.event.StepId;
import io.dflint.builder.key.BuildGraph;
import io.dflint.builder.key.CacheKeys;
import io.dflint.builder.key.StepErrors;
import io.dflint.builder.key.Vertex;
import io.dflint.builder.plan.Action;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildException.Place;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.run.Redactor;
import io.dflint.builder.run.StepFailure;
import io.dflint.instruction.Instruction;
import io.dflint.text.SourceText;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Determines what the failures reported by BuildKit are about: the step, the location in the Dockerfile and the reason.
 */
final class StepFailures {
    private static final String EXIT_CODE = "exit code: ";
    private static final String CHECKSUM = "failed to calculate checksum of ref ";

    private final BuildPlan plan;
    private final BuildGraph graph;
    private final CacheKeys keys;
    private final StepErrors errors;
    private final Redactor redactor;

    StepFailures(BuildPlan plan, BuildGraph graph, CacheKeys keys, StepErrors errors, Redactor redactor) {
        this.plan = plan;
        this.graph = graph;
        this.keys = keys;
        this.errors = errors;
        this.redactor = redactor;
    }

    /**
     * Returns the failure of a step.
     *
     * @param lastLines the end of its output
     */
    BuildException of(StepId id, String error, List<String> lastLines) {
        if (id.index() < 0) {
            return new BuildException(
                    BuildxErrors.withoutPrefix(error),
                    new Place(plan.file().source(), id.stage().stage().from().range()));
        }
        Vertex vertex = graph.after(id);
        int exitCode = exitCode(error);
        if (vertex.action() instanceof Action.Run run && exitCode > 0) {
            String reason = error.contains("out of memory") || error.contains("OOM")
                    ? "ran out of memory"
                    : StepFailure.reason(exitCode);
            return new StepFailure(StepFailure.text(run, redactor, reason), errors.place(vertex), exitCode, lastLines);
        }
        try {
            // The files are missing: the messages of this module include similar names.
            keys.definition(vertex);
        } catch (BuildException e) {
            return e.at(errors.place(vertex));
        } catch (IOException e) {
            // BuildKit's message has to suffice.
        }
        return new BuildException(plain(error), errors.place(vertex));
    }

    private static int exitCode(String error) {
        int at = error.lastIndexOf(EXIT_CODE);
        int end = at < 0 ? -1 : at + EXIT_CODE.length();
        int code = 0;
        while (end >= 0 && end < error.length() && Character.isDigit(error.charAt(end)) && code < 1000) {
            code = code * 10 + (error.charAt(end++) - '0');
        }
        return code;
    }

    /** Removes BuildKit's internal names from a message. */
    private static String plain(String error) {
        String text = BuildxErrors.withoutPrefix(error);
        int checksum = text.indexOf(CHECKSUM);
        int end = checksum < 0 ? -1 : text.indexOf(": ", checksum);
        return end < 0 ? text : text.substring(end + 2);
    }

    /** Returns the failure that belongs to no step, based on the end of the output. */
    BuildException of(List<String> lines, int code) {
        String message = redactor.redact(BuildxErrors.message(lines, "docker buildx build", code));
        for (int i = 0; i + 1 < lines.size(); i++) {
            Place place = lines.get(i + 1).startsWith("-----") ? place(lines.get(i)) : null;
            if (place != null) {
                return new BuildException(message, place);
            }
        }
        return new BuildException(message);
    }

    /** Returns the location of an instruction from a line such as {@code Dockerfile:11}. */
    private @Nullable Place place(String text) {
        int colon = text.lastIndexOf(':');
        int line;
        try {
            line = Integer.parseInt(text.substring(colon + 1)) - 1;
        } catch (NumberFormatException e) {
            return null;
        }
        SourceText source = plan.file().source();
        if (line < 0 || line >= source.lines().lineCount()) {
            return null;
        }
        for (Instruction instruction : plan.file().instructions()) {
            int first = source.lines().line(instruction.range().start());
            int last = source.lines()
                    .line(Math.max(
                            instruction.range().start(), instruction.range().end() - 1));
            if (first <= line && line <= last) {
                return new Place(source, instruction.range());
            }
        }
        return new Place(source, source.lines().lineRange(line));
    }
}
