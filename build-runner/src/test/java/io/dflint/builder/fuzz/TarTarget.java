package io.dflint.builder.fuzz;

import io.dflint.builder.source.FileEntry;
import io.dflint.builder.source.TarTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Any bytes are a tar or are rejected by an {@link IOException}; nothing in the tree is named so that it leads out of it. */
public final class TarTarget {
    private TarTarget() {}

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        repairChecksums(data);
        try (TarTree tree = TarTree.read(new ByteArrayInputStream(data))) {
            check(tree, "");
        } catch (IOException e) {
            String message = e.getMessage();
            if (message == null || message.isEmpty() || message.indexOf('\n') >= 0) {
                throw new AssertionError("not one line: " + message, e);
            }
        }
    }

    /** The fuzzer would hardly ever hit the right checksum of a changed header, and so never get past it. */
    private static void repairChecksums(byte[] data) {
        for (int block = 0; block + 512 <= data.length; block += 512) {
            if (data[block + 257] == 'u' && data[block + 258] == 's') {
                Arrays.fill(data, block + 148, block + 156, (byte) ' ');
                int sum = 0;
                for (int i = block; i < block + 512; i++) {
                    sum += data[i] & 0xff;
                }
                byte[] text = String.format(Locale.ROOT, "%06o", sum).getBytes(StandardCharsets.US_ASCII);
                System.arraycopy(text, 0, data, block + 148, text.length);
            }
        }
    }

    private static void check(TarTree tree, String path) throws IOException {
        for (FileEntry entry : tree.children(path)) {
            String name = entry.path().substring(entry.path().lastIndexOf('/') + 1);
            if (name.isEmpty() || name.equals(".") || name.equals("..")) {
                throw new AssertionError("a file named '" + entry.path() + "'");
            }
            if (entry.type() == FileEntry.Type.FOLDER) {
                check(tree, entry.path());
            } else if (entry.type() == FileEntry.Type.FILE && entry.size() < 1 << 20) {
                try (InputStream content = entry.open()) {
                    if (content.readAllBytes().length != entry.size()) {
                        throw new AssertionError("a size that is not that of the content of " + entry.path());
                    }
                }
            }
        }
    }
}
