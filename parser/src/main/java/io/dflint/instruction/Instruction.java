package io.dflint.instruction;

import io.dflint.syntax.Flag;
import io.dflint.syntax.Header;
import io.dflint.syntax.Node;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An instruction of a Dockerfile as written. What it means in its file is in {@link io.dflint.model.BuildModel}. */
public sealed interface Instruction extends Node
        permits Arg,
                Cmd,
                Entrypoint,
                Env,
                Expose,
                FileTransfer,
                From,
                Healthcheck,
                Label,
                Maintainer,
                Onbuild,
                Run,
                Shell,
                Stopsignal,
                Unknown,
                User,
                Volume,
                Workdir {

    Header header();

    @Override
    default TextRange range() {
        return header().range();
    }

    /** The keyword as written. */
    default LogicalText name() {
        return header().name();
    }

    /**
     * Returns a keyword in the case of this instruction: in lower case if its own keyword is in lower case, else in
     * upper case.
     */
    default String inSameCase(String keyword) {
        String name = name().toString();
        return name.equals(name.toLowerCase(Locale.ROOT))
                ? keyword.toLowerCase(Locale.ROOT)
                : keyword.toUpperCase(Locale.ROOT);
    }

    default List<Flag> flags() {
        return header().flags();
    }

    /** Returns the flag with a name, or null if there is none. Of several, this is the one that takes effect. */
    default @Nullable Flag flag(String flagName) {
        return header().flag(flagName);
    }
}
