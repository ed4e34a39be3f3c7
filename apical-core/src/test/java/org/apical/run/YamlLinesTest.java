package org.apical.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YamlLinesTest {
    @Test
    void keysAndItems() {
        YamlLines lines = YamlLines.of("""
                # a comment
                a: 1
                list:
                  - x: 2
                    y: {z: 3}
                  - [4, 5]
                  - text
                deep:
                  er: |
                    several
                    lines
                last: end
                """);
        assertThat(lines.line("a")).isEqualTo(2);
        assertThat(lines.line("list")).isEqualTo(3);
        assertThat(lines.line("list.0")).isEqualTo(4);
        assertThat(lines.line("list.0.y.z")).isEqualTo(5);
        assertThat(lines.line("list.1.1")).isEqualTo(6);
        assertThat(lines.line("list.2")).isEqualTo(7);
        assertThat(lines.line("deep.er")).isEqualTo(9);
        assertThat(lines.line("last")).isEqualTo(12);
        // What is not there stands where its parent stands.
        assertThat(lines.line("list.0.y.missing.more")).isEqualTo(5);
        assertThat(lines.line("nowhere")).isEqualTo(1);
        assertThat(lines.has("nowhere")).isFalse();
    }
}
