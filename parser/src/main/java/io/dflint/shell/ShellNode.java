package io.dflint.shell;

import io.dflint.text.TextRange;

/** A node of the tree of a script. */
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

    /** The range in the source. */
    TextRange range();

    /** Passes the children to a visitor, in source order. */
    void walk(ShellVisitor visitor);
}
