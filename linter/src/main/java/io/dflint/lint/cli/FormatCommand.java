package io.dflint.lint.cli;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.lint.config.ConfigException;
import io.dflint.lint.config.Configurations;
import io.dflint.lint.config.Settings;
import io.dflint.lint.fix.TextDiff;
import io.dflint.lint.format.FormatOptions;
import io.dflint.lint.format.Formatter;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.Inputs;
import io.dflint.lint.input.SourceFile;
import io.dflint.lint.input.SourceReader;
import io.dflint.lint.input.SourceWriter;
import io.dflint.options.Arguments;
import io.dflint.options.UsageException;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code dflint format}: formats files in place, or says which are not formatted. */
final class FormatCommand {
    private final Arguments<FormatOption> arguments;
    private final Console console;
    private final FormatSettings settings;
    private int changed;
    private int unchanged;
    private boolean trouble;

    private FormatCommand(Arguments<FormatOption> arguments, Console console) throws UsageException {
        this.arguments = arguments;
        this.console = console;
        boolean files = !arguments.isOn(FormatOption.NO_CONFIG);
        Configurations configurations = new Configurations(
                Settings.NONE,
                arguments.has(FormatOption.CONFIG) ? arguments.text(FormatOption.CONFIG) : null,
                files,
                Path.of("").toAbsolutePath(),
                Map.of());
        settings = FormatSettings.of(arguments, configurations, files);
    }

    static int run(List<String> words, Console console) throws UsageException, IOException {
        Arguments<FormatOption> arguments = Arguments.read(FormatOption.values(), words);
        if (arguments.isHelp()) {
            console.out().write(HelpTexts.format().text(console.color()));
            return ExitCode.CLEAN;
        }
        if (arguments.operands().isEmpty()) {
            throw new UsageException("expected a file, a directory, or - for standard input");
        }
        return new FormatCommand(arguments, console).run();
    }

    private int run() throws IOException {
        String stdin =
                arguments.has(FormatOption.STDIN_FILENAME) ? arguments.text(FormatOption.STDIN_FILENAME) : Inputs.STDIN;
        Inputs inputs = Inputs.of(arguments.operands(), stdin);
        trouble = !inputs.problems().isEmpty();
        inputs.problems().forEach(console::complain);
        SourceReader reader = new SourceReader(FileSize.DEFAULT);
        for (Inputs.Input input : inputs.files()) {
            try {
                format(input, reader.read(input, console.in()));
            } catch (InputException e) {
                console.complain(e);
                trouble = true;
            } catch (ConfigException e) {
                console.complain(e.place() + ": " + e.getMessage());
                trouble = true;
            }
        }
        boolean writes = !isOn(FormatOption.CHECK) && !isOn(FormatOption.DIFF);
        if (changed + unchanged > 0) {
            console.complain(
                    (writes ? "formatted " : "would format ") + count(changed) + "; " + unchanged + " unchanged");
        }
        return trouble ? ExitCode.TROUBLE : changed > 0 && !writes ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private void format(Inputs.Input input, SourceFile file) throws InputException, ConfigException, IOException {
        if (file.warning() != null) {
            throw new InputException(file.path(), "not formatted: " + file.warning());
        }
        SourceText before = file.text();
        FormatOptions options =
                settings.forFile(input instanceof Inputs.FileInput named ? named.path() : Path.of(input.shown()));
        List<TextEdit> edits = Formatter.format(Dockerfile.parse(before), options);
        String after = TextEdit.apply(before.content(), edits);
        boolean isChanged = !after.equals(before.content());
        if (isOn(FormatOption.DIFF)) {
            console.out().write(TextDiff.unified(file.path(), before.content(), after));
        } else if (isOn(FormatOption.CHECK)) {
            console.out().write(isChanged ? file.path() + "\n" : "");
        } else {
            String mark = before.original().substring(0, before.original().length() - before.length());
            switch (input) {
                case Inputs.StdinInput _ -> console.out().write(mark + after);
                case Inputs.FileInput named -> {
                    if (isChanged) {
                        SourceWriter.replace(named, before, SourceText.of(mark + after));
                    }
                }
            }
        }
        changed += isChanged ? 1 : 0;
        unchanged += isChanged ? 0 : 1;
    }

    private boolean isOn(FormatOption option) {
        return arguments.isOn(option);
    }

    private static String count(int files) {
        return files + (files == 1 ? " file" : " files");
    }
}
