#!/bin/sh
# Every check and every test. Sets up what the tests need when it may, else says what is skipped.
set -eu

may_install() { command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; }
install() {
  as_root=
  [ "$(id -u)" = 0 ] || as_root="sudo -n"
  [ -n "${updated:-}" ] || { $as_root apt-get -q update >/dev/null 2>&1 || true; updated=yes; }
  DEBIAN_FRONTEND=noninteractive $as_root apt-get -q -y --no-install-recommends install "$@" >/dev/null 2>&1
}

# Programs of the database server are seldom on the PATH.
there() { command -v "$1" >/dev/null || ls /usr/lib/postgresql/*/bin/"$1" >/dev/null 2>&1; }

# need COMMAND PACKAGES WHAT-IS-SKIPPED
need() {
  there "$1" && return
  if may_install && echo "Installing $2 ..." && install $2 && there "$1"; then
    return
  fi
  echo "Missing: $1 (package $2). Skipped: $3."
}

need mvn maven "everything: Maven 3.8.7 or newer is needed"
need chromium "chromium fonts-noto-core" "the walks through the pages in a browser"
need initdb postgresql "the tests of the site on PostgreSQL"

echo "Checking format, sizes, nullness, walls and words, and running every test ..."
rm -rf ./*/target/surefire-reports
status=0
there initdb && postgresql_skip=false || postgresql_skip=true
mvn -B -ntp verify -Dpostgresql.skip="$postgresql_skip" "$@" || status=$?

# The sum over all modules, as the last line.
cat ./*/target/surefire-reports/TEST-*.xml 2>/dev/null | sed -n 's/^<testsuite .*/&/p' | awk '
  function number(name) { return match($0, " " name "=\"[0-9]+") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) : 0 }
  { tests += number("tests"); bad += number("failures") + number("errors"); skipped += number("skipped") }
  END { printf "%d passed, %d failed, %d skipped\n", tests - bad - skipped, bad, skipped }'
exit $status
