package io.dflint.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses platforms. */
final class PlatformParser {
    private static final String SHAPE = "write os/architecture or os/architecture/variant, such as linux/arm64";

    private final String text;
    private final Platform host;

    private PlatformParser(String text, Platform host) {
        this.text = text;
        this.host = host;
    }

    static ParsedPlatform parse(String text, Platform host) {
        return new PlatformParser(text, host).parse();
    }

    private ParsedPlatform parse() {
        if (text.isEmpty()) {
            return invalid("empty platform; " + SHAPE);
        }
        String[] parts = text.split("/", -1);
        if (parts.length > 3) {
            return invalid("too many components in platform \"" + text + "\"; " + SHAPE);
        }
        for (int i = 1; i < parts.length; i++) {
            if (!isName(parts[i], 0, parts[i].length(), "_-.")) {
                return invalid("invalid platform component \"" + parts[i] + "\"; " + SHAPE);
            }
        }
        int open = parts[0].indexOf('(');
        String name = open < 0 ? parts[0] : parts[0].substring(0, open);
        if (!isName(name, 0, name.length(), "_-")) {
            return invalid("invalid operating system \"" + parts[0] + "\"; " + SHAPE);
        }
        List<String> options = options(open < 0 ? "()" : parts[0].substring(open));
        if (options == null) {
            return invalid("invalid operating system \"" + parts[0]
                    + "\"; write a version in parentheses, such as windows(10.0.17763)");
        }
        String os = Platform.normalizeOs(name);
        String version = options.getFirst();
        List<String> features = options.subList(1, options.size());
        if (parts.length == 1) {
            return single(os, version, features);
        }
        String[] names = Platform.normalizeArchitecture(parts[1], parts.length == 3 ? parts[2] : "");
        if (parts.length == 2 && names[0].equals("arm") && names[1].equals("v7")) {
            names[1] = "";
        }
        if (parts.length == 3 && names[0].equals("arm64") && names[1].isEmpty()) {
            names[1] = "v8";
        }
        return new Platform(os, version, features, names[0], names[1]);
    }

    /** Parses an operating system or an architecture alone. Only known names are accepted. */
    private ParsedPlatform single(String os, String version, List<String> features) {
        if (isKnownOs(os)) {
            boolean usual = host.architecture().equals("arm") && host.variant().equals("v7");
            return new Platform(os, version, features, host.architecture(), usual ? "" : host.variant());
        }
        String[] names = Platform.normalizeArchitecture(text, "");
        if (!isKnownArchitecture(names[0])) {
            return invalid("unknown operating system or architecture \"" + text + "\"; " + SHAPE);
        }
        boolean usual = names[0].equals("arm") && names[1].equals("v7");
        return new Platform(host.os(), version, features, names[0], usual ? "" : names[1]);
    }

    /** Parses the version and features in {@code (version+feature+feature)}. Returns null if the syntax is invalid. */
    private static @Nullable List<String> options(String written) {
        if (!written.endsWith(")")) {
            return null;
        }
        List<String> options = new ArrayList<>();
        int start = 1;
        int last = written.length() - 1;
        while (start <= last) {
            int plus = written.indexOf('+', start);
            int end = plus < 0 ? last : plus;
            boolean named = isName(written, start, end, "_-.%") || (options.isEmpty() && start == end);
            String option = named ? decoded(written.substring(start, end)) : null;
            if (option == null) {
                return null;
            }
            options.add(option);
            start = end + 1;
        }
        return options;
    }

    private static @Nullable String decoded(String option) {
        if (option.indexOf('%') < 0) {
            return option;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < option.length(); i++) {
            char c = option.charAt(i);
            if (c != '%') {
                out.write(c);
                continue;
            }
            boolean complete = i + 2 < option.length();
            int high = complete ? Character.digit(option.charAt(i + 1), 16) : -1;
            int low = complete ? Character.digit(option.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return null;
            }
            out.write(high * 16 + low);
            i += 2;
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static boolean isName(String s, int start, int end, String marks) {
        for (int i = start; i < end; i++) {
            char c = s.charAt(i);
            boolean plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!plain && marks.indexOf(c) < 0) {
                return false;
            }
        }
        return end > start;
    }

    private static boolean isKnownOs(String os) {
        return switch (os) {
            case "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js" -> true;
            case "linux", "nacl", "netbsd", "openbsd", "plan9", "solaris", "windows", "zos" -> true;
            default -> false;
        };
    }

    private static boolean isKnownArchitecture(String architecture) {
        return switch (architecture) {
            case "386", "amd64", "amd64p32", "arm", "armbe", "arm64", "arm64be" -> true;
            case "ppc", "ppc64", "ppc64le", "loong64", "riscv", "riscv64", "s390", "s390x" -> true;
            case "mips", "mipsle", "mips64", "mips64le", "mips64p32", "mips64p32le" -> true;
            case "sparc", "sparc64", "wasm" -> true;
            default -> false;
        };
    }

    private InvalidPlatform invalid(String message) {
        return new InvalidPlatform(text, message);
    }
}
