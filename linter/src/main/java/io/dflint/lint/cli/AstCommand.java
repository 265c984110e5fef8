package io.dflint.lint.cli;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.Inputs;
import io.dflint.lint.input.SourceReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dflint ast}: what Docker's parser makes of files. */
@Command(
        name = CommandName.AST,
        mixinStandardHelpOptions = true,
        customSynopsis = "dflint ast FILE-OR-DIR...",
        description = "Prints the syntax tree of files as Docker's parser reads them, one line of JSON per file.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Docker accepts the syntax of all files",
            "1:Docker rejects at least one file",
            "2:wrong usage, or a file could not be read",
        })
final class AstCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE-OR-DIR", arity = "1..*", hideParamSyntax = true, description = "As for lint.")
    private List<String> paths = new ArrayList<>();

    AstCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Inputs inputs = Inputs.of(paths, Inputs.STDIN);
        boolean trouble = !inputs.problems().isEmpty();
        inputs.problems().forEach(console::complain);
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
            } catch (IOException e) {
                console.complainAboutOutput(e);
                return ExitCode.TROUBLE;
            }
        }
        return trouble ? ExitCode.TROUBLE : refused ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
