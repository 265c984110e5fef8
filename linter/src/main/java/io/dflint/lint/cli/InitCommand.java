package io.dflint.lint.cli;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.lint.config.ConfigException;
import io.dflint.lint.config.Configurations;
import io.dflint.lint.config.Resolved;
import io.dflint.lint.config.Settings;
import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.Inputs;
import io.dflint.lint.input.IoReason;
import io.dflint.lint.input.SourceFile;
import io.dflint.lint.input.SourceReader;
import io.dflint.lint.rule.LintOptions;
import io.dflint.model.BuildModel;
import io.dflint.options.Arguments;
import io.dflint.options.NoOption;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code dflint init}: writes a configuration file that matches the current state of a project. */
final class InitCommand {
    private static final String FILE = ".dflint.yaml";

    private InitCommand() {}

    static int run(List<String> words, Console console) throws UsageException, IOException {
        Arguments<NoOption> arguments = Arguments.read(NoOption.values(), words);
        if (arguments.isHelp()) {
            console.out().write(HelpTexts.init().text(console.color()));
            return ExitCode.CLEAN;
        }
        List<String> operands = arguments.operands();
        if (operands.size() > 1) {
            throw new UsageException("expected one directory, got " + operands.size());
        }
        String directory = operands.isEmpty() ? "." : operands.getFirst();
        try {
            return write(directory, console);
        } catch (InvalidPathException e) {
            console.complain(new InputException(directory, IoReason.of(e)));
        } catch (InputException e) {
            console.complain(e);
        } catch (ConfigException e) {
            console.complain(e.place() + ": " + e.getMessage());
        }
        return ExitCode.TROUBLE;
    }

    private static int write(String directory, Console console) throws InputException, ConfigException {
        Path folder = console.directory().resolve(directory);
        String shown = Path.of(directory).resolve(FILE).normalize().toString();
        if (!Files.isDirectory(folder)) {
            throw new InputException(directory, "not a directory");
        }
        if (Files.exists(folder.resolve(FILE))) {
            // Checked first, so that the files are not read in vain.
            NewFile.write(folder.resolve(FILE), shown, "");
        }
        ProjectSurvey survey = survey(directory, folder, console);
        boolean migrates = Files.exists(folder.resolve(".hadolint.yaml"));
        NewFile.write(folder.resolve(FILE), shown, survey.text());
        console.complain("wrote " + shown + " for " + survey.dockerfiles()
                + (migrates ? "; for what .hadolint.yaml says, delete it and run 'dflint config --migrate'" : ""));
        return ExitCode.CLEAN;
    }

    private static ProjectSurvey survey(String directory, Path folder, Console console) throws ConfigException {
        Configurations configurations =
                new Configurations(Settings.NONE, null, true, folder.toAbsolutePath(), System.getenv());
        Resolved resolved = configurations.forRun();
        LintEngine engine = new LintEngine(LintOptions.DEFAULT
                .withProfile(resolved.profile())
                .withConfiguration(resolved.settings().configuration()));
        ProjectSurvey survey = new ProjectSurvey(resolved.profile());
        SourceReader reader = new SourceReader(FileSize.DEFAULT);
        Inputs inputs = Inputs.of(
                List.of(directory),
                Inputs.STDIN,
                new Inputs.Search(console.directory(), configurations::excludes, false, Set.of()));
        for (Inputs.Input input : inputs.files()) {
            try {
                SourceFile file = reader.read(input, console.in());
                BuildModel model = BuildModel.of(Dockerfile.parse(file.text()));
                survey.add(model, engine.lint(file.text()));
            } catch (InputException e) {
                console.complain("warning: " + e.path() + ": " + e.getMessage());
            }
        }
        return survey;
    }
}
