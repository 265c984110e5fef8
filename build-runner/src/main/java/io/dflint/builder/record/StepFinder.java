package io.dflint.builder.record;

import io.dflint.options.UsageException;
import java.util.List;

/** Finds steps by the words that users give. */
public final class StepFinder {
    /** Describes the accepted words in a sentence. */
    public static final String HELP =
            "A step: a line of the Dockerfile, or its number such as 2/5, with the stage if there are several: build 2/5.";

    private StepFinder() {}

    /**
     * Returns the steps that the words refer to; all steps if there are no words.
     *
     * @throws UsageException if no step matches
     */
    public static List<RecordedStep> find(RecordedBuild build, List<String> words) throws UsageException {
        if (words.isEmpty()) {
            return build.steps();
        }
        String name = String.join(" ", words).strip();
        name = name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
        if (!name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return atLine(build, name);
        }
        int blank = name.lastIndexOf(' ');
        String number = name.substring(blank + 1);
        String stage = blank < 0 ? "" : name.substring(0, blank);
        List<RecordedStep> found = build.steps().stream()
                .filter(step -> step.number().equals(number)
                        && (stage.isEmpty() || step.stage().equalsIgnoreCase(stage)))
                .toList();
        if (found.isEmpty()) {
            throw new UsageException("no step '" + name + "' in the build; use a line of the Dockerfile or a number"
                    + " such as " + example(build));
        }
        if (found.size() > 1) {
            throw new UsageException("'" + name + "' is a step of several stages; write "
                    + found.getFirst().stage() + " " + name + " or "
                    + found.get(1).stage() + " " + name);
        }
        return found;
    }

    private static String example(RecordedBuild build) {
        return build.steps().isEmpty() ? "2/5" : build.steps().getFirst().number();
    }

    private static List<RecordedStep> atLine(RecordedBuild build, String text) throws UsageException {
        int line;
        try {
            line = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            line = 0;
        }
        int wanted = line;
        List<RecordedStep> found = build.steps().stream()
                .filter(step -> step.line() <= wanted && wanted <= step.endLine())
                .toList();
        if (found.isEmpty()) {
            throw new UsageException("no step at line " + text + " of the Dockerfile changes files");
        }
        return found;
    }
}
