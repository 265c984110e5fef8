import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Finding;
import io.dflint.text.SourceText;

/** Lints a file as another project does that has dflint as a library. */
public final class Consumer {
    public static void main(String[] args) {
        for (Finding finding : new LintEngine(LintOptions.DEFAULT).lint(SourceText.of("FROM ubuntu\n"))) {
            System.out.println(finding.id());
        }
    }
}
