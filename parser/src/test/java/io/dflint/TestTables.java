package io.dflint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Test data in files: a folder of resources, each a table of lines. */
public final class TestTables {

    private TestTables() {}

    /**
     * A line of a table.
     *
     * @param file name of the file
     * @param number of the line, from 1
     * @param text without line end
     */
    public record Row(String file, int number, String text) {

        /** Where the row stands, for a test's name. */
        public String place() {
            return file + ":" + number;
        }

        /** The part before the first {@code =>}, without the blanks around it. */
        public String left() {
            return text.substring(0, arrow()).strip();
        }

        /** The part after the first {@code =>}, without the blanks around it. */
        public String right() {
            return text.substring(arrow() + 2).strip();
        }

        private int arrow() {
            int arrow = text.indexOf("=>");
            if (arrow < 0) {
                throw new IllegalStateException(place() + " lacks =>: " + text);
            }
            return arrow;
        }
    }

    /** The files of a folder of the class path whose names end in a suffix, by name. */
    public static List<Path> files(String folder, String suffix) {
        try (Stream<Path> files =
                Files.list(Path.of(TestTables.class.getResource("/" + folder).toURI()))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException("no *" + suffix + " in " + folder);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines of a file but blank ones and ones that begin with {@code #}. */
    public static List<Row> rows(Path file) {
        try {
            List<Row> rows = new ArrayList<>();
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(new Row(file.getFileName().toString(), number, line));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
