package io.dflint.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.dockerfile.SharedFiles.Recorded;
import io.dflint.instruction.Instruction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever the text, there is a tree, and it keeps every character. A run tries some thousand texts; a long one tries
 * as many as {@code -Ddflint.mutations=5000000} says, from {@code -Ddflint.seed=…}.
 */
@Tag("class-path")
class MutationTest {
    private static final int MUTATIONS = Integer.getInteger("dflint.mutations", 15_000);
    private static final long SEED = Long.getLong("dflint.seed", 20260101);

    @Test
    void everyTextHasATree() throws IOException {
        List<String> seeds = seeds();
        Random random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            String text = Texts.mutated(seeds, random);
            try {
                Invariants.check(Dockerfile.parse(text));
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("text " + i + " of seed " + SEED + ":\n" + text, e);
            }
        }
    }

    /** Typing a letter in the middle of an instruction leaves all other instructions as they are. */
    @Test
    void damageStaysInsideTheInstruction() throws IOException {
        Random random = new Random(SEED);
        int checked = 0;
        for (String text : seeds()) {
            Dockerfile before = Dockerfile.parse(text);
            if (hasOpenHeredoc(before)) {
                continue;
            }
            for (int i = 0; i < before.instructions().size(); i++) {
                int at = middle(before, before.instructions().get(i), random);
                if (at < 0) {
                    continue;
                }
                String damaged = before.source().content();
                damaged = damaged.substring(0, at) + (char) ('a' + random.nextInt(26)) + damaged.substring(at);
                Dockerfile after = Dockerfile.parse(damaged);
                assertThat(after.instructions()).hasSameSizeAs(before.instructions());
                for (int j = 0; j < before.instructions().size(); j++) {
                    if (j != i) {
                        assertThat(TreeDump.of(after, after.instructions().get(j)))
                                .isEqualTo(TreeDump.of(
                                        before, before.instructions().get(j)));
                    }
                }
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(100);
    }

    /** Nothing but the escape character carries over from one instruction to the next. */
    @Test
    void instructionsStandForThemselves() throws IOException {
        for (String text : seeds()) {
            Dockerfile whole = Dockerfile.parse(text);
            String content = whole.source().content();
            List<Instruction> instructions = whole.instructions();
            for (int i = 0; i < instructions.size(); i += 1 + i / 4) {
                String tail = content.substring(instructions.get(i).range().start());
                Dockerfile rest = Dockerfile.parse((whole.escape() == '`' ? "# escape=`\n" : "\n") + tail);
                assertThat(rest.instructions()).hasSize(instructions.size() - i);
                for (int j = i + 1; j < instructions.size(); j++) {
                    assertThat(TreeDump.of(rest, rest.instructions().get(j - i)))
                            .isEqualTo(TreeDump.of(whole, instructions.get(j)));
                }
            }
        }
    }

    private static List<String> seeds() throws IOException {
        List<String> seeds = new ArrayList<>(Texts.fixtures());
        for (Recorded recorded : SharedFiles.exist() ? SharedFiles.corpus() : List.<Recorded>of()) {
            if (recorded.text().length() < 3000) {
                seeds.add(recorded.text());
            }
        }
        return seeds;
    }

    /** Where such a heredoc ends depends on what the lines below look like. */
    private static boolean hasOpenHeredoc(Dockerfile file) {
        return file.instructions().stream()
                .flatMap(instruction -> instruction.header().heredocs().stream())
                .anyMatch(heredoc -> heredoc.end() == null);
    }

    /** A place between two letters of an instruction that has no heredoc; -1 without one. */
    private static int middle(Dockerfile file, Instruction instruction, Random random) {
        String text = file.source().content();
        if (!instruction.header().heredocs().isEmpty()
                || instruction.header().line().toString().contains("<<")) {
            return -1;
        }
        int start = instruction.range().start();
        int from = start + random.nextInt(instruction.range().length() + 1);
        for (int i = Math.max(start + 1, from); i < instruction.range().end(); i++) {
            boolean comment = text.lastIndexOf('#', i) > text.lastIndexOf('\n', i - 1);
            if (!comment && Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
