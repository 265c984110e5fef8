package io.dflint.lint.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A configuration file and the files that it extends, which may extend others. */
final class ConfigChain {
    private final Function<Path, String> shown;
    private final List<Layer> layers = new ArrayList<>(1);
    private final List<Path> open = new ArrayList<>(1);

    private ConfigChain(Function<Path, String> shown) {
        this.shown = shown;
    }

    /**
     * Returns the settings of the files, the strongest first: each file before those that it extends, and of these the
     * last first.
     *
     * @param shown returns the name of a file for messages
     * @throws ConfigException if a file is invalid or extends itself
     */
    static List<Layer> read(Path file, Function<Path, String> shown) throws ConfigException {
        ConfigChain chain = new ConfigChain(shown);
        chain.add(file, shown.apply(file));
        return chain.layers;
    }

    private void add(Path file, String name) throws ConfigException {
        Path normal = file.normalize();
        if (open.contains(normal)) {
            throw new ConfigException(name, 0, "extend: the file extends itself; remove one of the extend keys");
        }
        open.add(normal);
        Settings settings = ConfigFiles.read(file, name);
        layers.add(new Layer(name, settings));
        for (String base : settings.list(Setting.EXTEND).reversed()) {
            Path path = resolve(normal, base, name);
            add(path, shown.apply(path));
        }
        open.removeLast();
    }

    private static Path resolve(Path file, String base, String name) throws ConfigException {
        try {
            Path path = file.resolveSibling(base).normalize();
            if (!Files.exists(path)) {
                throw new ConfigException(name, 0, "extend: " + base + ": no such file or directory");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new ConfigException(name, 0, InvalidValue.message("extend", base, Setting.EXTEND.expected()));
        }
    }
}
