package io.dflint.lint.engine;

import io.dflint.lint.rule.Rule;
import io.dflint.lint.rules.consistentinstructioncasing.ConsistentInstructionCasing;
import io.dflint.lint.rules.copyignoredfile.CopyIgnoredFile;
import io.dflint.lint.rules.df1001.DF1001;
import io.dflint.lint.rules.df1002.DF1002;
import io.dflint.lint.rules.df1003.DF1003;
import io.dflint.lint.rules.df1004.DF1004;
import io.dflint.lint.rules.df1005.DF1005;
import io.dflint.lint.rules.df2001.DF2001;
import io.dflint.lint.rules.df2002.DF2002;
import io.dflint.lint.rules.df2003.DF2003;
import io.dflint.lint.rules.df2004.DF2004;
import io.dflint.lint.rules.df2101.DF2101;
import io.dflint.lint.rules.df2102.DF2102;
import io.dflint.lint.rules.df2103.DF2103;
import io.dflint.lint.rules.df2104.DF2104;
import io.dflint.lint.rules.df2105.DF2105;
import io.dflint.lint.rules.df2106.DF2106;
import io.dflint.lint.rules.df2107.DF2107;
import io.dflint.lint.rules.df2201.DF2201;
import io.dflint.lint.rules.df2202.DF2202;
import io.dflint.lint.rules.df2203.DF2203;
import io.dflint.lint.rules.df2204.DF2204;
import io.dflint.lint.rules.df2205.DF2205;
import io.dflint.lint.rules.df2206.DF2206;
import io.dflint.lint.rules.df3001.DF3001;
import io.dflint.lint.rules.df3002.DF3002;
import io.dflint.lint.rules.df3003.DF3003;
import io.dflint.lint.rules.df3004.DF3004;
import io.dflint.lint.rules.df3005.DF3005;
import io.dflint.lint.rules.df3006.DF3006;
import io.dflint.lint.rules.df3007.DF3007;
import io.dflint.lint.rules.df3008.DF3008;
import io.dflint.lint.rules.df3009.DF3009;
import io.dflint.lint.rules.df3010.DF3010;
import io.dflint.lint.rules.df3011.DF3011;
import io.dflint.lint.rules.df3012.DF3012;
import io.dflint.lint.rules.df3013.DF3013;
import io.dflint.lint.rules.df3014.DF3014;
import io.dflint.lint.rules.df3015.DF3015;
import io.dflint.lint.rules.dl1001.DL1001;
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
import io.dflint.lint.rules.duplicatestagename.DuplicateStageName;
import io.dflint.lint.rules.exposeinvalidformat.ExposeInvalidFormat;
import io.dflint.lint.rules.exposeprotocasing.ExposeProtoCasing;
import io.dflint.lint.rules.fromascasing.FromAsCasing;
import io.dflint.lint.rules.fromplatformflagconstdisallowed.FromPlatformFlagConstDisallowed;
import io.dflint.lint.rules.invalidbaseimageplatform.InvalidBaseImagePlatform;
import io.dflint.lint.rules.invaliddefaultarginfrom.InvalidDefaultArgInFrom;
import io.dflint.lint.rules.invaliddefinitiondescription.InvalidDefinitionDescription;
import io.dflint.lint.rules.jsonargsrecommended.JSONArgsRecommended;
import io.dflint.lint.rules.legacykeyvalueformat.LegacyKeyValueFormat;
import io.dflint.lint.rules.maintainerdeprecated.MaintainerDeprecated;
import io.dflint.lint.rules.multipleinstructionsdisallowed.MultipleInstructionsDisallowed;
import io.dflint.lint.rules.noemptycontinuation.NoEmptyContinuation;
import io.dflint.lint.rules.redundanttargetplatform.RedundantTargetPlatform;
import io.dflint.lint.rules.reservedstagename.ReservedStageName;
import io.dflint.lint.rules.secretsusedinargorenv.SecretsUsedInArgOrEnv;
import io.dflint.lint.rules.stagenamecasing.StageNameCasing;
import io.dflint.lint.rules.undefinedarginfrom.UndefinedArgInFrom;
import io.dflint.lint.rules.undefinedvar.UndefinedVar;
import io.dflint.lint.rules.workdirrelativepath.WorkdirRelativePath;
import io.dflint.syntax.Suggestion;
import io.dflint.text.Digits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole catalogue. */
public final class Rules {
    /** Every rule, by id. */
    public static final List<Rule> ALL = List.of(
            new ConsistentInstructionCasing(),
            new CopyIgnoredFile(),
            new DF1001(),
            new DF1002(),
            new DF1003(),
            new DF1004(),
            new DF1005(),
            new DF2001(),
            new DF2002(),
            new DF2003(),
            new DF2004(),
            new DF2101(),
            new DF2102(),
            new DF2103(),
            new DF2104(),
            new DF2105(),
            new DF2106(),
            new DF2107(),
            new DF2201(),
            new DF2202(),
            new DF2203(),
            new DF2204(),
            new DF2205(),
            new DF2206(),
            new DF3001(),
            new DF3002(),
            new DF3003(),
            new DF3004(),
            new DF3005(),
            new DF3006(),
            new DF3007(),
            new DF3008(),
            new DF3009(),
            new DF3010(),
            new DF3011(),
            new DF3012(),
            new DF3013(),
            new DF3014(),
            new DF3015(),
            new DL1001(),
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
            new DL4006(),
            new DuplicateStageName(),
            new ExposeInvalidFormat(),
            new ExposeProtoCasing(),
            new FromAsCasing(),
            new FromPlatformFlagConstDisallowed(),
            new InvalidBaseImagePlatform(),
            new InvalidDefaultArgInFrom(),
            new InvalidDefinitionDescription(),
            new JSONArgsRecommended(),
            new LegacyKeyValueFormat(),
            new MaintainerDeprecated(),
            new MultipleInstructionsDisallowed(),
            new NoEmptyContinuation(),
            new RedundantTargetPlatform(),
            new ReservedStageName(),
            new SecretsUsedInArgOrEnv(),
            new StageNameCasing(),
            new UndefinedArgInFrom(),
            new UndefinedVar(),
            new WorkdirRelativePath());

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

    /** The id of a rule that is written nearly so; null if none is. */
    public static @Nullable String nearest(String name) {
        List<String> ids = new ArrayList<>(ALL.size());
        for (Rule rule : ALL) {
            ids.add(rule.info().id());
        }
        return Suggestion.nearest(name, ids);
    }

    /** Whether a name means a rule, or has the form of a code of hadolint or ShellCheck, of which there are more than here. */
    public static boolean isKnown(String name) {
        if (isCode(name)) {
            return true;
        }
        for (Rule rule : ALL) {
            if (rule.info().isCalled(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name has the form of hadolint's or ShellCheck's codes, as {@code DL3008}. */
    public static boolean isCode(String name) {
        boolean prefix = name.regionMatches(true, 0, "DL", 0, 2) || name.regionMatches(true, 0, "SC", 0, 2);
        return prefix && name.length() == 6 && Digits.areAll(name.substring(2));
    }
}
