package io.dflint.lint.config;

import io.dflint.shell.ShellDirective;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code .shellcheckrc}: {@code disable=} names rules that are not run, {@code shell=} the shell of scripts for
 * which a Dockerfile sets none. Other keys have no effect here, and what ShellCheck does not understand is ignored.
 */
final class ShellCheckFile {
    private static final String[] NAMES = {".shellcheckrc", "shellcheckrc"};

    private ShellCheckFile() {}

    /** Returns the file in a directory, or null if there is none. */
    static @Nullable Path in(Path directory) {
        return ConfigFiles.first(directory, NAMES);
    }

    /**
     * Reads a file.
     *
     * @param shown the name of the file for messages
     * @throws ConfigException if it cannot be read
     */
    static Layer read(Path file, String shown) throws ConfigException {
        SettingsBuilder settings = new SettingsBuilder();
        for (String line : ConfigFiles.text(file, shown).split("\\R", -1)) {
            ShellDirective directive = ShellDirective.ofPairs(line);
            for (String code : directive.disabled()) {
                settings.ignore(code.equals(ShellDirective.ALL) ? "SC" : code);
            }
            if (directive.shell() != null) {
                Setting.SHELL.take(settings, directive.shell());
            }
        }
        return new Layer(shown, settings.build());
    }
}
