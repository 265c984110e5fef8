package io.dflint.ignore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dflint.TestTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The files in {@code ignore/*.ignore}: an ignore file, a line {@code ----}, and paths. {@code out path by 3} says that line
 * 3, counted from 1, keeps the path out; {@code in path} that it is in, whatever the line.
 */
class IgnoreTablesTest {

    @TestFactory
    List<DynamicTest> paths() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : TestTables.files("ignore", ".ignore")) {
            String[] halves = Files.readString(file).split("\n----\n", 2);
            IgnoreFile ignore = IgnoreFile.parse(halves[0]);
            for (String line : halves[1].split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    tests.add(dynamicTest(file.getFileName() + " " + line, () -> check(ignore, line)));
                }
            }
        }
        return tests;
    }

    private static void check(IgnoreFile ignore, String line) {
        int by = line.lastIndexOf(" by ");
        String path = line.substring(4, by < 0 ? line.length() : by);
        Decision decision = ignore.decide(path);
        IgnorePattern pattern = decision.by();
        String actual = (decision.excluded() ? "out " : "in  ") + path;
        if (by >= 0) {
            actual += " by " + (pattern == null ? 0 : pattern.line() + 1);
        }
        assertThat(actual).isEqualTo(line);
        assertThat(decision.failure()).isNull();
    }
}
