package io.dflint.shell;

import io.dflint.text.TextRange;

/** A part of a script that stands somewhere in the Dockerfile. */
public sealed interface ShellNode
        permits CommandList,
                Statement,
                Pipeline,
                ShellOperator,
                Command,
                Condition,
                Assignment,
                ArrayValue,
                ArrayValue.Element,
                Redirection,
                HereDocument,
                ShellWord,
                WordPart,
                ArithmeticExpression {

    /** Where it stands in the source. */
    TextRange range();

    /** Has a visitor visit what is inside, in source order. */
    void walk(ShellVisitor visitor);
}
