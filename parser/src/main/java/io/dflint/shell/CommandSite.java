package io.dflint.shell;

import org.jspecify.annotations.Nullable;

/**
 * A simple command with its position in the script.
 *
 * @param pipeline the pipeline that contains the command
 * @param pipelineIndex the index of the command in the pipeline
 * @param statement the and-or list that contains the pipeline
 * @param statementIndex the index of the pipeline in the statement
 * @param list the list that contains the statement
 * @param listIndex the index of the statement in the list
 * @param enclosure the construct around the list; null for the script itself
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

    /** Returns the same position with another command. */
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

    /** The command before it in the pipeline; null for the first. */
    public @Nullable Command previousInPipeline() {
        return pipelineIndex > 0 ? pipeline.commands().get(pipelineIndex - 1) : null;
    }

    /** The command after it in the pipeline; null for the last. */
    public @Nullable Command nextInPipeline() {
        return isPipedInto() ? pipeline.commands().get(pipelineIndex + 1) : null;
    }

    /** The operator before its pipeline, {@code &&} or {@code ||}; null if there is none. */
    public @Nullable ShellOperator operatorBefore() {
        return statement.operatorBefore(statementIndex);
    }

    /** The operator after its pipeline, {@code &&} or {@code ||}; null if there is none. */
    public @Nullable ShellOperator operatorAfter() {
        return statement.operatorBefore(statementIndex + 1);
    }

    /** Reports whether its pipeline has {@code &&} before or after it. */
    public boolean isChained() {
        return is(operatorBefore(), ShellOperator.Kind.AND) || is(operatorAfter(), ShellOperator.Kind.AND);
    }

    /** The pipeline before its own in the same list; null if there is none. */
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

    /** The pipeline after its own in the same list; null if there is none. */
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

    /** Reports whether it is in a command or process substitution. */
    public boolean isInSubstitution() {
        return isIn(Enclosure.Kind.COMMAND_SUBSTITUTION) || isIn(Enclosure.Kind.PROCESS_SUBSTITUTION);
    }

    /**
     * Reports whether variables that it sets are lost after it, because it runs in a subshell, a substitution, a
     * pipeline or the background.
     */
    public boolean isInSubshell() {
        return isInSubstitution() || isIn(Enclosure.Kind.SUBSHELL) || pipeline.isPiped() || statement.isBackground();
    }

    /** Reports whether a construct around it is of a kind. */
    public boolean isIn(Enclosure.Kind kind) {
        return enclosure != null && enclosure.isIn(kind);
    }

    private static boolean is(@Nullable ShellOperator operator, ShellOperator.Kind kind) {
        return operator != null && operator.kind() == kind;
    }
}
