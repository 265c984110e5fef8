package io.dflint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.shell.reader.ShellParser;
import io.dflint.text.LogicalText;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandSiteTest {
    private static List<CommandSite> commands(String source) {
        return ShellParser.parse(LogicalText.at(0, source), Dialect.BASH).commands();
    }

    private static List<String> names(String source) {
        return commands(source).stream()
                .map(site -> String.valueOf(site.command().name()))
                .toList();
    }

    @Test
    void everyPositionIsSeenInSourceOrder() {
        assertThat(names("a $(b `c`) <(d) | e && { f; (g); } || if h; then i; else j; fi; for x in $(k); do l; done"))
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");
        assertThat(names("while a; do b; done; until c; do d; done; case $(e) in f) g;; esac; h() { i; }; time j | k"))
                .containsExactly("a", "b", "c", "d", "e", "g", "i", "time", "j", "k");
        assertThat(
                        names(
                                "A=$(a) B=(\"$(b)\") c > \"$(d)\" <<< $(e); [ -n \"$(f)\" ]; (( $(g) )); coproc h; x=${y:-$(i)}"))
                .containsExactly("c", "a", "b", "d", "e", "f", "g", "h", "null", "i");
    }

    @Test
    void bodiesOfHereDocumentsComeWhereTheyStand() {
        assertThat(names("cat <<E | sort\n$(a)\nE\nb")).containsExactly("cat", "sort", "a", "b");
    }

    @Test
    void knowsThePipe() {
        List<CommandSite> sites = commands("curl x | tar xz | cat");
        assertThat(sites.get(0).isPipedInto()).isTrue();
        assertThat(sites.get(0).readsPipe()).isFalse();
        assertThat(sites.get(1).previousInPipeline()).isEqualTo(sites.get(0).command());
        assertThat(sites.get(1).nextInPipeline()).isEqualTo(sites.get(2).command());
        assertThat(sites.get(2).isPipedInto()).isFalse();
    }

    @Test
    void knowsTheChain() {
        List<CommandSite> sites = commands("a && b || c; d");
        assertThat(sites.get(0).isChained()).isTrue();
        assertThat(sites.get(1).isChained()).isTrue();
        assertThat(sites.get(2).isChained()).isFalse();
        assertThat(sites.get(1).predecessor()).isEqualTo(sites.get(0).pipeline());
        assertThat(sites.get(2).successor()).isEqualTo(sites.get(3).pipeline());
        assertThat(sites.get(3).predecessor()).isEqualTo(sites.get(2).pipeline());
        assertThat(sites.get(0).predecessor()).isNull();
        assertThat(sites.get(3).successor()).isNull();
    }

    @Test
    void knowsWhatIsAround() {
        List<CommandSite> sites = commands("f() { a; }; b $(c); (d); { e; }; g & h");
        assertThat(sites.stream().map(CommandSite::isInFunction))
                .containsExactly(true, false, false, false, false, false, false);
        assertThat(sites.get(2).isInSubstitution()).isTrue();
        assertThat(sites.get(2).enclosure())
                .isNotNull()
                .extracting(Enclosure::command)
                .isEqualTo(sites.get(1).command());
        assertThat(sites.stream().map(CommandSite::isInSubshell))
                .containsExactly(false, false, true, true, false, true, false);
    }
}
