package io.dflint.lint.compat.docker.rules;

import io.dflint.instruction.From;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Docker compares AS with FROM, unless that is in mixed case. */
public final class FromAsCasing extends io.dflint.lint.rules.fromascasing.FromAsCasing {
    @Override
    protected @Nullable Boolean isToBeLower(boolean isFileLower, From from) {
        String name = from.name().toString();
        boolean lower = name.equals(name.toLowerCase(Locale.ROOT));
        return lower || name.equals(name.toUpperCase(Locale.ROOT)) ? lower : null;
    }
}
