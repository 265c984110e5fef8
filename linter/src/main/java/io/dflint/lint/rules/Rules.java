package io.dflint.lint.rules;

import io.dflint.lint.Rule;
import io.dflint.lint.rules.df1001.DF1001;
import io.dflint.lint.rules.df1002.DF1002;
import io.dflint.lint.rules.df1003.DF1003;
import io.dflint.lint.rules.dl3000.DL3000;
import io.dflint.lint.rules.dl3001.DL3001;
import io.dflint.lint.rules.dl3002.DL3002;
import io.dflint.lint.rules.dl3003.DL3003;
import io.dflint.lint.rules.dl3004.DL3004;
import io.dflint.lint.rules.dl3006.DL3006;
import io.dflint.lint.rules.dl3007.DL3007;
import io.dflint.lint.rules.dl3008.DL3008;
import io.dflint.lint.rules.dl3009.DL3009;
import io.dflint.lint.rules.dl3010.DL3010;
import io.dflint.lint.rules.dl3011.DL3011;
import io.dflint.lint.rules.dl3012.DL3012;
import io.dflint.lint.rules.dl3013.DL3013;
import io.dflint.lint.rules.dl3014.DL3014;
import io.dflint.lint.rules.dl3015.DL3015;
import io.dflint.lint.rules.dl3016.DL3016;
import io.dflint.lint.rules.dl3018.DL3018;
import io.dflint.lint.rules.dl3019.DL3019;
import io.dflint.lint.rules.dl3020.DL3020;
import io.dflint.lint.rules.dl3021.DL3021;
import io.dflint.lint.rules.dl3022.DL3022;
import io.dflint.lint.rules.dl3023.DL3023;
import io.dflint.lint.rules.dl3024.DL3024;
import io.dflint.lint.rules.dl3025.DL3025;
import io.dflint.lint.rules.dl3026.DL3026;
import io.dflint.lint.rules.dl3027.DL3027;
import io.dflint.lint.rules.dl3028.DL3028;
import io.dflint.lint.rules.dl3029.DL3029;
import io.dflint.lint.rules.dl3030.DL3030;
import io.dflint.lint.rules.dl3032.DL3032;
import io.dflint.lint.rules.dl3033.DL3033;
import io.dflint.lint.rules.dl3034.DL3034;
import io.dflint.lint.rules.dl3035.DL3035;
import io.dflint.lint.rules.dl3036.DL3036;
import io.dflint.lint.rules.dl3037.DL3037;
import io.dflint.lint.rules.dl3038.DL3038;
import io.dflint.lint.rules.dl3040.DL3040;
import io.dflint.lint.rules.dl3041.DL3041;
import io.dflint.lint.rules.dl3042.DL3042;
import io.dflint.lint.rules.dl3043.DL3043;
import io.dflint.lint.rules.dl3044.DL3044;
import io.dflint.lint.rules.dl3045.DL3045;
import io.dflint.lint.rules.dl3046.DL3046;
import io.dflint.lint.rules.dl3047.DL3047;
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
import io.dflint.lint.rules.dl3059.DL3059;
import io.dflint.lint.rules.dl3060.DL3060;
import io.dflint.lint.rules.dl3061.DL3061;
import io.dflint.lint.rules.dl3062.DL3062;
import io.dflint.lint.rules.dl3063.DL3063;
import io.dflint.lint.rules.dl3064.DL3064;
import io.dflint.lint.rules.dl3065.DL3065;
import io.dflint.lint.rules.dl3066.DL3066;
import io.dflint.lint.rules.dl3067.DL3067;
import io.dflint.lint.rules.dl4000.DL4000;
import io.dflint.lint.rules.dl4001.DL4001;
import io.dflint.lint.rules.dl4003.DL4003;
import io.dflint.lint.rules.dl4004.DL4004;
import io.dflint.lint.rules.dl4005.DL4005;
import io.dflint.lint.rules.dl4006.DL4006;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole catalogue. */
public final class Rules {
    /** Every rule, by id. */
    public static final List<Rule> ALL = List.of(
            new DF1001(),
            new DF1002(),
            new DF1003(),
            new DL3000(),
            new DL3001(),
            new DL3002(),
            new DL3003(),
            new DL3004(),
            new DL3006(),
            new DL3007(),
            new DL3008(),
            new DL3009(),
            new DL3010(),
            new DL3011(),
            new DL3012(),
            new DL3013(),
            new DL3014(),
            new DL3015(),
            new DL3016(),
            new DL3018(),
            new DL3019(),
            new DL3020(),
            new DL3021(),
            new DL3022(),
            new DL3023(),
            new DL3024(),
            new DL3025(),
            new DL3026(),
            new DL3027(),
            new DL3028(),
            new DL3029(),
            new DL3030(),
            new DL3032(),
            new DL3033(),
            new DL3034(),
            new DL3035(),
            new DL3036(),
            new DL3037(),
            new DL3038(),
            new DL3040(),
            new DL3041(),
            new DL3042(),
            new DL3043(),
            new DL3044(),
            new DL3045(),
            new DL3046(),
            new DL3047(),
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
            new DL3059(),
            new DL3060(),
            new DL3061(),
            new DL3062(),
            new DL3063(),
            new DL3064(),
            new DL3065(),
            new DL3066(),
            new DL3067(),
            new DL4000(),
            new DL4001(),
            new DL4003(),
            new DL4004(),
            new DL4005(),
            new DL4006());

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
