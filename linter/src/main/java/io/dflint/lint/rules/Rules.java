package io.dflint.lint.rules;

import io.dflint.lint.Rule;
import io.dflint.lint.rules.df1001.DF1001;
import io.dflint.lint.rules.dl3000.DL3000;
import io.dflint.lint.rules.dl3002.DL3002;
import io.dflint.lint.rules.dl3006.DL3006;
import io.dflint.lint.rules.dl3007.DL3007;
import io.dflint.lint.rules.dl3011.DL3011;
import io.dflint.lint.rules.dl3012.DL3012;
import io.dflint.lint.rules.dl3020.DL3020;
import io.dflint.lint.rules.dl3021.DL3021;
import io.dflint.lint.rules.dl3022.DL3022;
import io.dflint.lint.rules.dl3023.DL3023;
import io.dflint.lint.rules.dl3024.DL3024;
import io.dflint.lint.rules.dl3025.DL3025;
import io.dflint.lint.rules.dl3026.DL3026;
import io.dflint.lint.rules.dl3029.DL3029;
import io.dflint.lint.rules.dl3043.DL3043;
import io.dflint.lint.rules.dl3044.DL3044;
import io.dflint.lint.rules.dl3045.DL3045;
import io.dflint.lint.rules.dl3048.DL3048;
import io.dflint.lint.rules.dl3049.DL3049;
import io.dflint.lint.rules.dl3050.DL3050;
import io.dflint.lint.rules.dl3051.DL3051;
import io.dflint.lint.rules.dl3052.DL3052;
import io.dflint.lint.rules.dl3053.DL3053;
import io.dflint.lint.rules.dl3054.DL3054;
import io.dflint.lint.rules.dl3055.DL3055;
import io.dflint.lint.rules.dl3056.DL3056;
import io.dflint.lint.rules.dl3057.DL3057;
import io.dflint.lint.rules.dl3058.DL3058;
import io.dflint.lint.rules.dl3061.DL3061;
import io.dflint.lint.rules.dl3063.DL3063;
import io.dflint.lint.rules.dl3064.DL3064;
import io.dflint.lint.rules.dl3065.DL3065;
import io.dflint.lint.rules.dl3066.DL3066;
import io.dflint.lint.rules.dl3067.DL3067;
import io.dflint.lint.rules.dl4000.DL4000;
import io.dflint.lint.rules.dl4003.DL4003;
import io.dflint.lint.rules.dl4004.DL4004;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole catalogue. */
public final class Rules {
    /** Every rule, by id. */
    public static final List<Rule> ALL = List.of(
            new DF1001(),
            new DL3000(),
            new DL3002(),
            new DL3006(),
            new DL3007(),
            new DL3011(),
            new DL3012(),
            new DL3020(),
            new DL3021(),
            new DL3022(),
            new DL3023(),
            new DL3024(),
            new DL3025(),
            new DL3026(),
            new DL3029(),
            new DL3043(),
            new DL3044(),
            new DL3045(),
            new DL3048(),
            new DL3049(),
            new DL3050(),
            new DL3051(),
            new DL3052(),
            new DL3053(),
            new DL3054(),
            new DL3055(),
            new DL3056(),
            new DL3057(),
            new DL3058(),
            new DL3061(),
            new DL3063(),
            new DL3064(),
            new DL3065(),
            new DL3066(),
            new DL3067(),
            new DL4000(),
            new DL4003(),
            new DL4004());

    private Rules() {}

    /** The rule of an id; null if there is none. */
    public static @Nullable Rule named(String id) {
        for (Rule rule : ALL) {
            if (rule.info().id().equalsIgnoreCase(id)) {
                return rule;
            }
        }
        return null;
    }
}
