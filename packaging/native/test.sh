# The native executable says what the program of the checkout says, and passes its smoke test. Without GraalVM, that it says so.
if ! command -v native-image >/dev/null && [ -z "${GRAALVM_HOME-}" ]; then
  check 'one line says that there is no GraalVM' prints 'no GraalVM for JDK 25; install one' "$root/bin/package" native
  check 'and nothing else' test "$(wc -l <"$work/printed")" = 1
  skip 'the native executable' 'needs GraalVM for JDK 25'
  return 0
fi

same_output() {
  local format
  for format in tty concise markdown html json jsonl sarif github gitlab_codeclimate codeclimate checkstyle junit sonarqube codacy gnu; do
    "$executable" --profile all --format "$format" "$root/distribution/training" >"$work/native.out" 2>&1
    "$root/bin/dflint" --profile all --format "$format" "$root/distribution/training" >"$work/jvm.out" 2>&1
    # Some reports have the time.
    diff <(sed 's/20[0-9-]*T[0-9:.]*Z*//g' "$work/native.out") <(sed 's/20[0-9-]*T[0-9:.]*Z*//g' "$work/jvm.out") || { echo "$format"; return 1; }
  done
}

same_texts() {
  local words
  for words in --help 'rules' 'explain DF1001' 'explain SC2086' 'format --help' 'completion bash' man; do
    # shellcheck disable=SC2086 # words
    cmp <("$executable" $words 2>&1) <("$root/bin/dflint" $words 2>&1) || { echo "$words"; return 1; }
  done
}

make native || return 0
mkdir "$work/native" && tar xzf "$(ls "$packages"/dflint-[0-9]*.tar.gz)" -C "$work/native"
executable=$(echo "$work"/native/*/bin/dflint)
check 'it is the executable' cmp "$executable" "$root/target/native/dflint"
check 'dflint lints' finds "$executable"
check 'all report formats are those of the JVM' same_output
check 'all texts are those of the JVM' same_texts
check 'it refuses options of a VM' prints "unknown option" "$executable" -Xmx1g "$work/Dockerfile"
check 'a reader that has gone away is no crash' eval '"$executable" --profile all "$root/distribution/training" | head -n 1; [ "${PIPESTATUS[0]}" -le 2 ]'
check 'the smoke test' env DFLINT="$executable" "$root/bin/lib/smoke-test"
