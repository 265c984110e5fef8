package io.dflint.builder.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dflint.builder.TestDaemon;
import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.resource.Leftovers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that types commands in a folder of its own and reads what they print. */
abstract class CommandTest {
    private final List<String> names = new ArrayList<>();

    /** Beside that of the tests themselves. */
    final Map<String, String> environment = new HashMap<>();

    byte[] in = {};
    String out = "";
    String err = "";
    Engine engine;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        engine = TestDaemon.open();
        environment.put("DFBUILD_CACHE", folder.resolve(".cache").toString());
        environment.put("DOCKER_CONFIG", folder.resolve(".docker").toString());
    }

    @AfterEach
    void stop() throws IOException {
        if (engine == null) {
            return; // There is no daemon, and the test was skipped.
        }
        for (String name : names) {
            TestDaemon.removeImage(engine, name);
        }
        for (String cache : new String[] {".cache", ".other"}) {
            new Leftovers(engine, new CacheIndex(folder.resolve(cache), engine.address()), line -> {}).removeCache();
        }
        engine.close();
    }

    /** A name for an image that is removed after the test. */
    final String name(String prefix) {
        return named(TestDaemon.unique(prefix));
    }

    final String named(String name) {
        names.add(name);
        return name;
    }

    final void dockerfile(String... lines) throws IOException {
        file("Dockerfile", String.join("\n", lines) + "\n");
    }

    final Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolve("..").normalize());
        return Files.writeString(file, content);
    }

    final int run(String... args) {
        Map<String, String> all = new HashMap<>(System.getenv());
        all.putAll(environment);
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int code;
        try (PrintStream outStream = new PrintStream(outBytes, false, UTF_8);
                PrintStream errStream = new PrintStream(errBytes, false, UTF_8)) {
            code = Dfbuild.run(
                    List.of(args), new Terminal(folder, new ByteArrayInputStream(in), outStream, errStream, all));
        }
        out = outBytes.toString(UTF_8);
        err = errBytes.toString(UTF_8);
        return code;
    }

    /** The words of a command; quotes of one kind keep blanks together. */
    static List<String> words(String line, char quote) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + " ").toCharArray()) {
            if (c == quote) {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        return words;
    }
}
