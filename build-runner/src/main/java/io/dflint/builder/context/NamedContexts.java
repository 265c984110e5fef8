package io.dflint.builder.context;

import io.dflint.builder.source.FileTree;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The additional contexts of a build by name. Closing it removes what was checked out or unpacked for them. */
public record NamedContexts(Map<String, FileTree> trees) implements AutoCloseable {

    /**
     * Opens all contexts. If one fails, those already opened are closed.
     *
     * @param named the values of {@code --build-context} by name
     * @throws IOException with a one-line message for the user
     */
    public static NamedContexts open(BuildContexts contexts, Map<String, String> named) throws IOException {
        NamedContexts opened = new NamedContexts(new LinkedHashMap<>());
        try {
            for (Map.Entry<String, String> each : named.entrySet()) {
                opened.trees.put(each.getKey(), contexts.openNamed(each.getValue()));
            }
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        for (FileTree tree : trees.values()) {
            tree.close();
        }
    }
}
