package io.dflint.lint.command;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A PowerShell script, searched for words without being parsed. */
public final class PowerShellText {
    private static final String[] DOWNLOADS = {
        "downloadstring",
        "downloadfile",
        "invoke-webrequest",
        "invoke-restmethod",
        "start-bitstransfer",
        "iwr",
        "irm",
        "curl",
        "wget"
    };
    private static final String OUT_FILE = "-outfile";
    private static final String BLANKS_AND_QUOTES = " '\"";

    private final LogicalText text;
    private final String lower;

    public PowerShellText(LogicalText text) {
        this.text = text;
        this.lower = text.toString().toLowerCase(Locale.ROOT);
    }

    /** Reports whether the script has a command that downloads. */
    public boolean downloads() {
        for (String download : DOWNLOADS) {
            if (indexOf(download, 0) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Reports whether the script computes a checksum. */
    public boolean verifies() {
        return indexOf("get-filehash", 0) >= 0 || indexOf("certutil", 0) >= 0;
    }

    /** Returns the range of the first occurrence of a word, or null if there is none. */
    public @Nullable TextRange find(String word) {
        int at = indexOf(word, 0);
        return at < 0 ? null : text.sourceRange(at, at + word.length());
    }

    /**
     * Returns the range where a file that the script saved before is run, as in {@code -OutFile a.ps1; ./a.ps1}, or
     * null.
     */
    public @Nullable TextRange runsSaved() {
        Set<String> saved = new HashSet<>();
        int end;
        for (int start = 0; start < lower.length(); start = end) {
            end = endOfPath(start);
            if (end == start) {
                end++;
                continue;
            }
            String path = lower.substring(start, end);
            if (!path.endsWith(".ps1")) {
                continue;
            }
            String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
            int before = start;
            while (before > 0 && BLANKS_AND_QUOTES.indexOf(lower.charAt(before - 1)) >= 0) {
                before--;
            }
            char last = before == 0 ? ';' : lower.charAt(before - 1);
            // Matches a path at the start of a command, or after the call operator.
            boolean isRun = last == '&' || ";{|\n".indexOf(last) >= 0 && name.length() < path.length();
            if (isRun && saved.contains(name)) {
                return text.sourceRange(start, end);
            }
            if (lower.startsWith(OUT_FILE, before - OUT_FILE.length())) {
                saved.add(name);
            }
        }
        return null;
    }

    /** Returns the URLs that begin with {@code http://}. */
    public List<TextRange> plainAddresses() {
        List<TextRange> found = new ArrayList<>(0);
        int end = 0;
        for (int at = lower.indexOf("http://"); at >= 0; at = lower.indexOf("http://", end)) {
            end = at;
            while (end < lower.length() && " \t\n'\",;)|`".indexOf(lower.charAt(end)) < 0) {
                end++;
            }
            found.add(text.sourceRange(at, end));
        }
        return found;
    }

    /** Reports whether it has more than one statement outside of blocks, or might have. */
    public boolean hasStatements() {
        int depth = 0;
        boolean ended = false;
        for (int at = 0; at < lower.length(); at++) {
            char c = lower.charAt(at);
            switch (c) {
                case '\'', '"' -> {
                    at = endOfString(at, c);
                    if (at < 0) {
                        return false;
                    }
                }
                case '`' -> at++;
                case '(', '{', '[' -> depth++;
                case ')', '}', ']' -> depth--;
                case ';', '\n' -> ended |= depth == 0;
                case ' ', '\t' -> {}
                default -> {
                    if (ended && depth == 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Returns the offset of the quote that ends a string, or -1 if there is none. */
    private int endOfString(int start, char quote) {
        for (int at = start + 1; at < lower.length(); at++) {
            if (lower.charAt(at) == '`' && quote == '"') {
                at++;
            } else if (lower.charAt(at) == quote) {
                return at;
            }
        }
        return -1;
    }

    /** Reports whether it decides itself what happens after an error. */
    public boolean handlesErrors() {
        return lower.contains("erroraction")
                || find("-ea") != null
                || find("throw") != null
                || find("exit") != null
                || find("trap") != null
                || find("catch") != null
                || lower.contains("lastexitcode");
    }

    private int endOfPath(int start) {
        int end = start;
        while (end < lower.length() && isOfPath(lower.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfPath(char c) {
        return isPart(c) || c == '.' || c == '/' || c == '\\' || c == ':' || c == '$';
    }

    /** Returns the offset of a word at or after another offset, or -1 if it does not occur. */
    private int indexOf(String word, int from) {
        for (int at = lower.indexOf(word, from); at >= 0; at = lower.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !isPart(lower.charAt(at - 1)) || word.charAt(0) == '-';
            if (begins && (end == lower.length() || !isPart(lower.charAt(end)))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }
}
