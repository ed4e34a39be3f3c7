package org.apical.data.xas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apical.model.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files of every oddity, and bad ones. */
class ReadersTest {
    private static XasFile read(String text) {
        return XasFiles.read(text.getBytes(StandardCharsets.UTF_8), ReadOptions.of("file.dat"));
    }

    private static BadInput refusal(String text) {
        return catchThrowableOfType(BadInput.class, () -> read(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1.0D+03, 1000",
        ".8786E+04, 8786",
        "-1e-3, -0.001",
        "+5., 5",
        "1.5d2, 150",
        "1.4.9, NaN",
        "1e999, NaN",
        "-, NaN",
        "0x10, NaN",
        "1e, NaN",
        "1_000, NaN",
        "nan, NaN"
    })
    void numbers(String word, Double value) {
        assertThat(Words.number(word)).isEqualTo(value);
    }

    @Test
    void touchingFieldsDatesAndBlanks() {
        assertThat(Words.of("3.39370E+04-1.00000E+00;7\t8,,9"))
                .containsExactly("3.39370E+04", "-1.00000E+00", "7", "8", "9");
        assertThat(Words.dateOrTime("04/07/12")).isTrue();
        assertThat(Words.dateOrTime("13:24:15")).isTrue();
        assertThat(Words.dateOrTime("1/2")).isFalse();
        XasFile file =
                read("\"Data\" \"Hora\" \"Energia\" \"mu\"\n04/07/12 13:24:15 8900 1\n04/07/12 13:24:18 8901 2\n");
        assertThat(file.groups().get(0).columns()).containsExactly("Energia", "mu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEnds(String end) {
        XasFile file = read(String.join(end, "# energy mu", "8900 1", "8901 2", ""));
        assertThat(file.groups().get(0).points()).isEqualTo(2);
        assertThat(file.groups().get(0).columns()).containsExactly("energy", "mu");
    }

    @Test
    void theLongestStretchIsTheData() {
        XasFile file = read("3 regions\n1 2 3\n4 5 6\nend of header\nE x\n8900 1\n8901 2\n\n# note\n8902 3\n8903 4\n");
        assertThat(file.groups().get(0).points()).isEqualTo(4);
        assertThat(file.groups().get(0).columns()).containsExactly("E", "x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                       | NO_DATA",
                "no numbers here                          | NO_DATA",
                "'1 2\n3 4 5\n6 7'                         | RAGGED_ROW",
                "'1 2\n3 x\n6 7'                           | BAD_NUMBER",
                "'1 2\n3 nan\n6 7'                         | BAD_NUMBER",
                "'# XDI/1.0\n# Bad header: 1\n# ---\n1 2'  | BAD_XDI_HEADER",
                "'# XDI/1.0\n# A.b:\n# ---\n1 2'           | BAD_XDI_HEADER",
                "'# XDI/1.0\n# 1a.b: x\n# ---\n1 2'        | BAD_XDI_HEADER",
                "'# XDI/1.0\n# a.b.c: x\n# ---\n1 2'       | BAD_XDI_HEADER",
                "'# XDI/1.0\n# a.b c: x\n# ---\n1 2'       | BAD_XDI_HEADER",
                "'# XDI/1.0\n# a.b: x\n# ---\n'            | NO_DATA",
                "'# Athena project file -- 1\n@x = (1,2);' | BAD_PROJECT",
                "'# Athena project file -- 1\n$old_group = a;' | BAD_PROJECT",
                "'# Athena project file -- 1\n$old_group = ''''a'''';\n@x = (1,2' | BAD_PROJECT",
                "'##LARIX: 1.0\n'                          | BAD_PROJECT"
            })
    void refusesByName(String text, String code) {
        BadInput refused = refusal(text.replace("''", "'"));
        assertThat(refused).as(text).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused).hasMessageContaining("file.dat");
    }

    @Test
    void xdiCodes() {
        String head = "# XDI/1.0\n# Element.symbol: Cu\n# Element.edge: K\n# Column.1: energy eV\n# Column.2: mu\n";
        assertThat(read(head + "# ---\n8900 1\n").warningCodes()).containsExactly("MISSING_RECOMMENDED");
        String odd = "# Scan.start_time: 2001-13-01T00:00:00\n# Sample.temperature: 300 X\n# Facility.energy: 7\n"
                + "# Facility.current: 100\n# Mono.d_spacing: zero\n";
        assertThat(read(head + odd + "# ---\n8900 1\n").warningCodes())
                .contains(
                        "BAD_DATE", "BAD_TEMPERATURE", "BAD_FACILITY_ENERGY", "BAD_FACILITY_CURRENT", "BAD_D_SPACING");
        assertThat(read(head + "# Sample.temperature: room temperature\n# ---\n8900 1\n")
                        .warningCodes())
                .doesNotContain("BAD_TEMPERATURE");
        assertThat(read(head + "# Sample.temperature: 20C\n# ---\n8900 1\n").temperature())
                .isEqualTo(293.15);
        assertThat(read(head + "# 2a.x: y\n".replace("2a", "a2") + "# A.2key: v\n# ---\n8900 1\n")
                        .metadata())
                .containsEntry("a.2key", "v");
    }

    @Test
    void athenaAddsTheShiftAndKeepsKeysInStepBehindLists() {
        XasFile file = read("# Athena project file -- Athena version 0.8\n$old_group = 'aaaa';\n"
                + "@args = ('titles',['a','b'],'x',{'k','v'},'bkg_eshift','1.5','bkg_e0',8979,'u',undef);\n"
                + "@x = ('8900','8910');\n@y = ('0.1',0.2);\n[record]\n");
        assertThat(file.groups().get(0).data()[0]).containsExactly(8901.5, 8911.5);
        assertThat(file.groups().get(0).number("bkg_e0")).isEqualTo(8979);
    }

    @Test
    void perlIsParsedAndNeverEvaluated() {
        BadInput refused = refusal(
                "# Athena project file -- x\n$old_group = 'a';\n@args = ('a',`touch x`);\n@x = (system('id'));\n@y = (1);\n[record]\n");
        assertThat(refused).isNotNull();
        assertThat(refused.code()).isIn("BAD_PROJECT", "BAD_NUMBER");
        String deep = "@args = ('a'," + "[".repeat(5000) + "]".repeat(5000) + ");\n";
        assertThat(refusal("# Athena project file -- x\n$old_group = 'a';\n" + deep)
                        .code())
                .isEqualTo("BAD_PROJECT");
    }

    @Test
    void athenaInJson() {
        XasFile file = read(
                "{\"_____header1\": \"# Athena project file -- Demeter version 0.9.25\", \"abc\": {\"args\":"
                        + " {\"bkg_eshift\": \"-1\", \"label\": \"foil\"}, \"x\": [\"8900\", \"8910\"], \"y\": [0.5, \"0.6\"]}}");
        assertThat(file.kind()).isEqualTo("athena");
        assertThat(file.groups().get(0).label()).isEqualTo("foil");
        assertThat(file.groups().get(0).data()[0]).containsExactly(8899, 8909);
    }

    @Test
    void bombsAreRefused() {
        byte[] zeros = Gzip.pack(new byte[Gzip.MAX_BYTES + 1000]);
        assertThat(zeros.length).isLessThan(1 << 20);
        BadInput refused = catchThrowableOfType(BadInput.class, () -> XasFiles.read(zeros, ReadOptions.of("bomb.prj")));
        assertThat(refused.code()).isEqualTo("TOO_LARGE");
        byte[] half = Arrays.copyOf(
                Gzip.pack("# Athena project file -- x\n".repeat(100).getBytes(StandardCharsets.UTF_8)), 60);
        assertThat(catchThrowableOfType(BadInput.class, () -> XasFiles.read(half, ReadOptions.of("a")))
                        .code())
                .isEqualTo("BAD_PROJECT");
    }

    @Test
    void binaryIsRefused() {
        byte[] noise = new byte[1000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 7);
        }
        assertThat(catchThrowableOfType(BadInput.class, () -> XasFiles.read(noise, ReadOptions.of("a")))
                        .code())
                .isEqualTo("UNSUPPORTED_BINARY");
    }
}
