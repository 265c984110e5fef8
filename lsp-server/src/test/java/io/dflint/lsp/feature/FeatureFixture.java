package io.dflint.lsp.feature;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.PositionEncoding;
import io.dflint.text.TextRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Dockerfile under {@code feature/NAME/}, or a file that holds some, with the expected answer beside it in {@code FILE.expected}. The
 * cursor is where {@code ▮} stands; it is not part of the document.
 *
 * @param feature the name of the folder
 * @param offset of the cursor; 0 without one
 * @param selection between two cursors; empty with one
 */
record FeatureFixture(String feature, Path path, Document document, int offset, TextRange selection) {
    private static final String CURSOR = "▮";
    private static final Path ROOT = Path.of("src/test/resources/feature");

    static List<FeatureFixture> all() throws IOException {
        return ending("Dockerfile", "Dockerfile");
    }

    /** Files that hold Dockerfiles. */
    static List<FeatureFixture> hosts() throws IOException {
        return Stream.concat(ending("yaml", "compose.yaml").stream(), ending("hcl", "docker-bake.hcl").stream())
                .toList();
    }

    static List<FeatureFixture> ignoreFiles() throws IOException {
        return ending("dockerignore", ".dockerignore");
    }

    private static List<FeatureFixture> ending(String extension, String name) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith("." + extension))
                    .sorted()
                    .map(file -> read(file, name))
                    .toList();
        }
    }

    /** @param name of the file in its project */
    private static FeatureFixture read(Path path, String name) {
        try {
            String marked = Files.readString(path);
            int at = marked.indexOf(CURSOR);
            String text = marked.replace(CURSOR, "");
            Document document = new Document("file:///project/" + name, 1, text, PositionEncoding.UTF_16);
            int start = Math.max(0, at);
            int end = Math.max(start, marked.lastIndexOf(CURSOR) - (marked.lastIndexOf(CURSOR) > at ? 1 : 0));
            String feature = ROOT.relativize(path).getName(0).toString();
            return new FeatureFixture(feature, path, document, start, new TextRange(start, end));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Path sidecar() {
        String name = path.getFileName().toString();
        return path.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected");
    }

    @Override
    public String toString() {
        return ROOT.relativize(path).toString();
    }
}
