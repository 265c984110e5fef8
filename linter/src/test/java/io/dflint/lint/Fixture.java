package io.dflint.lint;

import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.BuildContext;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Rule;
import io.dflint.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Dockerfile below {@code src/test/resources/rules/ID} and, in the file beside it that ends in {@code .findings}, all that
 * the rule finds in it. The first line of that file may be {@code #} and options, as behind the fence of an example; without
 * them the default profile counts.
 */
record Fixture(Path path) {
    static final Path FOLDER = Path.of("src/test/resources/rules");

    static List<Fixture> all() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".Dockerfile"))
                    .sorted()
                    .map(Fixture::new)
                    .toList();
        }
    }

    /** The rule after which the folder is named. */
    Rule rule() {
        String id = FOLDER.relativize(path).getName(0).toString();
        Rule rule = Rules.named(id);
        if (rule == null) {
            throw new IllegalStateException(id + " has fixtures and is no rule");
        }
        return rule;
    }

    Path sidecar() {
        String name = path.getFileName().toString();
        return path.resolveSibling(name.substring(0, name.length() - ".Dockerfile".length()) + ".findings");
    }

    SourceText source() {
        return SourceText.of(read(path));
    }

    /** The line of options with its line end; empty without one. */
    String optionLine() {
        String text = Files.exists(sidecar()) ? read(sidecar()) : "";
        return text.startsWith("#") ? text.substring(0, text.indexOf('\n') + 1) : "";
    }

    private List<String> options() {
        String line = optionLine();
        return line.isEmpty()
                ? List.of("profile=default")
                : List.of(line.substring(1).strip().split(" +", -1));
    }

    LintOptions lintOptions() {
        return ExampleOptions.of(options());
    }

    BuildContext context() {
        return ExampleOptions.context(options());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return FOLDER.relativize(path).toString();
    }
}
