/** What the writers of reports share: a report of a file, places, and text as JSON, XML, URIs and terminals take it. */
@NullMarked
package io.dflint.lint.output;

import org.jspecify.annotations.NullMarked;
