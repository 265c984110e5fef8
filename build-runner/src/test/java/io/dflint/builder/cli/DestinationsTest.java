package io.dflint.builder.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dflint.builder.Commands;
import io.dflint.options.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In a directory with the file {@code file}, a link to it, the directory {@code dir}, a link that leads nowhere, and a pipe. */
class DestinationsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void prepare() throws Exception {
        Commands.shell(
                folder,
                "echo kept > file; mkdir dir; echo kept > dir/old; ln -s file link; ln -s nowhere dangling; mkfifo pipe;"
                        + " touch -d @1000000000 file dir/old");
    }

    private void check(String options, boolean terminal) throws Exception {
        List<String> words = new ArrayList<>(List.of(options.split(" ")));
        words.add(".");
        new Destinations(folder, terminal).check(Arguments.read(BuildOption.values(), words));
    }

    private List<String> state() throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted().toList()) {
                all.add(path
                        + (Files.isRegularFile(path) ? Files.readString(path) + Files.getLastModifiedTime(path) : ""));
            }
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--iidfile no/id | --iidfile: cannot write DIR/no/id: no directory DIR/no",
                "--iidfile dir | --iidfile: DIR/dir is a directory; name a file",
                "--iidfile file/id | --iidfile: cannot write DIR/file/id: DIR/file: not a directory",
                "--iidfile link | --iidfile: DIR/link is not a regular file; use another path",
                "--iidfile pipe | --iidfile: DIR/pipe is not a regular file; use another path",
                "--iidfile /proc/id | --iidfile: cannot write /proc/id: no such file or directory",
                "--metadata-file no/m | --metadata-file: cannot write DIR/no/m: no directory DIR/no",
                "--metadata-file dir | --metadata-file: DIR/dir is a directory; name a file",
                "--report no/r.md | --report: cannot write DIR/no/r.md: no directory DIR/no",
                "--report r.md --report no/r.html | --report: cannot write DIR/no/r.html: no directory DIR/no",
                "-o type=tar,dest=no/t | --output: cannot write DIR/no/t: no directory DIR/no",
                "-o type=docker,dest=dir | --output: DIR/dir is a directory; name a file",
                "-o file | --output: cannot write DIR/file: DIR/file: not a directory",
                "-o file/out/er | --output: cannot write DIR/file/out/er: DIR/file: not a directory",
                "-o dangling/out | --output: cannot write DIR/dangling/out: no directory DIR/dangling",
                "-o type=tar,dest=dangling/t | --output: cannot write DIR/dangling/t: no directory DIR/dangling",
                "-o pipe | --output: cannot write DIR/pipe: DIR/pipe: not a directory",
                "--cache-to type=local,dest=file | --cache-to: cannot write DIR/file: DIR/file: not a directory",
                "--engine buildkit --iidfile no/id | --iidfile: cannot write DIR/no/id: no directory DIR/no",
            })
    void tellsWhatCannotBeWritten(String options, String message) throws Exception {
        List<String> before = state();
        assertThatThrownBy(() -> check(options, false))
                .isInstanceOf(IOException.class)
                .hasMessage(message.replace("DIR", folder.toString()));
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--iidfile file --metadata-file new --report dir/r.html",
                "-o type=tar,dest=file -o type=docker,dest=dir/old -o type=docker,dest=- -o dir -o new/er -o .",
                "-o type=tar,dest=link -o type=tar,dest=pipe -o type=tar,dest=/dev/null -o type=tar,dest=dangling",
                "--cache-to type=local,dest=new --cache-to type=local,dest=dir",
            })
    void leavesWhatCanBeWrittenAsItIs(String options) throws Exception {
        List<String> before = state();
        check(options, false);
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-o -",
                "-o type=tar,dest=-",
                "-o type=docker,dest=-",
                "-o dir -o type=docker,dest=-",
                "--engine buildkit -o -",
                "--engine buildkit -o type=tar",
                "--engine buildkit -o type=oci,dest=-",
                "--engine buildkit -o type=oci",
            })
    void keepsArchivesOffTerminals(String options) throws Exception {
        String output = options.substring(options.lastIndexOf(' ') + 1);
        assertThatThrownBy(() -> check(options, true))
                .isInstanceOf(IOException.class)
                .hasMessage("--output " + output
                        + ": standard output is a terminal; redirect it, or name a file with dest=FILE");
        check(options, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-t name",
                "-o type=docker -o type=image -o dir -o type=tar,dest=new",
                "--engine buildkit -o type=oci,dest=new -o type=docker",
            })
    void writesFilesFromTerminals(String options) throws Exception {
        check(options, true);
    }
}
