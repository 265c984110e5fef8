package io.dflint.lint.linear;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.text.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Makes large files of a small one: what it has, said again and again in every way that a file can say it. */
final class Shapes {
    private static final String LONG = "/abcdefghi";

    /**
     * A kind of file.
     *
     * @param text makes one that has the parts of the small one so many times
     * @param valuesGrow whether the values of variables together grow faster than the file
     */
    record Shape(IntFunction<String> text, boolean valuesGrow) {}

    private final String froms;
    private final String from;
    private final List<String> steps = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();

    private Shapes(String text) {
        Dockerfile file = Dockerfile.parse(SourceText.of(text));
        String first = "FROM scratch";
        StringBuilder before = new StringBuilder();
        boolean started = false;
        for (Instruction instruction : file.instructions()) {
            String written = file.source().slice(instruction.range());
            if (instruction instanceof From) {
                first = started ? first : written;
                started = true;
            } else if (!started) {
                before.append(written).append('\n');
            }
            if (!(instruction instanceof From)) {
                steps.add(written);
            }
            if (instruction instanceof Run && instruction.header().heredocs().isEmpty()) {
                scripts.add(instruction.header().rest().toString());
            }
        }
        froms = text.endsWith("\n") ? text : text + "\n";
        from = before + first + "\n";
    }

    /** Files by what is special about them; each takes how often the parts of the small one are in it. */
    static Map<String, Shape> of(String text) {
        Shapes shapes = new Shapes(text);
        Map<String, Shape> all = new LinkedHashMap<>();
        all.put("the file again", new Shape(n -> shapes.froms.repeat(n), false));
        all.put("steps again", new Shape(n -> shapes.from + shapes.allSteps().repeat(n), false));
        all.put("stages on stages", new Shape(shapes::chain, false));
        all.put("steps with comments", new Shape(n -> shapes.from + shapes.commented(n), false));
        all.put(
                "comments above",
                new Shape(n -> shapes.from + "# hadolint ignore=DL1,DL2\n".repeat(n) + shapes.allSteps(), false));
        all.put("many words", new Shape(n -> shapes.from + shapes.words(n), false));
        all.put("a long word", new Shape(n -> shapes.from + shapes.longWord(n), false));
        all.put("values of values", new Shape(n -> shapes.from + shapes.growing(n), true));
        all.put("a long value", new Shape(n -> shapes.from + shapes.longValue(n), true));
        if (!shapes.scripts.isEmpty()) {
            String script = String.join(" && ", shapes.scripts);
            all.put(
                    "one script",
                    new Shape(n -> shapes.from + "RUN true" + (" && \\\n  " + script).repeat(n) + "\n", false));
            all.put(
                    "one pipeline",
                    new Shape(n -> shapes.from + "RUN true" + (" | " + script).repeat(n) + "\n", false));
            all.put("one list", new Shape(n -> shapes.from + "RUN true" + ("; " + script).repeat(n) + "\n", false));
            all.put(
                    "one heredoc",
                    new Shape(n -> shapes.from + "RUN <<EOF\n" + (script + "\n").repeat(n) + "EOF\n", false));
            all.put("many heredocs", new Shape(n -> shapes.heredocs(script, n), false));
            all.put(
                    "nested",
                    new Shape(
                            n -> shapes.from + "RUN " + "(".repeat(Math.min(n, 60)) + script
                                    + ")".repeat(Math.min(n, 60)) + "\n",
                            false));
            all.put(
                    "comments in a script",
                    new Shape(
                            n -> shapes.from + "RUN " + script + " && \\\n" + "# dflint ignore=DL1\n".repeat(n) + script
                                    + "\n",
                            false));
        }
        return all;
    }

    private String allSteps() {
        return String.join("\n", steps) + "\n";
    }

    private String chain(int n) {
        StringBuilder text = new StringBuilder(from.stripTrailing());
        text.append(from.toLowerCase(java.util.Locale.ROOT).contains(" as ") ? "\nFROM scratch AS s0\n" : " AS s0\n");
        for (int i = 0; i < n; i++) {
            text.append(allSteps()).append("ENV V").append(i).append("=a$V0\n");
            text.append("FROM s").append(i).append(" AS s").append(i + 1).append('\n');
        }
        return text.toString();
    }

    private String commented(int n) {
        StringBuilder text = new StringBuilder();
        for (String step : steps) {
            int blank = step.indexOf(' ');
            if (blank > 0) {
                text.append(step, 0, blank).append(" \\\n");
                text.append("# a comment ignore=\n\n".repeat(n));
                text.append(step, blank + 1, step.length()).append('\n');
            }
        }
        return text.toString();
    }

    /** What follows the name, many times. */
    private String words(int n) {
        StringBuilder text = new StringBuilder();
        for (String step : steps) {
            int blank = step.indexOf(' ');
            if (blank > 0 && step.indexOf("<<") < 0) {
                String rest = step.substring(blank + 1).replace("\\\n", " ").strip();
                text.append(step, 0, blank).append((" " + rest).repeat(n)).append('\n');
            }
        }
        return text.toString();
    }

    private String longWord(int n) {
        StringBuilder text = new StringBuilder();
        for (String step : steps) {
            if (step.indexOf("<<") < 0) {
                text.append(step).append(LONG.repeat(n)).append('\n');
            }
        }
        return text.toString();
    }

    private String longValue(int n) {
        String value = "ENV LONG=" + LONG.repeat(n) + "\nARG TOO=" + LONG.repeat(n) + "\n";
        StringBuilder text = new StringBuilder(value);
        for (int i = 0; i < n; i++) {
            for (String step : steps) {
                if (step.indexOf("<<") < 0) {
                    text.append(step).append("$LONG\n");
                }
            }
        }
        return text.toString();
    }

    private String growing(int n) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < n; i++) {
            text.append("ENV V").append(i + 1).append("=a/$V").append(i).append('\n');
            text.append("WORKDIR a$V").append(i).append("\nEXPOSE $V").append(i).append('\n');
        }
        return text + allSteps();
    }

    private String heredocs(String script, int n) {
        StringBuilder text = new StringBuilder(from).append("RUN");
        for (int i = 0; i < n; i++) {
            text.append(" sh <<E").append(i).append(i + 1 < n ? " &&" : "\n");
        }
        for (int i = 0; i < n; i++) {
            text.append(script).append("\nE").append(i).append('\n');
        }
        return text.toString();
    }
}
