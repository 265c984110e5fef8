package io.dflint.lsp.feature.hover;

import io.dflint.ignore.IgnoreFile;
import io.dflint.lint.rule.Finding;
import io.dflint.lsp.document.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a hover may tell that is not in the document itself. */
public interface HoverContext {

    /** What dflint finds in the document. */
    List<Finding> findings(Document document);

    /** The address of the page that explains a rule; null without one. */
    @Nullable
    String page(String rule);

    /** What keeps files out of the build context; null without such a file. */
    @Nullable
    IgnoreFile ignoreFile(Document document);
}
