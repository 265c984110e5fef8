package io.dflint.lsp.feature.hover;

import io.dflint.ignore.IgnoreFile;
import io.dflint.lint.rule.Finding;
import io.dflint.lsp.document.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Provides facts for hovers that are not in the document itself. */
public interface HoverContext {

    /** Returns the findings in the document. */
    List<Finding> findings(Document document);

    /** Returns the URL of the page that explains a rule, or null if it has none. */
    @Nullable
    String page(String rule);

    /** Returns the ignore file of the build context, or null if there is none. */
    @Nullable
    IgnoreFile ignoreFile(Document document);
}
