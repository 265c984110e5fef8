package io.dflint.instruction;

import io.dflint.syntax.Flag;
import io.dflint.syntax.Header;
import io.dflint.syntax.Node;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An instruction of a Dockerfile as it is written. What it means together with others is the build model's business. */
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

    /** The name as written. */
    default LogicalText name() {
        return header().name();
    }

    /** A keyword in the case in which this instruction's name is written: lower, or else upper. */
    default String inSameCase(String keyword) {
        String name = name().toString();
        return name.equals(name.toLowerCase(Locale.ROOT))
                ? keyword.toLowerCase(Locale.ROOT)
                : keyword.toUpperCase(Locale.ROOT);
    }

    default List<Flag> flags() {
        return header().flags();
    }

    /** The flag of a name that counts; null without one. */
    default @Nullable Flag flag(String flagName) {
        return header().flag(flagName);
    }
}
