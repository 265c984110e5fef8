package io.dflint.lint.cli;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.lint.config.ConfigException;
import io.dflint.lint.config.Configurations;
import io.dflint.lint.config.Resolved;
import io.dflint.lint.custom.CustomRule;
import io.dflint.lint.custom.CustomRules;
import io.dflint.lint.embed.Build;
import io.dflint.lint.embed.HostKind;
import io.dflint.lint.facts.Facts;
import io.dflint.lint.fix.Fixed;
import io.dflint.lint.input.ContextFolder;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.Inputs;
import io.dflint.lint.input.SourceFile;
import io.dflint.lint.input.SourceReader;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.pin.ImageAnswers;
import io.dflint.lint.pin.OnlineRule;
import io.dflint.lint.rule.BuildContext;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.shellcheck.ShellCheck;
import io.dflint.lint.shellcheck.ShellCheckRule;
import io.dflint.model.BuildModel;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads, lints and fixes single files of a run. Safe for use by several threads. */
final class FileRun {
    private final LintArguments arguments;
    private final Console console;
    private final Configurations configurations;
    private final CustomRules customRules;
    private final @Nullable ImageAnswers answers;
    private final @Nullable ShellCheck shellCheck;
    private final List<Rule> asked;
    private final SourceReader reader;
    private final FileFixer fixer;
    private final Map<Resolved, Map<List<CustomRule>, FileLinter>> linters = new IdentityHashMap<>();

    FileRun(LintArguments arguments, Console console, Configurations configurations) {
        this.arguments = arguments;
        this.console = console;
        this.configurations = configurations;
        customRules = new CustomRules(console.absoluteDirectory());
        answers = arguments.style().online() ? new ImageAnswers(RegistryAccess.of(Set.of(), Map.of(), true)) : null;
        String program = arguments.style().shellCheck();
        Path cache = UserFolders.cache(System.getenv());
        shellCheck = program == null
                ? null
                : new ShellCheck(
                        located(program, console.directory()), cache == null ? null : cache.resolve("shellcheck"));
        asked = new ArrayList<>();
        if (answers != null) {
            asked.addAll(OnlineRule.all(answers, LocalDate.now(ZoneOffset.UTC)));
        }
        if (shellCheck != null) {
            asked.addAll(ShellCheckRule.all(shellCheck));
        }
        reader = new SourceReader(arguments.maxFileSize());
        fixer = new FileFixer(arguments);
    }

    /**
     * Returns a path in absolute form, because the program is run in another directory; a plain name is returned
     * unchanged.
     */
    private static String located(String program, Path directory) {
        return program.indexOf('/') < 0 && program.indexOf(File.separatorChar) < 0
                ? program
                : directory.resolve(program).toAbsolutePath().toString();
    }

    /** The failures of registries and programs. */
    List<String> unanswered() {
        List<String> problems = new ArrayList<>(answers == null ? List.of() : answers.problems());
        InputException failure = shellCheck == null ? null : shellCheck.failure();
        if (failure != null) {
            problems.add(failure.path() + ": " + failure.getMessage());
        }
        return problems;
    }

    /** Collects the scripts of all files, so that an external checker is started only once. */
    void prepare(List<Inputs.Input> inputs) {
        for (Inputs.Input input : shellCheck == null ? List.<Inputs.Input>of() : inputs) {
            if (shellCheck != null && input instanceof Inputs.FileInput file && file.hostKind() == null) {
                try {
                    Dockerfile parsed =
                            Dockerfile.parse(reader.read(input, console.in()).text());
                    shellCheck.note(new Facts(BuildModel.of(parsed)).shellScripts());
                } catch (InputException e) {
                    // Reported when the file itself is linted.
                }
            }
        }
    }

    Outcome lint(Inputs.Input input) {
        try {
            Path path = path(input);
            List<CustomRule> ofProject = arguments.configFiles() ? customRules.forFile(path) : List.of();
            FileLinter linter = linter(configurations.forFile(path), ofProject);
            SourceFile file = reader.read(input, console.in());
            HostKind kind = input instanceof Inputs.FileInput named ? named.hostKind() : null;
            if (kind != null && input instanceof Inputs.FileInput named) {
                HostLint host = HostLint.of(linter, kind, named, file);
                FileReport report = new FileReport(file.path(), file.text(), host.findings());
                Fixed fixed = fixer.fix(named, file, host, report.findings());
                return outcome(input, report, file, linter, fixed, BuildContext.UNKNOWN, null);
            }
            BuildContext found = BuildContext.UNKNOWN;
            InputException ignoreProblem = null;
            try {
                if (input instanceof Inputs.FileInput named) {
                    found = ContextFolder.of(named.path());
                }
            } catch (InputException e) {
                ignoreProblem = e;
            }
            List<Build> builds = input instanceof Inputs.FileInput named ? named.builds() : List.of();
            BuildContext context = found;
            FileReport report = new FileReport(file.path(), file.text(), linter.lint(file.text(), builds, context));
            Fixed fixed = fixer.fix(input, file, report.findings(), text -> linter.lint(text, builds, context));
            return outcome(input, report, file, linter, fixed, context, ignoreProblem);
        } catch (ConfigException e) {
            return new Outcome.Misconfigured(e);
        } catch (InputException e) {
            return new Outcome.Unreadable(e);
        } catch (OutOfMemoryError e) {
            // The memory used for this file is free again, so the others can still be linted.
            return new Outcome.Unreadable(
                    new InputException(input.shown(), "not enough memory to lint this file; split it"));
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Crashed(input.shown(), e);
        }
    }

    private List<? extends Rule> withAsked(List<CustomRule> ofProject) {
        if (asked.isEmpty()) {
            return ofProject;
        }
        List<Rule> all = new ArrayList<>(ofProject);
        all.addAll(asked);
        return all;
    }

    private static Outcome outcome(
            Inputs.Input input,
            FileReport report,
            SourceFile file,
            FileLinter linter,
            @Nullable Fixed fixed,
            BuildContext context,
            @Nullable InputException ignoreProblem) {
        FileReport left = fixed == null ? report : new FileReport(report.path(), fixed.text(), fixed.left());
        return new Outcome.Linted(input, left, file, linter, fixed, context, ignoreProblem);
    }

    private static @Nullable Path path(Inputs.Input input) {
        return input instanceof Inputs.FileInput file ? file.path() : Path.of(input.shown());
    }

    private FileLinter linter(Resolved configuration, List<CustomRule> ofProject) {
        synchronized (linters) {
            Map<List<CustomRule>, FileLinter> byRules =
                    linters.computeIfAbsent(configuration, key -> new IdentityHashMap<>(1));
            FileLinter linter = byRules.get(ofProject);
            if (linter == null) {
                linter = new FileLinter(configuration, withAsked(ofProject), arguments);
                byRules.put(ofProject, linter);
            }
            return linter;
        }
    }
}
