make archive && make install || return 0
script=$packages/install.sh
check 'it is POSIX sh' sh -n "$script"
check 'it installs dflint' clean sh "$script" --from "file://$packages" --to "$work/in stalled" --bin "$work/programs"
check 'dflint lints' finds "$work/programs/dflint"
check 'it replaces what it installed' clean sh "$script" --all --from "file://$packages" --to "$work/in stalled" --bin "$work/programs"
check 'dfls answers' answers "$work/programs/dfls"
mkdir "$work/mirror" "$work/other" && cp "$packages"/dflint-*.tar.gz "$packages/SHA256SUMS" "$work/mirror" && touch "$work/other/file"
check 'it replaces nothing else' prints 'is no dflint' clean sh "$script" --from "file://$packages" --to "$work/other" --bin "$work/programs"
check 'what it did not replace is there' test -f "$work/other/file"
printf 'x' >>"$(echo "$work/mirror"/dflint-[0-9]*.tar.gz)"
mkdir -p "$work/own/to.old" "$work/own/bin" && touch "$work/own/to.old/file" && ln -s /usr/bin/env "$work/own/bin/dflint"
check "it replaces no link to another program" prints 'is no link to an installed dflint' clean sh "$script" --from "file://$packages" \
  --to "$work/own/to" --bin "$work/own/bin"
check 'the link is there, and nothing is installed' eval '[ "$(readlink "$work/own/bin/dflint")" = /usr/bin/env ] && [ ! -e "$work/own/to" ]'
check 'it installs with a mask of root, for all users' eval '(umask 077 && clean sh "$script" --from "file://$packages" --to "$work/own/to" --bin "$work/own/links")'
check 'others may read it' eval '[ "$(id -u)" != 0 ] || [ "$(stat -c %a "$work/own/to/lib")" = 755 ]'
check 'it replaces that, and leaves what is beside it' eval 'clean sh "$script" --from "file://$packages" --to "$work/own/to" --bin "$work/own/links" &&
  [ "$(cd "$work/own" && echo *)" = "bin links to to.old" ] && [ -f "$work/own/to.old/file" ]'
check 'it refuses an archive with another checksum' prints 'is not what SHA256SUMS says' clean sh "$script" --from "file://$work/mirror" \
  --to "$work/refused" --bin "$work/programs"
check 'nothing of it is installed' test ! -e "$work/refused"
check 'it names what it does not know' status 2 clean sh "$script" --sudo
check 'without a source it downloads nothing' prints 'no release is published yet' clean sh "$script" --to "$work/none" --bin "$work/programs"
check 'an archive that is here' clean sh "$script" --archive "$(ls "$packages"/dflint-[0-9]*.tar.gz)" --to "$work/in stalled" --bin "$work/programs"
check 'no link is left to a program that it does not have' eval '[ "$(cd "$work/programs" && echo *)" = dflint ]'
check 'it lists its options' prints '--archive FILE     an archive that is here' clean sh "$script" --help
