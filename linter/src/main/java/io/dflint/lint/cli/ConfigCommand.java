package io.dflint.lint.cli;

import io.dflint.lint.config.ConfigException;
import io.dflint.lint.config.Configurations;
import io.dflint.lint.config.InvalidValue;
import io.dflint.lint.config.Resolved;
import io.dflint.lint.config.SettingsBuilder;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.IoReason;
import io.dflint.lint.rule.Profile;
import io.dflint.options.Arguments;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code dflint config}: prints the settings in effect for a file with their sources, or converts hadolint's
 * configuration.
 */
final class ConfigCommand {
    private ConfigCommand() {}

    static int run(List<String> words, Console console) throws UsageException, IOException {
        Arguments<ConfigOption> arguments = Arguments.read(ConfigOption.values(), words);
        if (arguments.isHelp()) {
            console.out().write(HelpTexts.config().text(console.color()));
            return ExitCode.CLEAN;
        }
        if (arguments.operands().size() > 1) {
            throw new UsageException(
                    "expected one file, got " + arguments.operands().size());
        }
        String name = arguments.operands().isEmpty() ? "" : arguments.operands().getFirst();
        try {
            Path path = console.directory().resolve(name);
            return arguments.isOn(ConfigOption.MIGRATE)
                    ? Migration.run(path, name, console)
                    : show(arguments, path, console);
        } catch (InvalidPathException e) {
            console.complain(new InputException(name, IoReason.of(e)));
        } catch (InputException e) {
            console.complain(e);
        } catch (ConfigException e) {
            console.complain(e.place() + ": " + e.getMessage());
        }
        return ExitCode.TROUBLE;
    }

    private static int show(Arguments<ConfigOption> arguments, Path path, Console console)
            throws UsageException, ConfigException, IOException {
        SettingsBuilder settings = new SettingsBuilder();
        String profile = arguments.text(ConfigOption.PROFILE);
        if (arguments.has(ConfigOption.PROFILE) && !settings.profile(profile)) {
            throw new UsageException(InvalidValue.message("--profile", profile, Profile.names()));
        }
        Configurations configurations = new Configurations(
                settings.build(),
                arguments.has(ConfigOption.CONFIG) ? arguments.text(ConfigOption.CONFIG) : null,
                !arguments.isOn(ConfigOption.NO_CONFIG),
                console.absoluteDirectory(),
                System.getenv());
        Resolved resolved = arguments.operands().isEmpty() ? configurations.forRun() : configurations.forFile(path);
        console.out().write(EffectiveSettings.text(resolved));
        return ExitCode.CLEAN;
    }
}
