package io.dflint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lint.engine.RulePage;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages in {@code docs/rules} are those that the rules give. {@code mvn -pl linter -am test -Dtest=RulePagesTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Ddflint.update} writes them anew.
 */
class RulePagesTest {
    private static final Path FOLDER = Path.of("../docs/rules");

    @Test
    void areUpToDate() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        pages.put("README.md", RulePage.index());
        for (Rule rule : Rules.all()) {
            pages.put(rule.info().id() + ".md", RulePage.of(rule.info()));
        }
        if (System.getProperty("dflint.update") != null) {
            write(pages);
        }
        assertThat(read())
                .as("docs/rules is stale; see the comment of this test")
                .isEqualTo(pages);
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(FOLDER);
        for (String name : read().keySet()) {
            if (!pages.containsKey(name)) {
                Files.delete(FOLDER.resolve(name));
            }
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
        }
    }

    private static Map<String, String> read() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        if (Files.isDirectory(FOLDER)) {
            try (Stream<Path> files = Files.list(FOLDER)) {
                for (Path file : files.toList()) {
                    pages.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return pages;
    }
}
