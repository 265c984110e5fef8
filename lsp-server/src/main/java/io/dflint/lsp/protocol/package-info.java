/**
 * The language server protocol. Only this package uses lsp4j and JSON. It converts, keeps the order of messages and
 * delegates to the features, but contains no logic about Dockerfiles.
 *
 * <p>One thread reads. It updates the documents and passes every request, together with the version of the document
 * that it is about, to the single thread that answers. Slow work, such as linting, has a separate thread and never
 * delays an answer.
 */
@NullMarked
package io.dflint.lsp.protocol;

import org.jspecify.annotations.NullMarked;
