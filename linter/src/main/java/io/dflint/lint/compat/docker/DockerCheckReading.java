package io.dflint.lint.compat.docker;

import io.dflint.lint.ignore.CheckReading;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.syntax.Comment;
import java.util.List;

/** Interprets {@code # check=} as Docker does. */
final class DockerCheckReading implements CheckReading {
    /** Docker drops the comments above an empty one. */
    @Override
    public List<Comment> counting(List<Comment> comments) {
        int start = comments.size();
        while (start > 0 && !comments.get(start - 1).text().isEmpty()) {
            start--;
        }
        return comments.subList(start, comments.size());
    }

    /** Docker applies the comments above an instruction only to checks of single instructions. */
    @Override
    public boolean counts(RuleInfo rule) {
        return switch (rule.id()) {
            case "NoEmptyContinuation", "ConsistentInstructionCasing", "DuplicateStageName" -> false;
            case "ReservedStageName", "InvalidDefaultArgInFrom", "InvalidBaseImagePlatform" -> false;
            default -> true;
        };
    }

    @Override
    public boolean means(String name, RuleInfo rule) {
        return rule.id().equals(name);
    }

    @Override
    public boolean prefersOtherPlace() {
        return true;
    }
}
