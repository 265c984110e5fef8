package io.dflint.maven;

import io.dflint.lint.cli.Dflint;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Lints the Dockerfiles of a project, as the command {@code dflint} does. The build fails if the command would exit
 * with a status other than 0.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresProject = false,
        aggregator = true,
        threadSafe = true)
public final class CheckMojo extends AbstractMojo {
    private static final int JAVA = 25;

    /** Files and directories to lint, relative to the directory of the project. */
    @Parameter(property = "dflint.files", defaultValue = ".")
    private List<String> files = List.of();

    /**
     * Options of the command, such as {@code --profile=security}. The configuration files of the project apply in any
     * case.
     */
    @Parameter(property = "dflint.options")
    private List<String> options = List.of();

    /** Whether to skip the check. */
    @Parameter(property = "dflint.skip", defaultValue = "false")
    private boolean skip;

    /** The directory that paths are relative to and where the search for configuration files begins. */
    @Parameter(defaultValue = "${basedir}", readonly = true)
    private File directory = new File("");

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("dflint.skip is set");
            return;
        }
        int java = Runtime.version().feature();
        if (java < JAVA) {
            throw new MojoExecutionException(
                    "dflint needs Java " + JAVA + ", and Java " + java + " runs Maven; set JAVA_HOME to a JDK " + JAVA);
        }
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int status = Dflint.run(
                arguments(),
                InputStream.nullInputStream(),
                report,
                messages,
                directory.toPath().toAbsolutePath(),
                false);
        log(report, status == 0 ? getLog()::info : getLog()::warn);
        log(messages, status == 2 ? getLog()::error : getLog()::warn);
        switch (status) {
            case 0 -> {}
            case 1 -> throw new MojoFailureException("dflint has found something in " + String.join(", ", files));
            default -> throw new MojoExecutionException("dflint ended with status " + status);
        }
    }

    /**
     * Returns the arguments of the command. The output has one line per finding, unless the options select another
     * format.
     */
    private String[] arguments() {
        List<String> arguments = new ArrayList<>(List.of("lint"));
        if (options.stream().noneMatch(option -> option.startsWith("--format") || option.startsWith("-f"))) {
            arguments.addAll(List.of("--format", "concise"));
        }
        arguments.addAll(options);
        arguments.add("--");
        arguments.addAll(files);
        return arguments.toArray(String[]::new);
    }

    private static void log(ByteArrayOutputStream text, Consumer<String> log) {
        text.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(log);
    }
}
