/**
 * Image references such as {@code ghcr.io/org/app:1.2@sha256:…} and platforms such as {@code linux/arm64}. References
 * follow {@code distribution/reference} v0.6 in the normalised form that Docker uses; platforms follow {@code
 * containerd/platforms} v1.
 */
@NullMarked
package io.dflint.image;

import org.jspecify.annotations.NullMarked;
