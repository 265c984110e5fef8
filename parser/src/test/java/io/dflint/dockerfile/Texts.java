package io.dflint.dockerfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Texts to try the parser on: the Dockerfiles of the fixtures, mutations of them, and large ones of a nasty kind. */
final class Texts {
    private static final String[] SNIPPETS = {
        "\n",
        "\r\n",
        "\r",
        "\\\n",
        "\\ \t\r\n",
        "`\n",
        "\\",
        "\\\\",
        "`",
        "#",
        "\n#",
        "\n# c\n",
        "\n\n",
        " ",
        "\t",
        "\u00A0",
        "\u2003",
        "\uFEFF",
        "\u0085",
        "\u0000",
        "é",
        "😀",
        "\uD83D",
        "\uDE00",
        "\"",
        "'",
        "\"\"",
        "[",
        "]",
        "[\"",
        "\"]",
        ",",
        "{",
        "}",
        "$",
        "${",
        "${a:-",
        "$${",
        "<",
        "<<",
        "<<-",
        "<<EOF",
        "<<'E F'",
        " << 2",
        "3<<x",
        "\nEOF\n",
        "\n\tEOF\n",
        "\nx\n",
        "=",
        "--",
        " --from=b ",
        " --x",
        " -- ",
        "--mount=type=cache,target=/a ",
        "FROM a\n",
        "\nFROM a AS b\n",
        "RUN ",
        "\nRUN ",
        "\nONBUILD ",
        "ONBUILD RUN <<E\n",
        "\nCOPY ",
        "\nENV ",
        "\nARG ",
        "\nHEALTHCHECK ",
        "\nCMD [\"a\", \"b\"]\n",
        "\nSHELL [\"a\"]\n",
        "# escape=`\n",
        "# syntax=a\n",
        "# check=a\n",
        "\nLABEL a b\n",
        "\\u00e9",
        "\\uD83D\\uDE00"
    };

    private Texts() {}

    /** The texts of all fixtures. */
    static List<String> fixtures() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/dockerfile"))) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".Dockerfile")) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }

    /** A text with some edits done to it by chance. */
    static String mutated(List<String> seeds, Random random) {
        StringBuilder text = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
        for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
            int at = random.nextInt(text.length() + 1);
            int length = Math.min(text.length() - at, 1 + random.nextInt(random.nextInt(8) == 0 ? 40 : 2));
            switch (random.nextInt(6)) {
                case 0 -> text.delete(at, at + length);
                case 1 -> text.insert(at, text.substring(at, at + length));
                case 2 -> text.replace(at, at + length, SNIPPETS[random.nextInt(SNIPPETS.length)]);
                case 3 -> text.insert(at, (char) random.nextInt(random.nextInt(8) == 0 ? 0xFFFF : 0x7F));
                case 4 -> text.insert(at, part(seeds.get(random.nextInt(seeds.size())), random));
                default -> text.insert(at, SNIPPETS[random.nextInt(SNIPPETS.length)]);
            }
        }
        return text.toString();
    }

    private static String part(String text, Random random) {
        int start = random.nextInt(text.length() + 1);
        return text.substring(start, Math.min(text.length(), start + random.nextInt(60)));
    }

    /** Kinds of files that could make a parser slow or overflow its stack; each is made to about a given length. */
    static Map<String, IntFunction<String>> nasty() {
        Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
        kinds.put("ordinary lines", n -> "FROM a\n" + filled("RUN echo hi && true\n", n));
        kinds.put("one line", n -> "FROM a\nRUN " + filled("a", n));
        kinds.put("continuations", n -> "FROM a\nRUN " + filled("a \\\n", n) + "b\n");
        kinds.put("nothing but continuations", n -> filled("\\\n", n));
        kinds.put("escapes that continue nothing", n -> "FROM a\nRUN " + filled("\\ a\\\r", n));
        kinds.put("comments inside", n -> "FROM a\nRUN a \\\n" + filled("#a\n", n) + "b\n");
        kinds.put("blank lines inside", n -> "FROM a\nRUN a \\\n" + filled("\n", n) + "b\n");
        kinds.put("comments", n -> filled("# a\n\n", n) + filled("#\n", n) + "FROM a\n" + filled("#\n", n));
        kinds.put("directives", n -> filled("# syntax=a\n", n));
        kinds.put("blanks", n -> filled(" \t\r", n));
        kinds.put("exec form", n -> "FROM a\nCMD [" + filled("\"a\\n\", \\\n", n) + "\"b\"]\n");
        kinds.put("nested arrays", n -> "FROM a\nCMD " + filled("[", n) + "\nCMD [" + filled("{\"a\":[", n) + "\n");
        kinds.put("nested triggers", n -> "FROM a\n" + filled("ONBUILD --x ", n) + "RUN <<E\nE\n");
        kinds.put("pairs", n -> "FROM a\nENV " + filled("a=\"b\\\"\" \\\n", n) + "c=d\nLABEL a=" + filled("'\"'\\", n));
        kinds.put("words without =", n -> "FROM a\nENV a=b " + filled("c ", n));
        kinds.put("flags", n -> "FROM a\nRUN " + filled("--mount=type=cache,x,target=/a ", n) + "b\n");
        kinds.put("unknown flags", n -> "FROM a\nCOPY " + filled("--a\\\nb=\"c\" ", n) + "b c\n");
        kinds.put("options", n -> "FROM a\nRUN --mount=" + filled("a=\\\"b\\\",", n) + " b\n");
        kinds.put("heredocs", n -> "FROM a\n" + filled("RUN <<E\na\nE\n", n));
        kinds.put("heredocs on a line", n -> "FROM a\nCOPY " + filled("<<E ", n) + "/x\n" + filled("E\n", n / 2));
        kinds.put("heredocs without end", n -> "FROM a\n" + filled("RUN <<E\n", n) + filled("run <<F\n", n));
        kinds.put("other heredocs without end", n -> "FROM a\n" + numbered("RUN <<E%\n", n));
        kinds.put("heredoc body", n -> "FROM a\nRUN <<-E\n" + filled("\tb\n", n) + "\tE\n");
        kinds.put("angles", n -> "FROM a\nRUN " + filled("<< ", n) + "\nRUN " + filled("<", n) + "\n");
        kinds.put("variables", n -> "FROM a\nRUN << " + filled("${a:-", n) + "\nRUN << " + filled("\"${a}", n));
        kinds.put("unknown instructions", n -> "FROM a\n" + numbered("RUNN% b\n", n));
        kinds.put("no stage", n -> numbered("RUN echo %\n", n));
        kinds.put("stages", n -> numbered("FROM a AS b%\n", n));
        kinds.put("chance", n -> {
            Random random = new Random(7);
            StringBuilder text = new StringBuilder();
            while (text.length() < n) {
                text.append(SNIPPETS[random.nextInt(SNIPPETS.length)]);
            }
            return text.toString();
        });
        return kinds;
    }

    private static String filled(String part, int length) {
        return part.repeat(Math.max(1, length / part.length()));
    }

    private static String numbered(String part, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length; i++) {
            text.append(part.replace("%", Integer.toString(i)));
        }
        return text.toString();
    }
}
