package io.dflint.lint.cli;

import io.dflint.options.Option;
import java.util.Arrays;

/** The options of {@code dflint pin} and {@code dflint update}. */
enum PinOption implements Option {
    LEVEL(Spec.of("--level", "LEVEL", "How far tags may move: patch, minor (default) or major.")
            .words("patch", "minor", "major")),
    CHECK(Spec.of("--check", "Write nothing; exit with 1 if a file would change.")),
    DIFF(Spec.of("--diff", "Write nothing; show what would change as a unified diff.")),
    MIRROR(Spec.of("--registry-mirror", "REGISTRY=HOST", "Ask HOST before REGISTRY, such as docker.io=mirror.example.")
            .repeatable()),
    INSECURE(Spec.of(
                    "--insecure-registry",
                    "HOST",
                    "A registry that may be asked without TLS. Those on this machine always may.")
            .repeatable()),
    NO_CACHE(Spec.of("--no-cache", "Ask the registry for everything, whatever it answered in the last hour."));

    private final Spec spec;

    PinOption(Spec spec) {
        this.spec = spec;
    }

    /** The options of {@code dflint pin}: all except those of {@code update} only. */
    static PinOption[] forPin() {
        return Arrays.stream(values()).filter(option -> option != LEVEL).toArray(PinOption[]::new);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
