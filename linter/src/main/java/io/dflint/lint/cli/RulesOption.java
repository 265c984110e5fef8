package io.dflint.lint.cli;

import io.dflint.lint.rule.Profile;
import io.dflint.options.Option;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code dflint rules}. */
enum RulesOption implements Option {
    PROFILE("", "--profile", "Only the rules of a profile."),
    FORMAT("-f", "--format", "How to list them: table (default) or json.");

    private final String letter;
    private final String spelling;
    private final String help;

    RulesOption(String letter, String spelling, String help) {
        this.letter = letter;
        this.spelling = spelling;
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
        return "NAME";
    }

    @Override
    public String help() {
        return help;
    }

    @Override
    public List<String> candidates() {
        if (this == FORMAT) {
            return List.of("table", "json");
        }
        List<String> names = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            names.add(profile.label());
        }
        return names;
    }
}
