package io.dflint.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsScriptTest {
    private static final Launch LAUNCH =
            new Launch(List.of("-XX:+UseSerialGC", "-Xmx2g"), List.of("a.jar", "b.jar"), "io.dflint.Main");

    private final List<String> lines =
            List.of(new WindowsScript("dflint", LAUNCH, "0123456789ab").text().split("\r\n", -1));

    @Test
    void eachLineEndsAsWindowsHasIt() {
        assertThat(lines).noneMatch(line -> line.contains("\n")).last().isEqualTo("");
    }

    @Test
    void theDirectoryIsThatAboveTheScript() {
        assertThat(lines).contains("for %%I in (\"%~dp0..\") do set \"home=%%~fI\"");
    }

    @Test
    void pathsAreQuotedAndSeparatedBySemicolons() {
        assertThat(lines)
                .anyMatch(line -> line.startsWith(
                                "\"%home%\\java\\bin\\java.exe\" \"-XX:AOTCache=%home%\\aot\\dflint.0123456789ab.aot\" ")
                        && line.contains(
                                " \"-Xbootclasspath/a:%home%\\lib\\a.jar;%home%\\lib\\b.jar\" io.dflint.Main %*")
                        && line.contains(" -cp \"%home%\\lib\\a.jar\" "));
    }

    @Test
    void theExitStatusIsThatOfTheProgram() {
        assertThat(lines.get(lines.size() - 2)).isEqualTo("exit /b %ERRORLEVEL%");
    }

    @Test
    void cachesAreMadeByTheSameJava() {
        assertThat(WindowsScript.train("gson-1.jar"))
                .contains(
                        "\"%home%\\lib\\training\\dflint-distribution.jar;%home%\\lib\\gson-1.jar\" io.dflint.distribution.Train \"%home%\"\r\n");
    }
}
