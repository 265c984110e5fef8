package io.dflint.lint.cli;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.Inputs;
import io.dflint.lint.input.SourceReader;
import io.dflint.options.Arguments;
import io.dflint.options.NoOption;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** {@code dflint ast}: prints the result of parsing files, in the form of Docker's parser. */
final class AstCommand {
    private AstCommand() {}

    static int run(List<String> words, Console console) throws UsageException, IOException {
        Arguments<NoOption> arguments = Arguments.read(NoOption.values(), words);
        if (arguments.isHelp()) {
            console.out().write(HelpTexts.ast().text(console.color()));
            return ExitCode.CLEAN;
        }
        List<String> paths = arguments.operands();
        if (paths.isEmpty()) {
            throw new UsageException("expected a file, a directory, or - for standard input");
        }
        Inputs inputs =
                Inputs.of(paths, Inputs.STDIN, new Inputs.Search(console.directory(), file -> false, false, Set.of()));
        boolean trouble = !inputs.problems().isEmpty();
        inputs.problems().forEach(console::complain);
        inputs.empty().forEach(console::warn);
        SourceReader reader = new SourceReader(FileSize.DEFAULT);
        boolean refused = false;
        for (Inputs.Input input : inputs.files()) {
            try {
                Dockerfile file =
                        Dockerfile.parse(reader.read(input, console.in()).text());
                AstPrinter.Result result = AstPrinter.print(input.shown(), file);
                refused |= result.refused();
                console.out().write(result.text() + "\n");
            } catch (InputException e) {
                console.complain(e);
                trouble = true;
            }
        }
        return trouble ? ExitCode.TROUBLE : refused ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
