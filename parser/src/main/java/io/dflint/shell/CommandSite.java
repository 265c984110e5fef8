package io.dflint.shell;

import org.jspecify.annotations.Nullable;

/**
 * A simple command and where it stands.
 *
 * @param list the list the statement is in, and the statement's place in it
 * @param statement the and-or list the pipeline is in, and the pipeline's place in it
 * @param pipeline the pipeline the command is in, and the command's place in it
 * @param enclosure what the list stands in; null for the script itself
 */
public record CommandSite(
        SimpleCommand command,
        Pipeline pipeline,
        int pipelineIndex,
        Statement statement,
        int statementIndex,
        CommandList list,
        int listIndex,
        @Nullable Enclosure enclosure) {

    /** The same place with another command in it. */
    public CommandSite with(SimpleCommand other) {
        return new CommandSite(other, pipeline, pipelineIndex, statement, statementIndex, list, listIndex, enclosure);
    }

    /** Whether the command's output goes into a pipe. */
    public boolean isPipedInto() {
        return pipelineIndex + 1 < pipeline.commands().size();
    }

    /** Whether the command reads from a pipe. */
    public boolean readsPipe() {
        return pipelineIndex > 0;
    }

    /** The command before it in the pipeline, or null. */
    public @Nullable Command previousInPipeline() {
        return pipelineIndex > 0 ? pipeline.commands().get(pipelineIndex - 1) : null;
    }

    /** The command after it in the pipeline, or null. */
    public @Nullable Command nextInPipeline() {
        return isPipedInto() ? pipeline.commands().get(pipelineIndex + 1) : null;
    }

    /** The operator before its pipeline ({@code &&} or {@code ||}), or null. */
    public @Nullable ShellOperator operatorBefore() {
        return statement.operatorBefore(statementIndex);
    }

    /** The operator after its pipeline ({@code &&} or {@code ||}), or null. */
    public @Nullable ShellOperator operatorAfter() {
        return statement.operatorBefore(statementIndex + 1);
    }

    /** Whether {@code &&} stands on either side of its pipeline. */
    public boolean isChained() {
        return is(operatorBefore(), ShellOperator.Kind.AND) || is(operatorAfter(), ShellOperator.Kind.AND);
    }

    /** The pipeline that runs before its own in the same list, or null. */
    public @Nullable Pipeline predecessor() {
        if (statementIndex > 0) {
            return statement.pipelines().get(statementIndex - 1);
        }
        if (listIndex == 0) {
            return null;
        }
        Statement before = list.statements().get(listIndex - 1);
        return before.pipelines().get(before.pipelines().size() - 1);
    }

    /** The pipeline that runs after its own in the same list, or null. */
    public @Nullable Pipeline successor() {
        if (statementIndex + 1 < statement.pipelines().size()) {
            return statement.pipelines().get(statementIndex + 1);
        }
        return listIndex + 1 < list.statements().size()
                ? list.statements().get(listIndex + 1).pipelines().get(0)
                : null;
    }

    public boolean isInFunction() {
        return isIn(Enclosure.Kind.FUNCTION);
    }

    /** Whether it stands in a command or process substitution. */
    public boolean isInSubstitution() {
        return isIn(Enclosure.Kind.COMMAND_SUBSTITUTION) || isIn(Enclosure.Kind.PROCESS_SUBSTITUTION);
    }

    /** Whether what it sets is gone after it: in a subshell, a substitution, a pipe or the background. */
    public boolean isInSubshell() {
        return isInSubstitution() || isIn(Enclosure.Kind.SUBSHELL) || pipeline.isPiped() || statement.isBackground();
    }

    /** Whether something around it is of a kind. */
    public boolean isIn(Enclosure.Kind kind) {
        return enclosure != null && enclosure.isIn(kind);
    }

    private static boolean is(@Nullable ShellOperator operator, ShellOperator.Kind kind) {
        return operator != null && operator.kind() == kind;
    }
}
