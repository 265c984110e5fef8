/**
 * The language server protocol: the only place that knows lsp4j and JSON. It converts, keeps order and forwards to the features;
 * it decides nothing about Dockerfiles.
 *
 * <p>One thread reads. It keeps the documents up to date and hands every question on, together with the version of the document
 * that it is about, to the one thread that answers. Slow work, such as linting, has a thread of its own, so that it never delays
 * an answer.
 */
@NullMarked
package io.dflint.lsp.protocol;

import org.jspecify.annotations.NullMarked;
