package io.dflint.options;

import java.util.List;

/** A table for tests. */
enum Sample implements Option {
    TAG("-t", "--tag", "NAME", "Name of the image."),
    QUIET("-q", "--quiet", "", "Print less than 100% of it."),
    PULL("", "--pull", "", "Pull newer images."),
    PROGRESS("", "--progress", "MODE", "How to print.");

    private final String letter;
    private final String spelling;
    private final String valueName;
    private final String help;

    Sample(String letter, String spelling, String valueName, String help) {
        this.letter = letter;
        this.spelling = spelling;
        this.valueName = valueName;
        this.help = help;
    }

    @Override
    public String letter() {
        return letter;
    }

    @Override
    public String spelling() {
        return spelling;
    }

    @Override
    public String valueName() {
        return valueName;
    }

    @Override
    public String help() {
        return help;
    }

    @Override
    public boolean isRepeatable() {
        return this == TAG;
    }

    @Override
    public List<String> candidates() {
        return this == PROGRESS ? List.of("plain", "fancy") : List.of();
    }
}
