package io.dflint.dockerfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

    /** Snippets in an order of chance, up to about a length. */
    static String random(int length) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(SNIPPETS[random.nextInt(SNIPPETS.length)]);
        }
        return text.toString();
    }
}
