package io.dflint.shell;

import io.dflint.text.TextRange;

/** A condition in {@code [ ]} or {@code [[ ]]}. */
public sealed interface Condition extends ShellNode {

    /** A single word. It is true unless it is empty. */
    record Word(TextRange range, ShellWord word) implements Condition {

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visit(word);
        }
    }

    /** A unary test such as {@code -f FILE}. The operator includes its dash. */
    record Unary(TextRange range, String operator, TextRange operatorRange, ShellWord operand) implements Condition {

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visit(operand);
        }
    }

    /** A binary test such as {@code A = B}. The operator has no quotes or backslash. */
    record Binary(TextRange range, ShellWord left, String operator, TextRange operatorRange, ShellWord right)
            implements Condition {

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visit(left);
            visitor.visit(right);
        }
    }

    /** {@code &&}, {@code ||}, {@code -a} or {@code -o} between two conditions. */
    record Logical(TextRange range, Condition left, String operator, TextRange operatorRange, Condition right)
            implements Condition {

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visit(left);
            visitor.visit(right);
        }
    }

    /** {@code ! CONDITION}. */
    record Not(TextRange range, Condition condition) implements Condition {

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visit(condition);
        }
    }

    /** A condition in parentheses. */
    record Group(TextRange range, Condition condition) implements Condition {

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visit(condition);
        }
    }
}
