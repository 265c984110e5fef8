package io.dflint.lint.cli;

import io.dflint.lint.embed.Build;
import io.dflint.lint.embed.HostFile;
import io.dflint.lint.embed.HostKind;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.Inputs;
import io.dflint.lint.input.IoReason;
import io.dflint.lint.input.SourceReader;
import io.dflint.text.SourceText;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds the Dockerfiles that Compose and Bake files among the inputs build. */
final class HostInputs {
    private final Console console;
    private final SourceReader reader;
    private final Inputs.Search search;
    private final Map<String, Inputs.Input> inputs = new LinkedHashMap<>();
    private final List<InputException> problems;

    private HostInputs(Inputs given, Inputs.Search search, Console console) {
        this.console = console;
        this.search = search;
        reader = new SourceReader(FileSize.DEFAULT);
        problems = new ArrayList<>(given.problems());
        for (Inputs.Input input : given.files()) {
            inputs.put(key(input), input);
        }
    }

    /** Returns the inputs with these Dockerfiles added; the same inputs if there are none. */
    static Inputs expand(Inputs given, Inputs.Search search, Console console) {
        HostInputs all = null;
        for (Inputs.Input input : given.files()) {
            if (input instanceof Inputs.FileInput file
                    && (file.hostKind() == HostKind.COMPOSE || file.hostKind() == HostKind.BAKE)) {
                all = all == null ? new HostInputs(given, search, console) : all;
                all.add(file, file.hostKind());
            }
        }
        return all == null ? given : new Inputs(List.copyOf(all.inputs.values()), all.problems, given.empty());
    }

    private static String key(Inputs.Input input) {
        return input instanceof Inputs.FileInput file
                ? file.path().toAbsolutePath().normalize().toString()
                : Inputs.STDIN;
    }

    private void add(Inputs.FileInput host, HostKind kind) {
        SourceText text;
        try {
            text = reader.read(host, console.in()).text();
        } catch (InputException e) {
            return; // reported when the file itself is linted
        }
        for (Build build :
                HostFile.of(kind, host.path().getFileName().toString(), text).builds()) {
            try {
                add(host, build);
            } catch (InvalidPathException e) {
                problems.add(new InputException(host.shown(), build.dockerfile() + ": " + IoReason.of(e)));
            }
        }
    }

    private void add(Inputs.FileInput host, Build build) {
        Path path = host.path().resolveSibling(build.dockerfile()).normalize();
        String shown = Path.of(host.shown())
                .resolveSibling(build.dockerfile())
                .normalize()
                .toString();
        if (!Files.exists(path)) {
            console.complain("warning: " + host.shown() + ": builds " + shown + ", which does not exist");
            return;
        }
        if (search.excluded().test(path)) {
            return;
        }
        String key = path.toAbsolutePath().normalize().toString();
        Inputs.Input known = inputs.get(key);
        List<Build> builds = new ArrayList<>();
        if (known instanceof Inputs.FileInput file) {
            builds.addAll(file.builds());
        }
        if (!builds.contains(build)) {
            builds.add(build);
        }
        inputs.put(
                key,
                known instanceof Inputs.FileInput file
                        ? new Inputs.FileInput(file.path(), file.shown(), file.folder(), builds)
                        : new Inputs.FileInput(path, shown, host.folder(), builds));
    }
}
