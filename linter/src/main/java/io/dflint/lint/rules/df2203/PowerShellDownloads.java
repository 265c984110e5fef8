package io.dflint.lint.rules.df2203;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code iex} of what PowerShell downloads. Nothing else is known of PowerShell, so this looks at words. */
final class PowerShellDownloads {
    private static final String[] DOWNLOADS = {
        "downloadstring", "invoke-webrequest", "invoke-restmethod", "iwr", "irm", "curl", "wget"
    };

    private PowerShellDownloads() {}

    /**
     * Where a RUN evaluates what it downloads; null if it does not.
     *
     * @param called whether its script calls PowerShell
     */
    static @Nullable TextRange of(RunScript run, boolean called) {
        if (run.scripts().isEmpty() || run.scripts().getFirst().dialect().isShell() && !called) {
            return null;
        }
        LogicalText text = run.run().header().rest();
        String lower = text.toString().toLowerCase(Locale.ROOT);
        int at = word(lower, "iex");
        at = at < 0 ? word(lower, "invoke-expression") : at;
        if (at < 0) {
            return null;
        }
        for (String download : DOWNLOADS) {
            if (word(lower, download) >= 0) {
                int end = at;
                while (end < lower.length() && isPart(lower.charAt(end))) {
                    end++;
                }
                return text.sourceRange(at, end);
            }
        }
        return null;
    }

    /** Where a word stands in a text; -1 if it does not. */
    private static int word(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            if ((at == 0 || !isPart(text.charAt(at - 1))) && (end == text.length() || !isPart(text.charAt(end)))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }
}
