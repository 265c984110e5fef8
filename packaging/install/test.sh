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
check 'it refuses an archive with another checksum' prints 'is not what SHA256SUMS says' clean sh "$script" --from "file://$work/mirror" \
  --to "$work/refused" --bin "$work/programs"
check 'nothing of it is installed' test ! -e "$work/refused"
check 'it names what it does not know' status 2 clean sh "$script" --sudo
check 'without a source it downloads nothing' prints 'no release is published yet' clean sh "$script" --to "$work/none" --bin "$work/programs"
check 'an archive that is here' clean sh "$script" --archive "$(ls "$packages"/dflint-[0-9]*.tar.gz)" --to "$work/in stalled" --bin "$work/programs"
