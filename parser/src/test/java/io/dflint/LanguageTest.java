package io.dflint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Messages and documentation avoid the phrases of {@code language/phrases.txt}, and messages have the form that
 * docs/language.md describes. A line in that file is a new case.
 */
@Tag("class-path")
class LanguageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Map<Pattern, String> PHRASES = phrases();
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m:^\\s*//.*$\\n?)+");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    /** A finding in the sidecar of a fixture: a range, and the message after it. */
    private static final Pattern MESSAGE = Pattern.compile("^\\d+:\\d+-\\d+:\\d+ (.*)$", Pattern.MULTILINE);

    /** Words that start a sentence; a name or an instruction keeps its capital letter. */
    private static final Pattern CAPITAL = Pattern.compile("^(An|The|This|That|There|No|Use|Add|Remove|It|If) ");

    @Test
    void texts() {
        List<String> found = new ArrayList<>();
        for (Path file : files("src/main", ".java")) {
            Matcher literal = LITERAL.matcher(withoutComments(read(file)));
            while (literal.find()) {
                check(file, literal.group(1), found);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void comments() {
        List<String> found = new ArrayList<>();
        for (Path file : files("src/main", ".java")) {
            Matcher comment = COMMENT.matcher(read(file));
            while (comment.find()) {
                check(file, comment.group().replaceAll("\\n\\s*(\\*|//)", " ").replaceAll("\\{@code[^}]*}", ""), found);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void documentation() {
        List<String> found = new ArrayList<>();
        for (Path file : files("", ".md")) {
            // The page about the language shows what not to write.
            if (!file.endsWith("docs/language.md")) {
                check(file, withoutCode(read(file)), found);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void formOfMessages() {
        List<String> found = new ArrayList<>();
        int messages = 0;
        for (Path file : files("src/test/resources/rules", ".findings")) {
            Matcher message = MESSAGE.matcher(read(file));
            while (message.find()) {
                messages++;
                String problem = problem(message.group(1));
                if (problem != null) {
                    found.add(ROOT.relativize(file) + ": " + problem + ": " + message.group(1));
                }
            }
        }
        assertThat(messages).isGreaterThan(500);
        assertThat(found).isEmpty();
    }

    /** What is wrong with a message; null if nothing is. */
    private static @Nullable String problem(String message) {
        if (CAPITAL.matcher(message).find()) {
            return "starts with a capital letter";
        }
        return message.endsWith(".") && !message.endsWith("..") ? "ends with a full stop" : null;
    }

    private static void check(Path file, String text, List<String> found) {
        PHRASES.forEach((phrase, better) -> {
            Matcher matcher = phrase.matcher(text);
            while (matcher.find()) {
                int start = Math.max(0, matcher.start() - 30);
                int end = Math.min(text.length(), matcher.end() + 30);
                found.add(ROOT.relativize(file) + ": \""
                        + text.substring(start, end).replaceAll("\\s+", " ") + "\"; write: " + better);
            }
        });
    }

    private static String withoutComments(String java) {
        return java.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }

    private static String withoutCode(String markdown) {
        return markdown.replaceAll("(?ms)^```.*?^```", "").replaceAll("`[^`\\n]*`", "");
    }

    private static Map<Pattern, String> phrases() {
        Map<String, String> lines = new TreeMap<>();
        read(Path.of("src/test/resources/language/phrases.txt")).lines().forEach(line -> {
            if (!line.startsWith("#")) {
                lines.put(line.substring(0, line.indexOf(" => ")), line.substring(line.indexOf(" => ") + 4));
            }
        });
        Map<Pattern, String> phrases = new LinkedHashMap<>();
        lines.forEach((phrase, better) -> phrases.put(
                Pattern.compile(
                        "\\b"
                                + Stream.of(phrase.split(" "))
                                        .map(Pattern::quote)
                                        .reduce((a, b) -> a + "\\s+" + b)
                                        .orElseThrow()
                                + (Character.isLetter(phrase.charAt(phrase.length() - 1)) ? "\\b" : ""),
                        Pattern.CASE_INSENSITIVE),
                better));
        return phrases;
    }

    /** The files of the project below folders of a name, less what builds make. */
    private static List<Path> files(String folder, String suffix) {
        try (Stream<Path> files = Files.find(
                ROOT,
                30,
                (file, attributes) ->
                        attributes.isRegularFile() && file.toString().endsWith(suffix))) {
            return files.filter(file -> {
                        String path = "/" + ROOT.relativize(file);
                        return path.contains(folder) && !path.contains("/target/") && !path.contains("/node_modules/");
                    })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
