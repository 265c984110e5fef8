package io.dflint.lint.engine;

import io.dflint.lint.rule.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The Markdown that explains a rule. It starts with the ID and the title, describes the problem, and has examples under
 * the headings Bad and Good.
 *
 * @param text the whole text
 * @param bad Dockerfiles in which the rule finds something
 * @param good Dockerfiles in which it finds nothing
 */
public record RuleDoc(String text, List<Example> bad, List<Example> good) {

    /**
     * An example.
     *
     * @param text the Dockerfile
     * @param options the words after {@code dockerfile} in the opening fence, such as {@code profile=hadolint}
     */
    public record Example(String text, List<String> options) {}

    /** Returns the explanation of a rule. Every rule has one. */
    public static RuleDoc of(RuleInfo rule) {
        String path = "/io/dflint/lint/rules/" + rule.id().toLowerCase(Locale.ROOT) + "/" + rule.id() + ".md";
        try (InputStream in = RuleDoc.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("rule " + rule.id() + " has no explanation at " + path);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleDoc parse(String text) {
        List<Example> bad = new ArrayList<>();
        List<Example> good = new ArrayList<>();
        String heading = "";
        String fence = null;
        StringBuilder body = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            if (fence != null && line.equals("```")) {
                Example example = new Example(body.toString(), options(fence));
                if (heading.equals("## Bad")) {
                    bad.add(example);
                } else if (heading.equals("## Good")) {
                    good.add(example);
                }
                fence = null;
            } else if (fence != null) {
                body.append(line).append('\n');
            } else if (line.startsWith("```dockerfile")) {
                fence = line;
                body.setLength(0);
            } else if (line.startsWith("## ")) {
                heading = line.strip();
            }
        }
        return new RuleDoc(text, List.copyOf(bad), List.copyOf(good));
    }

    private static List<String> options(String fence) {
        String[] words = fence.strip().split(" +", -1);
        return List.of(words).subList(1, words.length);
    }
}
