package io.dflint.lsp.feature.signature;

import io.dflint.instruction.Mount;
import io.dflint.instruction.MountOption;
import io.dflint.instruction.MountType;
import io.dflint.instruction.Run;
import io.dflint.syntax.Flag;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Help for {@code --mount=…}: the possible mounts, and the option at the cursor. */
final class MountHelp {
    private MountHelp() {}

    static @Nullable Help of(Run run, Flag flag, int offset) {
        for (Mount mount : run.mounts()) {
            if (mount.flag().equals(flag)) {
                return of(mount, offset);
            }
        }
        return null;
    }

    private static Help of(Mount mount, int offset) {
        Mount.Option at = null;
        for (Mount.Option option : mount.options()) {
            if (offset <= option.range().end()) {
                at = option;
                break;
            }
        }
        String key = at == null ? "" : at.key().toString().toLowerCase(Locale.ROOT);
        boolean typing = "type".startsWith(key);
        LogicalText written = mount.option("type");
        MountType known = written == null ? (typing ? null : MountType.BIND) : MountType.of(written);
        List<Signature> signatures = new ArrayList<>();
        for (MountType type : MountType.values()) {
            if (known == null || type == known) {
                signatures.add(Signature.of(type));
            }
        }
        return new Help(signatures, typing || known == null ? 0 : parameter(known, key));
    }

    /**
     * Returns the index of the parameter for an option, which may be incomplete, or that of the type if there is none.
     */
    private static int parameter(MountType type, String key) {
        List<MountOption> options = type.options();
        for (int i = 0; i < options.size(); i++) {
            for (String name : options.get(i).names()) {
                if (name.startsWith(key)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }
}
