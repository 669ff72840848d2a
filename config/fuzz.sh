#!/bin/sh
# Gives the engine's readers any bytes, guided by what they reach: `./mizan fuzz [TARGET [SECONDS]]`.
# What is reached is kept in engine/target/fuzzing; a case that fails goes to the tests' resources,
# from which `./mizan check` reads it ever after.
set -eu

maven -q -Dfast -Pfuzz test-compile dependency:build-classpath -pl engine \
  -Dmdep.includeScope=test -Dmdep.outputFile=target/fuzzing.classpath >&2 || fail "the build failed."
classpath="engine/target/test-classes:engine/target/classes:$(cat engine/target/fuzzing.classpath)"
driver=mizan.engine.fuzzing.FuzzDriver
quiet="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
targets=${1:-$("$java" -cp "$classpath" $driver)}
status=0
for target in $targets; do
  reached="engine/target/fuzzing/$target"
  found="engine/src/test/resources/fuzzing/$target"
  mkdir -p "$reached" "$found"
  # shellcheck disable=SC2086
  "$java" $quiet -cp "$classpath" $driver "$target" "$reached"
  echo "Fuzzing $target for ${2:-60} seconds ..."
  # shellcheck disable=SC2086
  "$java" $quiet -XX:+UseSerialGC -Xmx1g -Xss1m -cp "$classpath" com.code_intelligence.jazzer.Jazzer \
    --target_class=$driver --target_args="$target" --instrumentation_includes='mizan.engine.**' \
    --custom_hook_includes='mizan.engine.**' --reproducer_path=engine/target \
    --disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection:com.code_intelligence.jazzer.sanitizers.SqlInjection \
    -artifact_prefix="$found/" -max_total_time="${2:-60}" -max_len=8000 -timeout=20 -report_slow_units=60 \
    -rss_limit_mb=4096 -print_final_stats=1 "$reached" >"engine/target/fuzzing/$target.log" 2>&1 || {
    status=1
    echo "A case of $target fails:"
  }
  sed -n -e '/^== Java Exception/,/^== libFuzzer/p' -e '/^ALARM\|^SUMMARY\|Test unit written/p' \
    -e '/^stat::number_of_executed_units/p' "engine/target/fuzzing/$target.log"
  rmdir "$found" 2>/dev/null || true
done
rmdir engine/src/test/resources/fuzzing 2>/dev/null || true
exit $status
