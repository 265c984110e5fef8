package io.dflint.options;

/** A table for tests. */
enum Sample implements Option {
    TAG(Spec.of("-t, --tag", "NAME", "Name of the image.").repeatable()),
    QUIET(Spec.of("-q, --quiet", "Print less than 100% of it.")),
    PULL(Spec.of("--pull", "Pull newer images.")),
    PROGRESS(Spec.of("--progress", "MODE", "How to print.").words("plain", "fancy"));

    private final Spec spec;

    Sample(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
