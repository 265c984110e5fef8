package io.dflint.lint.embed;

import java.util.Locale;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/**
 * The reason why a text is not valid YAML.
 *
 * @param line the line, from 1; 0 if the parser does not report one
 */
public record YamlProblem(int line, String message) {
    private static final String INVALID = "invalid YAML: ";

    /** Converts an error of the YAML parser to a message. */
    public static YamlProblem of(YamlEngineException problem) {
        return switch (problem) {
            case MarkedYamlEngineException marked ->
                new YamlProblem(
                        marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0),
                        INVALID + withoutBut(marked.getProblem()));
            case ReaderException reader ->
                new YamlProblem(0, INVALID + "control character " + codePoint(reader.getCodePoint()));
            case YamlVersionException version ->
                new YamlProblem(
                        0, INVALID + "version " + version.getSpecVersion().getRepresentation() + "; write %YAML 1.2");
            default -> new YamlProblem(0, INVALID + problem.getMessage());
        };
    }

    /** Removes the {@code but} at the start, which refers to what the parser was doing. */
    private static String withoutBut(String problem) {
        return problem.startsWith("but ") ? problem.substring("but ".length()) : problem;
    }

    /** Returns a text such as {@code U+0007}. */
    private static String codePoint(int c) {
        String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
