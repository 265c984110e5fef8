package io.dflint.lint.engine;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rules.sc1010.SC1010;
import io.dflint.lint.rules.sc1033.SC1033;
import io.dflint.lint.rules.sc1034.SC1034;
import io.dflint.lint.rules.sc1045.SC1045;
import io.dflint.lint.rules.sc1063.SC1063;
import io.dflint.lint.rules.sc1073.SC1073;
import io.dflint.lint.rules.sc1088.SC1088;
import io.dflint.lint.rules.sc2050.SC2050;
import io.dflint.lint.rules.sc2070.SC2070;
import io.dflint.lint.rules.sc2073.SC2073;
import io.dflint.lint.rules.sc2074.SC2074;
import io.dflint.lint.rules.sc2078.SC2078;
import io.dflint.lint.rules.sc2081.SC2081;
import io.dflint.lint.rules.sc2086.SC2086;
import io.dflint.lint.rules.sc2107.SC2107;
import io.dflint.lint.rules.sc2112.SC2112;
import io.dflint.lint.rules.sc2113.SC2113;
import io.dflint.lint.rules.sc2121.SC2121;
import io.dflint.lint.rules.sc2154.SC2154;
import io.dflint.lint.rules.sc2157.SC2157;
import io.dflint.lint.rules.sc2158.SC2158;
import io.dflint.lint.rules.sc2159.SC2159;
import io.dflint.lint.rules.sc2164.SC2164;
import io.dflint.lint.rules.sc2168.SC2168;
import io.dflint.lint.rules.sc2170.SC2170;
import io.dflint.lint.rules.sc2194.SC2194;
import io.dflint.lint.rules.sc2210.SC2210;
import io.dflint.lint.rules.sc2215.SC2215;
import io.dflint.lint.rules.sc2259.SC2259;
import io.dflint.lint.rules.sc2262.SC2262;
import io.dflint.lint.rules.sc2281.SC2281;
import io.dflint.lint.rules.sc2283.SC2283;
import io.dflint.lint.rules.sc2290.SC2290;
import io.dflint.lint.rules.sc2316.SC2316;
import io.dflint.lint.rules.sc2318.SC2318;
import io.dflint.lint.rules.sc2328.SC2328;
import io.dflint.lint.rules.sc3001.SC3001;
import io.dflint.lint.rules.sc3004.SC3004;
import io.dflint.lint.rules.sc3005.SC3005;
import io.dflint.lint.rules.sc3006.SC3006;
import io.dflint.lint.rules.sc3008.SC3008;
import io.dflint.lint.rules.sc3009.SC3009;
import io.dflint.lint.rules.sc3010.SC3010;
import io.dflint.lint.rules.sc3011.SC3011;
import io.dflint.lint.rules.sc3015.SC3015;
import io.dflint.lint.rules.sc3016.SC3016;
import io.dflint.lint.rules.sc3018.SC3018;
import io.dflint.lint.rules.sc3020.SC3020;
import io.dflint.lint.rules.sc3021.SC3021;
import io.dflint.lint.rules.sc3024.SC3024;
import io.dflint.lint.rules.sc3028.SC3028;
import io.dflint.lint.rules.sc3029.SC3029;
import io.dflint.lint.rules.sc3030.SC3030;
import io.dflint.lint.rules.sc3039.SC3039;
import io.dflint.lint.rules.sc3044.SC3044;
import io.dflint.lint.rules.sc3045.SC3045;
import io.dflint.lint.rules.sc3046.SC3046;
import io.dflint.lint.rules.sc3047.SC3047;
import io.dflint.lint.rules.sc3048.SC3048;
import io.dflint.lint.rules.sc3050.SC3050;
import io.dflint.lint.rules.sc3052.SC3052;
import io.dflint.lint.rules.sc3053.SC3053;
import io.dflint.lint.rules.sc3054.SC3054;
import io.dflint.lint.rules.sc3056.SC3056;
import io.dflint.lint.rules.sc3057.SC3057;
import io.dflint.lint.rules.sc3059.SC3059;
import io.dflint.shell.flow.Shape;
import io.dflint.shell.flow.ShellTree;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules about shells of the profile {@code default}, grouped by what a script must contain for them to have
 * findings. Most scripts contain little, and a class that is not loaded costs no time.
 */
enum ShellRules {
    /** For any script. */
    ANY,
    /** For scripts that read variables. */
    VARIABLES,
    /** For scripts with tests. */
    TESTS,
    /** For scripts that change the directory. */
    DIRECTORIES,
    /** For scripts that call {@code set}. */
    SETTINGS,
    /** For scripts that call other builtins which differ between shells. */
    BUILTINS,
    /** For scripts with redirections. */
    REDIRECTIONS,
    /** For scripts with double quotes or assignments. */
    QUOTES,
    /** For scripts with rarer constructs. */
    CONSTRUCTS;

    private static final class Any {
        static final List<Rule> RULES = List.of(
                new SC1010(),
                new SC1045(),
                new SC1033(),
                new SC1034(),
                new SC1063(),
                new SC1073(),
                new SC1088(),
                new SC2215(),
                new SC2283(),
                new SC3029());
    }

    private static final class Variables {
        static final List<Rule> RULES = List.of(
                new SC2086(),
                new SC2154(),
                new SC3028(),
                new SC3053(),
                new SC3054(),
                new SC3056(),
                new SC3057(),
                new SC3059(),
                new SC2281());
    }

    private static final class Tests {
        static final List<Rule> RULES = List.of(
                new SC2050(),
                new SC2070(),
                new SC2073(),
                new SC2074(),
                new SC2078(),
                new SC2081(),
                new SC2107(),
                new SC2157(),
                new SC2170(),
                new SC3010(),
                new SC3016(),
                new SC2158(),
                new SC2159(),
                new SC3015());
    }

    private static final class Directories {
        static final List<Rule> RULES = List.of(new SC2164());
    }

    private static final class Settings {
        static final List<Rule> RULES = List.of(new SC2121());
    }

    private static final class Quotes {
        static final List<Rule> RULES = List.of(new SC3004(), new SC3024());
    }

    private static final class BuiltinNames {
        static final String[] ALL = {
            "alias",
            "caller",
            "compgen",
            "complete",
            "declare",
            "dirs",
            "disown",
            "enable",
            "exec",
            "export",
            "hash",
            "jobs",
            "let",
            "local",
            "mapfile",
            "popd",
            "printf",
            "pushd",
            "read",
            "readarray",
            "readonly",
            "shopt",
            "source",
            "suspend",
            "trap",
            "type",
            "typeset",
            "ulimit",
            "umask",
            "unset",
            "wait",
        };
    }

    private static final class Builtins {
        static final List<Rule> RULES = List.of(
                new SC2168(),
                new SC2262(),
                new SC2290(),
                new SC2316(),
                new SC2318(),
                new SC3039(),
                new SC3044(),
                new SC3045(),
                new SC3046(),
                new SC3047(),
                new SC3048(),
                new SC3050());
    }

    private static final class Redirections {
        static final List<Rule> RULES =
                List.of(new SC2210(), new SC2259(), new SC2328(), new SC3011(), new SC3020(), new SC3021());
    }

    private static final class Constructs {
        static final List<Rule> RULES = List.of(
                new SC2112(),
                new SC2113(),
                new SC2194(),
                new SC3001(),
                new SC3005(),
                new SC3006(),
                new SC3008(),
                new SC3009(),
                new SC3018(),
                new SC3030(),
                new SC3052());
    }

    List<Rule> rules() {
        return switch (this) {
            case ANY -> Any.RULES;
            case VARIABLES -> Variables.RULES;
            case TESTS -> Tests.RULES;
            case DIRECTORIES -> Directories.RULES;
            case SETTINGS -> Settings.RULES;
            case BUILTINS -> Builtins.RULES;
            case QUOTES -> Quotes.RULES;
            case REDIRECTIONS -> Redirections.RULES;
            case CONSTRUCTS -> Constructs.RULES;
        };
    }

    /** Every rule of every group. */
    static List<Rule> all() {
        List<Rule> all = new ArrayList<>();
        for (ShellRules group : values()) {
            all.addAll(group.rules());
        }
        return all;
    }

    /** Reports whether its rules may have findings in one of the scripts. */
    boolean isNeeded(List<ShellScript> scripts) {
        for (ShellScript script : scripts) {
            if (isNeeded(script.tree())) {
                return true;
            }
        }
        return false;
    }

    private boolean isNeeded(ShellTree tree) {
        return switch (this) {
            case ANY -> true;
            case VARIABLES -> tree.has(Shape.PARAMETER) || tree.has(Shape.EXPRESSION) || tree.has(Shape.CONDITION);
            case TESTS -> tree.has(Shape.TEST) || tree.has(Shape.CONDITION);
            case DIRECTORIES -> tree.hasNamed("cd", "pushd", "popd");
            case SETTINGS -> tree.hasNamed("set");
            case BUILTINS -> tree.hasNamed(BuiltinNames.ALL);
            case QUOTES -> tree.has(Shape.DOUBLE_QUOTED) || tree.has(Shape.ASSIGNMENT);
            case REDIRECTIONS -> tree.has(Shape.REDIRECTION);
            case CONSTRUCTS ->
                tree.has(Shape.FUNCTION)
                        || tree.has(Shape.CASE)
                        || tree.has(Shape.FOR)
                        || tree.has(Shape.ARITHMETIC_FOR)
                        || tree.has(Shape.ARITHMETIC_COMMAND)
                        || tree.has(Shape.EXPRESSION)
                        || tree.has(Shape.ARRAY)
                        || tree.has(Shape.BRACES)
                        || tree.has(Shape.PROCESS_SUBSTITUTION);
        };
    }
}
