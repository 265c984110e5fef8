package io.dflint.shell;

import io.dflint.text.TextRange;

/** What stands inside {@code [ ]} or {@code [[ ]]}. */
public sealed interface Condition extends ShellNode {

    /** A word by itself: true unless it is empty. */
    record Word(TextRange range, ShellWord word) implements Condition {

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visit(word);
        }
    }

    /** {@code -f FILE} and the like; the operator with its dash. */
    record Unary(TextRange range, String operator, TextRange operatorRange, ShellWord operand) implements Condition {

        @Override
        public void walk(ShellVisitor visitor) {
            visitor.visit(operand);
        }
    }

    /** {@code A = B} and the like; the operator without quotes or backslash. */
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
