package io.dflint.lint.cli;

import io.dflint.lint.config.ConfigException;
import io.dflint.lint.config.Configurations;
import io.dflint.lint.config.Settings;
import io.dflint.lint.embed.HostFile;
import io.dflint.lint.embed.HostKind;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code dflint format}: formats files in place, or lists those that are not formatted. */
final class FormatCommand {
    private final Arguments<FormatOption> arguments;
    private final Console console;
    private final Configurations configurations;
    private final FormatSettings settings;
    private int changed;
    private int unchanged;
    private boolean trouble;

    private FormatCommand(Arguments<FormatOption> arguments, Console console) throws UsageException {
        this.arguments = arguments;
        this.console = console;
        boolean files = !arguments.isOn(FormatOption.NO_CONFIG);
        configurations = new Configurations(
                Settings.NONE,
                arguments.has(FormatOption.CONFIG) ? arguments.text(FormatOption.CONFIG) : null,
                files,
                console.absoluteDirectory(),
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
        Inputs inputs = Inputs.of(
                arguments.operands(),
                stdin,
                new Inputs.Search(
                        console.directory(), configurations::excludes, isOn(FormatOption.FORCE_EXCLUDE), Set.of()));
        trouble = !inputs.problems().isEmpty();
        inputs.problems().forEach(console::complain);
        inputs.empty().forEach(console::warn);
        SourceReader reader = new SourceReader(FileSize.DEFAULT);
        List<Inputs.Input> files = inputs.files();
        if (ParallelLint.worthwhile(files.size())) {
            new ParallelLint<>(0, input -> format(input, reader), this::tell).run(files);
        } else {
            for (Inputs.Input input : files) {
                tell(format(input, reader));
            }
        }
        if (changed + unchanged > 0) {
            console.complain(
                    (writes() ? "formatted " : "would format ") + count(changed) + "; " + unchanged + " unchanged");
        }
        return trouble ? ExitCode.TROUBLE : changed > 0 && !writes() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    /** The result for a file. It can be created by any thread, but is reported by one. */
    private sealed interface Formatted {}

    private record Text(Inputs.Input input, SourceFile file, String after) implements Formatted {}

    private record Problem(String message) implements Formatted {}

    private Formatted format(Inputs.Input input, SourceReader reader) {
        try {
            SourceFile file = reader.read(input, console.in());
            if (file.warning() != null) {
                throw new InputException(file.path(), "not formatted: " + file.warning());
            }
            FormatOptions options = settings.forFile(
                    input instanceof Inputs.FileInput named
                            ? named.path()
                            : console.directory().resolve(input.shown()));
            String after = formatted(input, file.text(), options);
            if (writes() && input instanceof Inputs.FileInput named) {
                write(named, file.text(), after);
            }
            return new Text(input, file, after);
        } catch (InputException e) {
            return new Problem(e.path() + ": " + e.getMessage());
        } catch (ConfigException e) {
            return new Problem(e.place() + ": " + e.getMessage());
        }
    }

    private void tell(Formatted formatted) throws IOException {
        switch (formatted) {
            case Problem(String message) -> {
                console.complain(message);
                trouble = true;
            }
            case Text(Inputs.Input input, SourceFile file, String after) -> {
                SourceText before = file.text();
                boolean isChanged = !after.equals(before.content());
                if (isOn(FormatOption.DIFF)) {
                    console.out().write(TextDiff.unified(file.path(), before.content(), after));
                } else if (isOn(FormatOption.CHECK)) {
                    console.out().write(isChanged ? file.path() + "\n" : "");
                } else if (input instanceof Inputs.StdinInput) {
                    console.out().write(mark(before) + after);
                }
                changed += isChanged ? 1 : 0;
                unchanged += isChanged ? 0 : 1;
            }
        }
    }

    private boolean writes() {
        return !isOn(FormatOption.CHECK) && !isOn(FormatOption.DIFF);
    }

    private static void write(Inputs.FileInput input, SourceText before, String after) throws InputException {
        if (!after.equals(before.content())) {
            SourceWriter.replace(input, before, SourceText.of(mark(before) + after));
        }
    }

    private static String mark(SourceText text) {
        return text.hasByteOrderMark() ? "\uFEFF" : "";
    }

    private static String formatted(Inputs.Input input, SourceText before, FormatOptions options)
            throws InputException {
        HostKind kind = input instanceof Inputs.FileInput named ? named.hostKind() : null;
        if (kind == null || !(input instanceof Inputs.FileInput named)) {
            return Formatter.text(before, options).content();
        }
        HostFile host = HostFile.of(kind, named.path().getFileName().toString(), before);
        if (host.problem() != null) {
            throw new InputException(named.shown(), host.problem().message());
        }
        List<TextEdit> edits = new ArrayList<>();
        for (HostFile.Inline inline : host.inline()) {
            TextEdit edit =
                    inline.file().replacement(Formatter.text(inline.file().text(), options));
            if (edit != null) {
                edits.add(edit);
            }
        }
        return TextEdit.apply(before.content(), edits);
    }

    private boolean isOn(FormatOption option) {
        return arguments.isOn(option);
    }

    private static String count(int files) {
        return files + (files == 1 ? " file" : " files");
    }
}
