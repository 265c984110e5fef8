package io.dflint.lint.rules.df2203;

import io.dflint.lint.command.PowerShellText;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Detects PowerShell scripts that run what they download, with {@code iex} or from a file. */
final class PowerShellDownloads {
    private PowerShellDownloads() {}

    /** Returns the place where a script runs what it downloads, or null. */
    static @Nullable TextRange of(LogicalText script) {
        PowerShellText text = new PowerShellText(script);
        if (!text.downloads()) {
            return null;
        }
        TextRange place = text.find("iex");
        place = place == null ? text.find("invoke-expression") : place;
        return place != null || text.verifies() ? place : text.runsSaved();
    }
}
