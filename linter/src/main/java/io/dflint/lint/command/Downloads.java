package io.dflint.lint.command;

import io.dflint.shell.Redirection;
import io.dflint.shell.ShellScope.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Programs that download files. */
public final class Downloads {
    private Downloads() {}

    /** Reports whether a call downloads something and writes it to standard output. */
    public static boolean writesToOutput(ProgramCall call) {
        return switch (call.program()) {
            case "curl" -> !call.has("--version", "-V", "-I", "--head") && !hasOutputFile(call);
            case "wget" -> printsWget(call);
            case "http", "https", "lynx", "fetch" -> !call.arguments().isEmpty();
            default -> false;
        };
    }

    /**
     * Returns the file to which {@code curl} or {@code wget} writes the download, as written, or null if there is none.
     */
    public static @Nullable String outputFile(ProgramCall call) {
        boolean curl = call.isOf("curl");
        if (!curl && !call.isOf("wget")) {
            return null;
        }
        String file = redirected(call);
        boolean remoteName = !curl && !printsWget(call);
        for (int i = 0; i < call.arguments().size() && file == null; i++) {
            String text = call.arguments().get(i).text();
            String next = i + 1 < call.arguments().size()
                    ? call.arguments().get(i + 1).text()
                    : null;
            boolean cluster = text.length() > 1 && text.charAt(0) == '-' && text.charAt(1) != '-';
            String name = curl ? "--output" : "--output-document";
            if (text.equals(name) || cluster && text.endsWith(curl ? "o" : "O")) {
                file = next;
            } else if (text.startsWith(name + "=")) {
                file = text.substring(name.length() + 1);
            } else if (curl && (cluster && text.indexOf('O') > 0 || text.equals("--remote-name"))) {
                remoteName = true;
            }
        }
        if (file == null && remoteName && !addresses(call).isEmpty()) {
            file = lastPart(addresses(call).getFirst().text());
        }
        return file == null || file.equals("-") || file.startsWith("/dev/") ? null : file;
    }

    private static @Nullable String redirected(ProgramCall call) {
        for (Redirection redirection : call.site().command().redirections()) {
            boolean output = redirection.operator() == Redirection.Operator.OUTPUT
                    || redirection.operator() == Redirection.Operator.CLOBBER;
            if (output && redirection.descriptor() <= 1) {
                return redirection.target().text();
            }
        }
        return null;
    }

    /** The file name that a download derives from its URL. */
    private static String lastPart(String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static boolean hasOutputFile(ProgramCall call) {
        Field file = call.optionValue("-o", "--output");
        if (file != null) {
            return !file.text().equals("-") && !file.text().equals("/dev/stdout");
        }
        for (Field argument : call.arguments()) {
            String text = argument.text();
            boolean cluster = text.length() > 1 && text.charAt(0) == '-' && text.charAt(1) != '-';
            if (cluster && (text.endsWith("o") || text.indexOf('O') > 0) || text.equals("--remote-name")) {
                return true;
            }
        }
        return false;
    }

    /** Recognizes {@code -O-}, {@code -qO -}, {@code -O /dev/stdout}, {@code --output-document=-}. */
    private static boolean printsWget(ProgramCall call) {
        for (int i = 0; i < call.arguments().size(); i++) {
            String text = call.arguments().get(i).text();
            String next = i + 1 < call.arguments().size()
                    ? call.arguments().get(i + 1).text()
                    : "";
            if (text.startsWith("--output-document")) {
                return text.endsWith("=-") || text.endsWith("=/dev/stdout") || next.equals("-");
            }
            int option = text.startsWith("-") && !text.startsWith("--") ? text.indexOf('O') : -1;
            if (option > 0) {
                String file = option + 1 < text.length() ? text.substring(option + 1) : next;
                return file.equals("-") || file.equals("/dev/stdout");
            }
        }
        return false;
    }

    /** Returns the arguments of a call that are URLs of downloads. */
    public static List<Field> addresses(ProgramCall call) {
        if (!isDownloader(call)) {
            return List.of();
        }
        List<Field> found = new ArrayList<>(1);
        for (int i = 0; i < call.arguments().size(); i++) {
            Field argument = call.arguments().get(i);
            String before = i == 0 ? "" : call.arguments().get(i - 1).text();
            if (argument.text().contains("://") && !isOther(before) && !isOther(argument.text())) {
                found.add(argument);
            }
        }
        return found;
    }

    private static boolean isDownloader(ProgramCall call) {
        return switch (call.program()) {
            case "curl", "wget", "wget2", "aria2c", "axel", "http", "https", "lftp", "ftp", "fetch", "svn", "hg" ->
                true;
            case "pip",
                    "pipx",
                    "uv",
                    "npm",
                    "pnpm",
                    "yarn",
                    "gem",
                    "conda",
                    "mamba",
                    "luarocks",
                    "cpanm",
                    "rpm",
                    "helm" -> true;
            case "git" -> call.has("clone", "fetch", "pull", "submodule", "remote");
            case "yum", "dnf", "microdnf", "zypper" -> true;
            default -> false;
        };
    }

    /** Recognizes options such as proxies, referrers and headers, after which a URL is not a download. */
    private static boolean isOther(String option) {
        return switch (option) {
            case "-x",
                    "--proxy",
                    "--preproxy",
                    "--socks5",
                    "-e",
                    "--referer",
                    "-H",
                    "--header",
                    "-A",
                    "--user-agent",
                    "-d",
                    "--data" -> true;
            default ->
                option.startsWith("--proxy=")
                        || option.startsWith("--referer=")
                        || option.startsWith("--header=")
                        || option.startsWith("http_proxy=")
                        || option.startsWith("https_proxy=")
                        || option.startsWith("-x")
                        || option.contains("proxy ");
        };
    }
}
