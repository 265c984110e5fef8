/** Common parts of output formats: the report of a file, places, and escaping for JSON, XML, URIs and terminals. */
@NullMarked
package io.dflint.lint.output;

import org.jspecify.annotations.NullMarked;
