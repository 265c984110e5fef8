package io.dflint.lint.cli;

import io.dflint.lint.input.Inputs;
import io.dflint.lint.pin.ImageUpdater;
import io.dflint.options.Arguments;
import io.dflint.options.UsageException;
import io.dflint.registry.Registry;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code dflint pin} and {@code dflint update}: query registries, and edit files. */
final class PinCommand {
    private PinCommand() {}

    static int pin(List<String> words, Console console) throws UsageException, IOException {
        Arguments<PinOption> arguments = Arguments.read(PinOption.forPin(), words);
        if (arguments.isHelp()) {
            console.out().write(HelpTexts.pin().text(console.color()));
            return ExitCode.CLEAN;
        }
        return run(arguments, ImageUpdater.pinning(registry(arguments)), console);
    }

    static int update(List<String> words, Console console) throws UsageException, IOException {
        Arguments<PinOption> arguments = Arguments.read(PinOption.values(), words);
        if (arguments.isHelp()) {
            console.out().write(HelpTexts.update().text(console.color()));
            return ExitCode.CLEAN;
        }
        String level = arguments.has(PinOption.LEVEL) ? arguments.text(PinOption.LEVEL) : "minor";
        if (!PinOption.LEVEL.candidates().contains(level)) {
            throw new UsageException("--level: invalid value '" + level + "'; expected patch, minor or major");
        }
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return run(arguments, ImageUpdater.updating(registry(arguments), level, today), console);
    }

    private static int run(Arguments<PinOption> arguments, ImageUpdater updater, Console console)
            throws UsageException, IOException {
        if (arguments.operands().isEmpty()) {
            throw new UsageException("expected a file or a directory");
        }
        if (arguments.operands().contains(Inputs.STDIN) && !arguments.isOn(PinOption.DIFF)) {
            throw new UsageException("standard input cannot be written; add --diff");
        }
        PinRun.Output output = arguments.isOn(PinOption.DIFF)
                ? PinRun.Output.DIFF
                : arguments.isOn(PinOption.CHECK) ? PinRun.Output.NOTHING : PinRun.Output.FILES;
        return new PinRun(updater, output, arguments.isOn(PinOption.CHECK), console).run(arguments.operands());
    }

    private static Registry registry(Arguments<PinOption> arguments) throws UsageException {
        return RegistryAccess.of(
                Set.copyOf(arguments.all(PinOption.INSECURE)),
                mirrors(arguments.all(PinOption.MIRROR)),
                !arguments.isOn(PinOption.NO_CACHE));
    }

    private static Map<String, List<String>> mirrors(List<String> values) throws UsageException {
        Map<String, List<String>> mirrors = new HashMap<>();
        for (String value : values) {
            int equals = value.indexOf('=');
            if (equals <= 0 || equals + 1 == value.length()) {
                throw new UsageException("--registry-mirror: invalid value '" + value + "'; expected REGISTRY=HOST");
            }
            mirrors.computeIfAbsent(value.substring(0, equals), key -> new ArrayList<>())
                    .add(value.substring(equals + 1));
        }
        return mirrors;
    }
}
