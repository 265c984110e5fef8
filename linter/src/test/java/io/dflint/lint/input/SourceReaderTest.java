package io.dflint.lint.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceReaderTest {

    @Test
    void readsUtf8() throws InputException {
        SourceFile file = read("FROM a\nLABEL x=ü😀\uFFFD\n".getBytes(UTF_8));
        assertThat(file.text().content()).isEqualTo("FROM a\nLABEL x=ü😀\uFFFD\n");
        assertThat(file.warning()).isNull();
    }

    @Test
    void remembersAByteOrderMark() throws InputException {
        SourceFile file = read("\uFEFFFROM a\n".getBytes(UTF_8));
        assertThat(file.text().content()).isEqualTo("FROM a\n");
        assertThat(file.text().hasByteOrderMark()).isTrue();
        assertThat(file.warning()).isNull();
    }

    @Test
    void readsOtherBytesWithAWarning() throws InputException {
        SourceFile file = read("FROM a\nLABEL x=ü\n".getBytes(ISO_8859_1));
        assertThat(file.text().content()).isEqualTo("FROM a\nLABEL x=\uFFFD\n");
        assertThat(file.warning()).contains("not valid UTF-8").contains("line 2");
    }

    @Test
    void findsABadByteInALargeFile() throws InputException {
        SourceFile file = read(("# ä comment\n".repeat(5000) + "\u00ff").getBytes(ISO_8859_1));
        assertThat(file.warning()).contains("line 1)");
        byte[] late = ("# \u00e4\n".repeat(5000) + "LABEL x=?").getBytes(UTF_8);
        late[late.length - 1] = (byte) 0xC3;
        assertThat(read(late).warning()).contains("line 5001)");
    }

    @Test
    void readsUtf16WithAWarning() throws InputException {
        for (byte[] bytes : new byte[][] {"\uFEFFFROM a\n".getBytes(UTF_16LE), "\uFEFFFROM a\n".getBytes(UTF_16BE)}) {
            SourceFile file = read(bytes);
            assertThat(file.text().content()).isEqualTo("FROM a\n");
            assertThat(file.warning()).contains("UTF-16");
        }
    }

    @Test
    void refusesABinaryFile() {
        assertThatThrownBy(() -> read(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("binary");
    }

    @Test
    void refusesALargeFile() throws InputException {
        SourceReader reader = new SourceReader(2048);
        assertThat(reader.read(new Inputs.StdinInput("-"), stream(new byte[] {}))
                        .text()
                        .length())
                .isZero();
        byte[] full = "#".repeat(2048).getBytes(UTF_8);
        assertThat(reader.read(new Inputs.StdinInput("-"), stream(full)).text().length())
                .isEqualTo(2048);
        byte[] more = "#".repeat(2049).getBytes(UTF_8);
        assertThatThrownBy(() -> reader.read(new Inputs.StdinInput("-"), stream(more)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("larger than 2 KiB")
                .hasMessageContaining("--max-file-size");
    }

    @ParameterizedTest
    @CsvSource({"1, 1 byte;", "2, 2 bytes;", "1024, 1 KiB;", "1536, 1536 bytes;", "1048576, 1 MiB;"})
    void countsTheLimit(int limit, String shown) {
        assertThatThrownBy(() -> new SourceReader(limit)
                        .read(
                                new Inputs.StdinInput("-"),
                                stream("#".repeat(limit + 1).getBytes(UTF_8))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("larger than " + shown);
    }

    @Test
    void saysWhatIsMissing(@TempDir Path folder) {
        Path missing = folder.resolve("Dockerfile");
        assertThatThrownBy(() -> new SourceReader(100)
                        .read(new Inputs.FileInput(missing, "Dockerfile", null), InputStream.nullInputStream()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no such file or directory");
    }

    @Test
    void saysThatALinkLeadsToItself(@TempDir Path folder) throws IOException {
        Path link = folder.resolve("Dockerfile");
        Files.createSymbolicLink(link, link);
        assertThatThrownBy(() -> new SourceReader(100)
                        .read(new Inputs.FileInput(link, "Dockerfile", null), InputStream.nullInputStream()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("too many levels of symbolic links");
    }

    private static SourceFile read(byte[] bytes) throws InputException {
        return new SourceReader(1 << 20).read(new Inputs.StdinInput("-"), stream(bytes));
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
