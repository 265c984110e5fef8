package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Copy;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Mount;
import io.dflint.instruction.Run;
import io.dflint.lint.compat.hadolint.HadolintImage;
import io.dflint.lint.facts.image.RegistryPattern;
import io.dflint.lint.facts.value.Quotes;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.syntax.Flag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reports an image from a registry that the configuration does not trust, as hadolint does. */
public final class DL3026 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3026.DL3026().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        List<String> trusted = input.configuration().trustedRegistries();
        if (trusted.isEmpty()) {
            return;
        }

        judge(input, trusted, report);
    }

    private static boolean trustsDockerHub(List<String> trusted) {
        return RegistryPattern.anyMatches(trusted, "docker.io")
                || RegistryPattern.anyMatches(trusted, "hub.docker.com");
    }

    /** Stage numbers and variables are treated as images of Docker Hub, and a RUN is reported once. */
    private static void judge(LintInput input, List<String> trusted, Report report) {
        Set<String> aliases = new HashSet<>();
        for (Instruction instruction : input.file().instructions()) {
            boolean fine = true;
            if (instruction instanceof From from) {
                HadolintImage image = HadolintImage.of(from);
                fine = isTrusted(image, aliases, trusted);
                if (image.alias() != null) {
                    aliases.add(image.alias());
                }
            } else if (instruction instanceof Copy copy) {
                Flag from = copy.flag("from");
                fine = from == null || isTrusted(HadolintImage.of(Quotes.drop(from.valueText())), aliases, trusted);
            } else if (instruction instanceof Run run) {
                for (Mount mount : run.mounts()) {
                    fine &= mount.from() == null
                            || !mount.type().equals("bind") && !mount.type().equals("cache")
                            || isTrusted(HadolintImage.of(mount.from().toString()), aliases, trusted);
                }
            }
            if (!fine) {
                report.at(instruction, instruction, "the registry is not trusted");
            }
        }
    }

    private static boolean isTrusted(HadolintImage image, Set<String> aliases, List<String> trusted) {
        if (aliases.contains(image.name())) {
            return true;
        }
        return image.registry() == null
                ? image.name().equals("scratch") || trustsDockerHub(trusted)
                : RegistryPattern.anyMatches(trusted, image.registry());
    }
}
