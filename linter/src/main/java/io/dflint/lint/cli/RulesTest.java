package io.dflint.lint.cli;

import io.dflint.lint.config.ConfigException;
import io.dflint.lint.custom.CustomRule;
import io.dflint.lint.custom.CustomRules;
import io.dflint.lint.custom.RuleTrial;
import io.dflint.options.UsageException;
import io.dflint.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** {@code dflint rules test}: tests the rules of a project with their examples. */
final class RulesTest {
    private static final String FOLDER = ".dflint/rules";

    private RulesTest() {}

    static int run(List<String> operands, Console console) throws UsageException, IOException {
        if (operands.size() > 1) {
            throw new UsageException("expected one directory, got " + operands.size());
        }
        String directory = operands.isEmpty() ? FOLDER : operands.getFirst();
        try {
            Path folder = console.directory().resolve(directory);
            if (!Files.isDirectory(folder)) {
                console.complain(directory + ": not a directory; rules of a project are files in " + FOLDER);
                return ExitCode.TROUBLE;
            }
            return test(
                    CustomRules.in(
                            folder,
                            file -> Path.of(directory)
                                    .resolve(file.getFileName())
                                    .toString()),
                    console);
        } catch (InvalidPathException e) {
            console.complain(directory + ": not a path");
        } catch (ConfigException e) {
            console.complain(e.place() + ": " + e.getMessage());
        }
        return ExitCode.TROUBLE;
    }

    private static int test(List<CustomRule> rules, Console console) throws IOException {
        int examples = 0;
        int failed = 0;
        for (CustomRule rule : rules) {
            examples += RuleTrial.examples(rule);
            List<String> failures = RuleTrial.failures(rule);
            failed += failures.isEmpty() ? 0 : 1;
            for (String failure : failures) {
                console.out().write(Printable.of(failure) + "\n");
            }
        }
        console.out()
                .write(FixSummary.count(rules.size(), "rule") + ", " + FixSummary.count(examples, "example") + ": "
                        + (failed == 0 ? "all pass" : FixSummary.count(failed, "rule") + " failed") + "\n");
        return failed == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
