package io.dflint.lint.cli;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.image.ImageReference;
import io.dflint.lint.config.Configurations;
import io.dflint.lint.config.Settings;
import io.dflint.lint.embed.HostFile;
import io.dflint.lint.embed.HostKind;
import io.dflint.lint.fix.TextDiff;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.Inputs;
import io.dflint.lint.input.SourceFile;
import io.dflint.lint.input.SourceReader;
import io.dflint.lint.input.SourceWriter;
import io.dflint.lint.pin.ImageChange;
import io.dflint.lint.pin.ImagePlace;
import io.dflint.lint.pin.ImagePlaces;
import io.dflint.lint.pin.ImageUpdater;
import io.dflint.model.BuildModel;
import io.dflint.registry.RegistryException;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Queries registries for the images of files and edits the files. An image without an answer is not changed. */
final class PinRun {
    /** Registries limit the number of concurrent requests from a client. */
    private static final int MOST_AT_ONCE = 8;

    private final ImageUpdater updater;
    private final Output output;
    private final boolean check;
    private final Console console;
    private final PinTable table = new PinTable();
    private int changedFiles;
    private boolean trouble;

    /** The destination of changes. */
    enum Output {
        FILES,
        DIFF,
        NOTHING
    }

    PinRun(ImageUpdater updater, Output output, boolean check, Console console) {
        this.updater = updater;
        this.output = output;
        this.check = check;
        this.console = console;
    }

    int run(List<String> paths) throws IOException {
        Inputs.Search search =
                new Inputs.Search(console.directory(), configurations(console)::excludes, false, Set.of());
        Inputs inputs = HostInputs.expand(Inputs.of(paths, Inputs.STDIN, search), search, console);
        inputs.problems().forEach(this::complain);
        inputs.empty().forEach(console::warn);
        SourceReader reader = new SourceReader(FileSize.DEFAULT);
        for (Inputs.Input input : inputs.files()) {
            try {
                edit(input, reader.read(input, console.in()));
            } catch (InputException e) {
                complain(e);
            }
        }
        if (output != Output.DIFF) {
            console.out()
                    .write(table.text(
                            output == Output.FILES, changedFiles, inputs.files().size()));
        }
        if (trouble) {
            return ExitCode.TROUBLE;
        }
        return check && changedFiles > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    /** Determines which files a search excludes. */
    private static Configurations configurations(Console console) {
        return new Configurations(Settings.NONE, null, true, console.absoluteDirectory(), Map.of());
    }

    private void complain(InputException problem) {
        trouble = true;
        console.complain(problem);
    }

    private void edit(Inputs.Input input, SourceFile file) throws InputException, IOException {
        SourceText source = file.text();
        ImagePlaces places = places(input, source);
        for (ImagePlaces.Left left : places.left()) {
            console.complain("warning: " + place(file, left.range().start()) + ": " + source.slice(left.range()) + ": "
                    + left.reason());
        }
        List<TextEdit> edits = new ArrayList<>();
        for (ImageChange change : ask(file, places.places())) {
            if (change.isChange()) {
                edits.add(change.edit());
                table.add(place(file, change.edit().range().start()), change);
            }
        }
        if (edits.isEmpty()) {
            return;
        }
        changedFiles++;
        String mark = source.hasByteOrderMark() ? "\uFEFF" : "";
        SourceText after = SourceText.of(mark + TextEdit.apply(source.content(), edits));
        if (output == Output.DIFF) {
            console.out().write(TextDiff.unified(file.path(), source.original(), after.original()));
        } else if (output == Output.FILES && input instanceof Inputs.FileInput named) {
            SourceWriter.replace(named, source, after);
        }
    }

    /** Returns the images of a Dockerfile, or of a file that contains or builds Dockerfiles. */
    private static ImagePlaces places(Inputs.Input input, SourceText source) throws InputException {
        HostKind kind = input instanceof Inputs.FileInput named ? named.hostKind() : null;
        if (kind == null || !(input instanceof Inputs.FileInput named)) {
            return ImagePlaces.of(BuildModel.of(Dockerfile.parse(source)));
        }
        HostFile host = HostFile.of(kind, named.path().getFileName().toString(), source);
        if (host.problem() != null) {
            throw new InputException(named.shown(), host.problem().message());
        }
        List<ImagePlace> places = new ArrayList<>();
        List<ImagePlaces.Left> left = new ArrayList<>();
        for (TextRange range : host.images()) {
            ImageReference reference = ImageReference.parseOrNull(source.slice(range));
            if (reference == null) {
                left.add(new ImagePlaces.Left(range, "not a plain image reference; pin it by hand"));
            } else {
                places.add(new ImagePlace(range, reference));
            }
        }
        for (HostFile.Inline inline : host.inline()) {
            ImagePlaces inner =
                    ImagePlaces.of(BuildModel.of(Dockerfile.parse(inline.file().text())));
            inner.places()
                    .forEach(
                            place -> places.add(new ImagePlace(inline.file().outer(place.range()), place.reference())));
            inner.left()
                    .forEach(each -> left.add(new ImagePlaces.Left(inline.file().outer(each.range()), each.reason())));
        }
        places.removeIf(
                place -> !source.slice(place.range()).equals(place.reference().text()));
        places.sort((a, b) -> Integer.compare(a.range().start(), b.range().start()));
        return new ImagePlaces(places, left);
    }

    private static String place(SourceFile file, int offset) {
        return file.path() + ":" + (file.text().lines().line(offset) + 1);
    }

    /** Queries all images of a file concurrently. An image that occurs several times is queried once. */
    private List<ImageChange> ask(SourceFile file, List<ImagePlace> places) {
        Semaphore free = new Semaphore(MOST_AT_ONCE);
        Map<ImagePlace, Future<ImageChange>> asked = new LinkedHashMap<>();
        List<ImageChange> changes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (ImagePlace place : places) {
                Callable<ImageChange> question = () -> {
                    free.acquire();
                    try {
                        return updater.change(place);
                    } finally {
                        free.release();
                    }
                };
                asked.put(place, threads.submit(question));
            }
            for (Map.Entry<ImagePlace, Future<ImageChange>> entry : asked.entrySet()) {
                try {
                    changes.add(entry.getValue().get());
                } catch (ExecutionException e) {
                    trouble = true;
                    String at = place(file, entry.getKey().range().start());
                    if (!(e.getCause() instanceof RegistryException problem)) {
                        throw new IllegalStateException(e.getCause());
                    }
                    table.addUnanswered();
                    console.complain(at + ": " + problem.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            trouble = true;
        }
        return changes;
    }
}
