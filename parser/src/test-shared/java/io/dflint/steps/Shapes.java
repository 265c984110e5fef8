package io.dflint.steps;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Kinds of Dockerfiles that somebody could write to make a program slow, each made to about a given length. */
public final class Shapes {
    private Shapes() {}

    /** All kinds by name, in a fixed order. */
    public static Map<String, IntFunction<String>> all() {
        Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
        syntax(kinds);
        values(kinds);
        stages(kinds);
        scripts(kinds);
        return kinds;
    }

    private static void syntax(Map<String, IntFunction<String>> kinds) {
        kinds.put("ordinary lines", n -> "FROM a\n" + filled("RUN echo hi && true\n", n));
        kinds.put("one line", n -> "FROM a\nRUN " + filled("a", n));
        kinds.put("continuations", n -> "FROM a\nRUN " + filled("a \\\n", n) + "b\n");
        kinds.put("nothing but continuations", n -> filled("\\\n", n));
        kinds.put("escapes that continue nothing", n -> "FROM a\nRUN " + filled("\\ a\\\r", n));
        kinds.put("comments inside", n -> "FROM a\nRUN a \\\n" + filled("#a\n", n) + "b\n");
        kinds.put("blank lines inside", n -> "FROM a\nRUN a \\\n" + filled("\n", n) + "b\n");
        kinds.put("comments", n -> filled("# a\n\n", n) + filled("#\n", n) + "FROM a\n" + filled("#\n", n));
        kinds.put("directives", n -> filled("# syntax=a\n", n));
        kinds.put("blanks", n -> filled(" \t\r", n));
        kinds.put("exec form", n -> "FROM a\nCMD [" + filled("\"a\\n\", \\\n", n) + "\"b\"]\n");
        kinds.put("nested arrays", n -> "FROM a\nCMD " + filled("[", n) + "\nCMD [" + filled("{\"a\":[", n) + "\n");
        kinds.put("nested triggers", n -> "FROM a\n" + filled("ONBUILD --x ", n) + "RUN <<E\nE\n");
        kinds.put("pairs", n -> "FROM a\nENV " + filled("a=\"b\\\"\" \\\n", n) + "c=d\nLABEL a=" + filled("'\"'\\", n));
        kinds.put("words without =", n -> "FROM a\nENV a=b " + filled("c ", n));
        kinds.put("flags", n -> "FROM a\nRUN " + filled("--mount=type=cache,x,target=/a ", n) + "b\n");
        kinds.put("unknown flags", n -> "FROM a\nCOPY " + filled("--a\\\nb=\"c\" ", n) + "b c\n");
        kinds.put("options", n -> "FROM a\nRUN --mount=" + filled("a=\\\"b\\\",", n) + " b\n");
        kinds.put("heredocs", n -> "FROM a\n" + filled("RUN <<E\na\nE\n", n));
        kinds.put("heredocs on a line", n -> "FROM a\nCOPY " + filled("<<E ", n) + "/x\n" + filled("E\n", n / 2));
        kinds.put("heredocs without end", n -> "FROM a\n" + filled("RUN <<E\n", n) + filled("run <<F\n", n));
        kinds.put("other heredocs without end", n -> "FROM a\n" + numbered("RUN <<E%\n", n));
        kinds.put("heredoc body", n -> "FROM a\nRUN <<-E\n" + filled("\tb\n", n) + "\tE\n");
        kinds.put("angles", n -> "FROM a\nRUN " + filled("<< ", n) + "\nRUN " + filled("<", n) + "\n");
        kinds.put("variables", n -> "FROM a\nRUN << " + filled("${a:-", n) + "\nRUN << " + filled("\"${a}", n));
        kinds.put("unknown instructions", n -> "FROM a\n" + numbered("RUNN% b\n", n));
        kinds.put("no stage", n -> numbered("RUN echo %\n", n));
    }

    private static void values(Map<String, IntFunction<String>> kinds) {
        for (String operator : new String[] {"#", "##", "%", "%%", "/", "//"}) {
            String use = "ENV x=${v" + operator + "$p" + (operator.startsWith("/") ? "/y" : "") + "}\n";
            kinds.put("pattern " + operator, n -> "FROM a\nARG v=" + filled("a", n / 3) + "\nARG p=" + filled("a*", n / 3)
                    + "b\n" + filled(use, n / 3));
            kinds.put("pattern of any " + operator, n -> "FROM a\nARG v=" + filled("a", n / 3) + "\nARG p="
                    + filled("?*", n / 3) + "b\n" + filled(use, n / 3));
        }
        kinds.put("growing replacements", n -> "FROM a\nARG v=" + filled("a", n / 2) + "\n"
                + filled("ENV x=${v//a/$v}\n", n / 2));
        for (String use : new String[] {
            "FROM $v\n", "FROM x AS y$v\n", "FROM --platform=$v x\n", "ENV x=$v\n", "LABEL x=$v\n", "LABEL $v=x\n",
            "ARG x=$v\n", "USER $v\n", "WORKDIR $v\n", "WORKDIR /$v\n", "EXPOSE $v\n", "VOLUME $v\n",
            "STOPSIGNAL $v\n", "COPY $v /x\n", "COPY --from=$v x /x\n", "ADD $v /x\n", "ADD http://$v /x\n",
            "COPY --chmod=$v x /x\n", "RUN --mount=type=cache,target=/$v x\n", "RUN --mount=from=$v x\n", "RUN echo $v\n",
            "RUN apt-get install $v\n", "RUN curl -o /x $v | sh\n", "CMD $v\n", "HEALTHCHECK CMD $v\n",
            "ONBUILD ENV x=$v\n", "SHELL [\"$v\"]\nRUN x\n", "COPY <<E /x\n$v\nE\n", "# $v\nRUN x\n"
        }) {
            kinds.put("long value in " + use.strip(), n -> "ARG v=" + filled("a", n / 2) + "\nFROM a\nARG v=" + filled("b", 9)
                    + "\n" + filled(use, n / 2));
            kinds.put("doubled value in " + use.strip(), n -> "ARG v=xyzx\n" + filled("ARG v=$v$v\n", 220) + "FROM a\nARG v\n"
                    + filled(use, n));
            kinds.put("doubled environment in " + use.strip(), n -> "FROM a\nENV v=xyzx\n" + filled("ENV v=$v$v\n", 220)
                    + filled(use, n));
        }
        kinds.put("relative folders", n -> "FROM a\n" + filled("WORKDIR a\n", n));
        kinds.put("variables of one ENV", n -> "FROM a\nENV " + numbered("a%=$a% ", n));
        kinds.put("a variable defined again", n -> "FROM a\n" + filled("ENV a=$a:b\n", n));
        kinds.put("arguments before FROM", n -> numbered("ARG a%=b\n", n / 2) + numbered("FROM $a%\n", n / 2));
    }

    private static void stages(Map<String, IntFunction<String>> kinds) {
        kinds.put("stages", n -> numbered("FROM a AS b%\n", n));
        kinds.put("stages in a chain", n -> "FROM a AS b0\n" + chained("FROM b% AS b#\n", n));
        kinds.put("environments in a chain", n -> "FROM a AS b0\n" + chained("FROM b% AS b#\nENV k#=$x\n", n));
        kinds.put("commands in a chain", n -> "FROM a AS b0\n" + chained("FROM b% AS b#\nRUN curl $u$k%\nENV k#=1\n", n));
        kinds.put("steps in a chain", n -> "FROM a AS b0\n" + chained("FROM b% AS b#\nUSER u\nWORKDIR w\nCMD x\n", n));
        kinds.put("copies of the last stage", n -> "FROM a AS b0\n" + chained("FROM a AS b#\nCOPY --from=b% /x /x\n", n));
        kinds.put("copies of one stage", n -> "FROM a AS b\nFROM c\n" + filled("COPY --from=b /x /x\n", n));
        kinds.put("copies of stages below", n -> "FROM a\n" + numbered("COPY --from=b% /x /x\n", n / 2)
                + numbered("FROM a AS b%\n", n / 2));
        kinds.put("stages in a circle", n -> numbered("FROM a AS b%\nCOPY --from=b0 x /x\nRUN --mount=from=b9 x\n", n));
        kinds.put("stages of one name", n -> filled("FROM a AS b\n", n));
    }

    private static void scripts(Map<String, IntFunction<String>> kinds) {
        kinds.put("comments in a RUN", n -> "FROM a\nRUN apt-get update \\\n" + filled("# c\n", n) + "&& b\n");
        kinds.put("comments and commands", n -> "FROM a\nRUN apt-get install a \\\n" + filled("# c\n && curl x \\\n", n) + "&& b\n");
        kinds.put("ignore comments in a RUN", n -> "FROM a\nRUN apt-get update \\\n" + filled("# dflint ignore=DL3009\n", n) + "&& b\n");
        kinds.put("ignore comments", n -> "FROM a\n" + filled("# hadolint ignore=DL3008\nRUN apt-get install a\n", n));
        kinds.put("ShellCheck comments", n -> "FROM a\n" + filled("# hadolint shell=bash\nRUN apt-get install a\n", n));
        kinds.put("heredocs of a RUN", n -> "FROM a\nRUN " + numbered("<<E% ", n / 2) + "\n" + numbered("sudo x\nE%\n", n / 2));
        kinds.put("heredocs of a RUN by name", n -> "FROM a\nRUN " + filled("<<E ", n / 2) + "\n" + filled("sudo x\nE\n", n / 2));
        kinds.put("heredocs of a RUN before a command",
                n -> "FROM a\nRUN cat " + numbered("<<E% ", n / 2) + " && sudo x\n" + numbered("sudo\nE%\n", n / 2));
        kinds.put("heredocs of a COPY", n -> "FROM a\nCOPY " + numbered("<<E% ", n / 2) + "/x/\n" + numbered("$x\nE%\n", n / 2));
        kinds.put("here-documents", n -> script(numbered("cat <<A%\nx\nA%\n", n)));
        kinds.put("here-documents with blanks after the end word", n -> script(filled("cat <<A\nA \n", n)));
        kinds.put("here-documents of many names with blanks", n -> script(numbered("cat <<A%\nA% \n", n)));
        kinds.put("here-documents without end", n -> script(numbered("cat <<A%\n", n)));
        kinds.put("commands in one line", n -> "FROM a\nRUN " + filled("sudo x && ", n) + "y\n");
        kinds.put("commands in lines", n -> "FROM a\nRUN " + filled("sudo x && \\\n ", n) + "y\n");
        kinds.put("words of a command", n -> "FROM a\nRUN apt-get install " + filled("a ", n) + "\n");
        kinds.put("options of a command", n -> "FROM a\nRUN curl " + filled("-H x --data=y ", n) + "\n");
        kinds.put("lines of a command", n -> "FROM a\nRUN apt-get install " + filled("a \\\n", n) + "\n");
        kinds.put("pipes", n -> "FROM a\nRUN " + filled("a | ", n) + "b\n");
        kinds.put("substitutions", n -> "FROM a\nRUN " + filled("$(a", n) + "\n");
        kinds.put("closed substitutions", n -> "FROM a\nRUN echo " + filled("$(a) `b` ", n) + "\n");
        kinds.put("backticks", n -> "FROM a\nRUN echo " + filled("`", n) + "\n");
        kinds.put("escaped backticks", n -> "FROM a\nRUN `" + filled("\\\\`", n) + "\n");
        kinds.put("groups", n -> "FROM a\nRUN " + filled("{ ( ", n) + "\n");
        kinds.put("conditions", n -> "FROM a\nRUN " + filled("if a; then b; fi; ", n) + "\n");
        kinds.put("open conditions", n -> "FROM a\nRUN " + filled("if a; then ", n) + "\n");
        kinds.put("tests", n -> "FROM a\nRUN [[ " + filled("a == b && ! ( ", n) + "\n");
        kinds.put("cases", n -> "FROM a\nRUN case x in " + filled("a|b) c;; ", n) + " esac\n");
        kinds.put("arithmetic", n -> "FROM a\nRUN echo $((" + filled("(1+", n) + "\n");
        kinds.put("functions", n -> "FROM a\nRUN " + numbered("f%() { f%; }; ", n) + "\n");
        kinds.put("assignments", n -> "FROM a\nRUN " + numbered("a%=$a% ", n) + " b\n");
        kinds.put("assignments again", n -> "FROM a\nRUN " + filled("a=$a; ", n) + " b\n");
        kinds.put("a long value in a script", n -> "FROM a\nRUN a=" + filled("x", n / 2) + "; " + filled("b $a; ", n / 2) + "\n");
        kinds.put("a value of many words in a script", n -> "FROM a\nRUN a='" + filled("x ", n / 2) + "'; " + filled("b $a; ", n / 2) + "\n");
        kinds.put("values in lines", n -> "FROM a\nRUN a=x; \\\n" + filled("sh -c \"b $a\"; \\\n", n) + "c\n");
        kinds.put("functions that set a variable", n -> "FROM a\nRUN " + numbered("f%() { a=1; b $a; }; ", n) + " c $a\n");
        kinds.put("alternatives", n -> "FROM a\nRUN " + filled("a=1 || b $a || ", n) + " c\n");
        kinds.put("exports", n -> "FROM a\nRUN " + filled("export a=$a && ", n) + " b\n");
        kinds.put("scripts in scripts", n -> "FROM a\nRUN " + filled("sh -c 'sudo x' && ", n) + " b\n");
        kinds.put("nested scripts", n -> "FROM a\nRUN " + filled("sh -c \"eval ", n) + "\n");
        kinds.put("words of a script", n -> "FROM a\nRUN " + filled("eval ", n) + "b\n");
        kinds.put("wrappers", n -> "FROM a\nRUN " + filled("sudo env ", n) + "b\n");
        kinds.put("open quotes", n -> "FROM a\n" + filled("RUN echo 'a\n", n) + filled("RUN echo \"a\n", n));
        kinds.put("quotes", n -> "FROM a\nRUN echo " + filled("'a'\"b\"", n) + "\n");
        kinds.put("redirections", n -> "FROM a\nRUN a " + filled(">x 2>&1 ", n) + "\n");
        kinds.put("downloads", n -> "FROM a\n" + numbered("RUN curl http://x/% -o /x%\n", n / 2) + numbered("RUN sh /x%\n", n / 2));
        kinds.put("downloads in a RUN", n -> "FROM a\nRUN " + numbered("curl http://x/% -o /x% && sh /x% && ", n) + "b\n");
        kinds.put("installations", n -> "FROM a\n" + numbered("RUN apt-get update && apt-get install -y a%\n", n));
        kinds.put("installations in a RUN", n -> "FROM a\nRUN " + numbered("apt-get install -y a% && ", n) + "b\n");
        kinds.put("removals in a RUN", n -> "FROM a\nRUN " + numbered("pip install a% && rm -rf /x% && ", n) + "b\n");
    }

    private static String script(String lines) {
        return "FROM a\nRUN <<SCRIPT\n" + lines + "SCRIPT\n";
    }

    private static String filled(String part, int length) {
        return part.repeat(Math.max(1, length / part.length()));
    }

    /** Repeats a part, with a running number in place of {@code %}. */
    private static String numbered(String part, int length) {
        return chained(part, length);
    }

    /** Repeats a part, with a running number in place of {@code %} and the next one in place of {@code #}. */
    private static String chained(String part, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length; i++) {
            text.append(part.replace("%", Integer.toString(i)).replace("#", Integer.toString(i + 1)));
        }
        return text.toString();
    }
}
