# Runs the tests and the measurements.

# Sums what surefire and failsafe reported: "tests failed skipped".
sum_reports() {
  find "$home"/*/target/surefire-reports "$home"/*/target/failsafe-reports -name 'TEST-*.xml' -exec grep -h -m 1 -E '^<testsuite ' {} + 2> /dev/null |
    awk '
      function of(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0 }
      { tests += of("tests"); failed += of("failures") + of("errors"); skipped += of("skipped") }
      END { print tests + 0, failed + 0, skipped + 0 }'
}

run_tests() {
  local code tests failed skipped watch=()
  find_jdk
  need_maven
  export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  [ "$own_postgres" = false ] || start_own_postgres
  rm -rf "$home"/*/target/surefire-reports "$home"/*/target/failsafe-reports
  # Only a whole run can execute every statement.
  if [ $# -eq 0 ]; then
    rm -f "$home/statements/target/executed"
    watch=("-Dupptack.watch=\"-javaagent:$home/statements/target/upptack-statements.jar=$home/statements/target/executed\"")
  fi
  # Every module runs although another has failures, so that the count is whole.
  mvn -B -ntp -Dstyle.color=never -f "$home/pom.xml" -Dmaven.test.failure.ignore=true ${watch[@]+"${watch[@]}"} verify "$@"
  code=$?
  # Maven ends with a colour code and no line end.
  echo
  [ "$own_postgres" = false ] || stop_own_postgres
  read -r tests failed skipped <<< "$(sum_reports)"
  if [ "$code" -ne 0 ]; then
    echo "The build itself failed (see above), so not every test has run."
    failed=$((failed + 1))
    tests=$((tests + 1))
  elif [ "$failed" -gt 0 ]; then
    echo "Failed:"
    grep -l -E '<(failure|error)[ >]' "$home"/*/target/*-reports/TEST-*.xml 2> /dev/null | sed 's/.*TEST-/  /; s/\.xml$//'
  fi
  [ "$skipped" -eq 0 ] || echo "$skipped skipped"
  echo "$((tests - failed - skipped)) passed, $failed failed"
  [ "$failed" -eq 0 ] && [ "$tests" -gt 0 ]
}

# Debian's PostgreSQL 15 on throw-away data, durable like the embedded one.
start_own_postgres() {
  local programs password as=() user
  programs=$(own_postgres_programs)
  if [ -z "$programs" ]; then
    [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null || die "PostgreSQL 15 or later is not installed. Install it (Debian: apt install postgresql) and try again."
    echo "Installing PostgreSQL ..."
    # The package would also set up and start a server of its own.
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends postgresql; } > "${TMPDIR:-/tmp}/upptack-apt.log" 2>&1 ||
      die "PostgreSQL could not be installed: $(tail -n 1 "${TMPDIR:-/tmp}/upptack-apt.log")"
    programs=$(own_postgres_programs)
    [ -n "$programs" ] || die "the PostgreSQL that was installed is older than 15. Install 15 or later and try again."
  fi
  own_data=$(mktemp -d "${TMPDIR:-/tmp}/upptack-own-postgres.XXXXXX")
  if [ "$(id -u)" = 0 ]; then
    user=postgres
    chown "$user" "$own_data"
    as=(runuser -u "$user" --)
  fi
  own_control=(${as[@]+"${as[@]}"} "$programs/pg_ctl" -D "$own_data/cluster" -w)
  local own_port
  own_port=$(free_port)
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  trap stop_own_postgres EXIT
  (
    cd "$own_data" || exit 1
    printf '%s\n' "$password" > "$own_data/password" && chmod 644 "$own_data/password" &&
      ${as[@]+"${as[@]}"} "$programs/initdb" -D "$own_data/cluster" -U postgres --auth=scram-sha-256 --pwfile="$own_data/password" --encoding=UTF8 --locale=C.UTF-8 &&
      "${own_control[@]}" -l "$own_data/log" -o "-p $own_port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200" start
  ) > "${TMPDIR:-/tmp}/upptack-own-postgres.log" 2>&1 || die "the own PostgreSQL did not start: $(tail -n 1 "${TMPDIR:-/tmp}/upptack-own-postgres.log")"
  export UPPTACK_TEST_DB_URL="postgresql://postgres:$password@127.0.0.1:$own_port/postgres"
  echo "Tests run on $("$programs/postgres" --version)"
}

stop_own_postgres() {
  [ -n "${own_data:-}" ] || return 0
  (cd / && "${own_control[@]}" -m fast stop) > /dev/null 2>&1
  rm -rf "$own_data"
  own_data=
}

# The folder of the oldest PostgreSQL from 15 on: what holds there holds on newer ones.
own_postgres_programs() {
  local folder major best= best_major=999
  for folder in /usr/lib/postgresql/*/bin; do
    [ -x "$folder/initdb" ] || continue
    major=${folder#/usr/lib/postgresql/}
    major=${major%%/*}
    case $major in *[!0-9]*) continue ;; esac
    [ "$major" -ge 15 ] && [ "$major" -lt "$best_major" ] && { best=$folder; best_major=$major; }
  done
  printf '%s' "$best"
}

# A library of its own, which needs neither the application nor a database.
bench_disclosure() {
  local jar="$home/disclosure-control/target/upptack-disclosure-control.jar"
  if [ ! -f "$jar" ] || [ -n "$(newer_than disclosure-control "$jar")" ]; then
    need_maven
    take_build_lock
    with_progress "Building the measurement" "$work/build.log" \
      mvn -B -ntp -f "$home/pom.xml" -pl disclosure-control -Dmaven.test.skip=true package || show_build_failure "$work/build.log"
    release_build_lock
  fi
  exec "$java" -Xmx2g -XX:+UseSerialGC -jar "$jar" "$@"
}

run_bench() {
  [ $# -ge 1 ] || die "say what to measure: ./upptack bench registration, pages, directory, followup, surveys, staff, reports or disclosure"
  find_jdk
  if [ "$1" = disclosure ]; then
    shift
    bench_disclosure "$@"
  fi
  build_app
  choose_java_options
  local classes="$home/bench/target/upptack-bench-1.0.0-SNAPSHOT.jar"
  if [ ! -f "$classes" ] || [ -n "$(newer_than bench "$classes")" ] || [ "$home/app/target/upptack.jar" -nt "$classes" ]; then
    take_build_lock
    with_progress "Building the measurements" "$work/build.log" \
      mvn -B -ntp -f "$home/pom.xml" -pl bench -am -Dmaven.test.skip=true package || show_build_failure "$work/build.log"
    release_build_lock
    build_app
  fi
  # The cache is for the application that is measured; the measuring itself runs other classes.
  local options=("${java_options[@]}")
  prepare_fast_start
  mkdir -p "$work/scratch"
  export UPPTACK_HOME="$home" UPPTACK_SCRATCH="${UPPTACK_SCRATCH:-$work/scratch}" UPPTACK_PROGRAMS="$work/programs" UPPTACK_START_CACHE="$cache"
  cd "$home" || exit 1
  exec "$java" "${options[@]}" -cp "$classes:$app_dir/upptack-exec.jar" se.upptack.bench.Bench "$@"
}
