package io.dflint.lsp.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Arg;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Maintainer;
import io.dflint.instruction.Run;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.PositionEncoding;
import io.dflint.lsp.feature.refactor.Refactoring;
import io.dflint.lsp.feature.refactor.Refactors;
import io.dflint.model.ExpandedWords;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Dialect;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.reader.ShellParser;
import io.dflint.syntax.CommandForm.ExecForm;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import io.dflint.word.Environment;
import io.dflint.word.Expander;
import io.dflint.word.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a refactoring leaves means what stood there before: the same words for Docker, variables replaced, and the same commands for
 * the shell, in the same order. The fixtures of all features are tried, with the selection at every word.
 */
class SameMeaningTest {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    @TestFactory
    Stream<DynamicTest> fixtures() throws IOException {
        return FeatureFixture.all().stream()
                .map(fixture -> DynamicTest.dynamicTest(fixture.toString(), () -> check(fixture.document(), fixture)));
    }

    private static void check(Document document, FeatureFixture fixture) {
        List<String> before = meaning(document);
        List<TextRange> selections = new ArrayList<>(List.of(fixture.selection()));
        for (Instruction instruction : document.dockerfile().instructions()) {
            selections.add(TextRange.at(instruction.range().start()));
            for (LogicalText word : instruction.header().args()) {
                selections.add(word.sourceRange());
            }
        }
        for (TextRange selection : selections) {
            for (Refactoring each : new Refactors().at(document, selection)) {
                String text = TextEdit.apply(document.text(), each.edits());
                Document after = new Document(document.uri(), 2, text, PositionEncoding.UTF_16);
                assertThat(meaning(after)).as(each.title() + "\n" + text).isEqualTo(before);
            }
        }
    }

    private static List<String> meaning(Document document) {
        List<String> found = new ArrayList<>();
        Dockerfile file = document.dockerfile();
        for (Instruction instruction : file.instructions()) {
            Environment scope = document.model().scopeAt(instruction);
            if (instruction instanceof Arg) {
                continue;
            }
            if (instruction instanceof Maintainer maintainer && maintainer.maintainer() != null) {
                found.add("org.opencontainers.image.authors");
                found.add(maintainer.maintainer().toString());
            } else if (instruction instanceof Run run) {
                commands(document, run, scope, found);
            } else {
                for (Word word : ExpandedWords.of(instruction, file.escape())) {
                    found.add(Expander.expand(word, scope).value());
                }
            }
        }
        return found;
    }

    private static void commands(Document document, Run run, Environment scope, List<String> found) {
        if (run.command() instanceof ExecForm exec) {
            List<String> words =
                    exec.words().stream().map(LogicalText::toString).toList();
            if (words.size() == 3
                    && words.get(0).equals("/bin/sh")
                    && words.get(1).equals("-c")) {
                add(ShellParser.parse(exec.words().get(2), Dialect.SH).commands(), scope, found);
            } else {
                found.add(words.toString());
            }
            return;
        }
        for (RunScript each : document.runs()) {
            if (each.run().range().equals(run.range())) {
                add(each.commands(), scope, found);
            }
        }
    }

    private static void add(List<CommandSite> commands, Environment scope, List<String> found) {
        for (CommandSite site : commands) {
            SimpleCommand command = site.command();
            List<String> words = new ArrayList<>();
            for (ShellWord word : command.words()) {
                words.add(word.literal() == null ? expanded(word.text(), scope) : word.text());
            }
            // What set -e does is done by && as well.
            if (!words.equals(List.of("set", "-e"))) {
                found.add(words.toString());
            }
        }
    }

    /** Variables of the shell that Docker does not know stay. */
    private static String expanded(String text, Environment scope) {
        return VARIABLE.matcher(text).replaceAll(match -> {
            String value = scope.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
    }
}
