package io.dflint.builder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.Commands;
import io.dflint.builder.TestDaemon;
import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.json.JsonObject;
import io.dflint.builder.resource.Leftovers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What docs/building-tutorial.md shows is what the commands print, but for numbers, IDs and the width of columns. A block whose language
 * is a file's name is written to that file; in a block {@code console}, a line that begins with {@code $} is a command, of dfbuild or of the shell,
 * and what follows is its output, with {@code [exit N]} at the end if it fails. {@code -Ddflint.update} writes the page.
 */
class BuildingTutorialTest extends CommandTest {
    private static final Path PAGE = Path.of("../docs/building-tutorial.md");
    private static final String FENCE = "```";
    private static final String BASE = "busybox:1.36";
    private static final String HOME = "/home/me/app";

    private static final String OF_BASE = "of-base";
    private static final String OF_PAGE = "of-page";

    private final String images = TestDaemon.unique("tutorial");

    /** Not in the folder of the commands, whose files the page shows. */
    @TempDir
    Path caches;

    @AfterEach
    void removeContainers() throws Exception {
        for (JsonObject container : engine.containers().list(true, Map.of())) {
            if (container.strings("Names").contains("/" + images + "-box")) {
                engine.containers().remove(container.text("Id"));
            }
        }
        for (String cache : List.of(OF_BASE, OF_PAGE)) {
            new Leftovers(engine, new CacheIndex(caches.resolve(cache), engine.address()), line -> {}).removeCache();
        }
        engine.images().remove(images + "-base:1", true, true);
    }

    @Test
    void thePageShowsWhatHappens() throws Exception {
        for (String name : List.of("greeting", "greeter", "api")) {
            named(own("me/" + name));
        }
        uniqueBase();
        List<String> page = Files.readAllLines(PAGE);
        List<String> replayed = replay(page);
        if (System.getProperty("dflint.update") != null) {
            Files.write(PAGE, replayed);
            page = Files.readAllLines(PAGE);
        }
        assertThat(masked(replayed)).isEqualTo(masked(page));
    }

    /** BuildKit has the results of earlier runs of this test, unless they begin with another image. */
    private void uniqueBase() throws Exception {
        environment.put("DFBUILD_CACHE", caches.resolve(OF_BASE).toString());
        dockerfile("FROM " + TestDaemon.base(), "COPY <<E /unique", images + System.nanoTime(), "E");
        assertThat(run("build", "--progress=none", "--tag=" + images + "-base:1", "."))
                .as(err)
                .isZero();
        environment.put("DFBUILD_CACHE", caches.resolve(OF_PAGE).toString());
    }

    private List<String> replay(List<String> page) throws Exception {
        List<String> out = new ArrayList<>();
        int at = 0;
        while (at < page.size()) {
            String line = page.get(at++);
            out.add(line);
            if (!line.startsWith(FENCE)) {
                continue;
            }
            int end = at;
            while (!page.get(end).equals(FENCE)) {
                end++;
            }
            List<String> block = page.subList(at, end);
            String language = line.substring(FENCE.length());
            if (language.equals("console")) {
                for (String command : block) {
                    if (command.startsWith("$ ")) {
                        out.add(command);
                        out.addAll(run(command.substring(2)));
                    }
                }
            } else {
                String name = language.equals("dockerfile") ? "Dockerfile" : "compose.yaml";
                file(name, own(String.join("\n", block)) + "\n");
                out.addAll(block);
            }
            out.add(FENCE);
            at = end + 1;
        }
        return out;
    }

    private List<String> run(String command) throws Exception {
        if (!command.startsWith("dfbuild ")) {
            return shown(Commands.shell(folder, command));
        }
        int code = run(words(own(command.substring("dfbuild ".length())), '\'').toArray(String[]::new));
        List<String> lines = new ArrayList<>(shown(out + err));
        if (code != 0) {
            lines.add("[exit " + code + "]");
        }
        return lines;
    }

    private List<String> shown(String text) {
        String path = folder.toString();
        // The column of paths is as wide as the longest of them, which all begin with the folder.
        String narrowed = text.replace("FILE" + " ".repeat(Math.max(0, path.length() - HOME.length())), "FILE");
        return narrowed.replace(images + "-base:1", BASE)
                .replace(images + "-box", "box")
                .replace(images + "-", "me/")
                .replace(path, HOME)
                .lines()
                .map(String::stripTrailing)
                .toList();
    }

    /** With names that no other test has. */
    private String own(String text) {
        return text.replace(BASE, images + "-base:1")
                .replace("me/", images + "-")
                .replace("--name box", "--name " + images + "-box")
                .replace(" box ", " " + images + "-box ");
    }

    private static String masked(List<String> lines) {
        return String.join("\n", lines)
                .replaceAll("\\b[0-9a-f]{8,64}\\b", "ID")
                .replaceAll("(Less than a second|About a minute|\\d+ (seconds?|minutes)) ago", "AGO")
                .replaceAll("\\d+(\\.\\d+)?", "0")
                .replaceAll("0( ?[kM])?B\\b", "0B")
                // Not said of less than a tenth of a second.
                .replaceAll(" \\(took 0s( last time)?\\)|,( which)? save[ds] 0s", "")
                .replaceAll(" +", " ");
    }
}
