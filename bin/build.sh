# Builds the application when its sources are newer than what was built, unpacks it, and trains its start-up cache once.

# A line that is rewritten in a terminal and printed once elsewhere. $1 what is done; then a command, whose output goes to $2.
with_progress() {
  local what=$1 log=$2 began=$SECONDS pid code
  shift 2
  printf '%s ...' "$what"
  "$@" > "$log" 2>&1 < /dev/null &
  pid=$!
  # An interrupted start must not leave a build behind.
  trap 'kill "$pid" 2> /dev/null; echo; exit 130' INT TERM
  if [ -t 1 ]; then
    while kill -0 "$pid" 2> /dev/null; do
      printf '\r%s ... %s s' "$what" "$((SECONDS - began))"
      sleep 1
    done
  fi
  wait "$pid"
  code=$?
  trap - INT TERM
  if [ "$code" -eq 0 ]; then
    if [ -t 1 ]; then printf '\r%s: %s s   \n' "$what" "$((SECONDS - began))"; else printf ' %s s\n' "$((SECONDS - began))"; fi
  else
    printf '\n'
  fi
  return "$code"
}

# One build at a time in one clone. The lock is a folder because flock does not exist everywhere.
take_build_lock() {
  mkdir -p "$work" 2> /dev/null || die "the folder $home cannot be written, so nothing can be built there. Give the user $(id -un) the right to, or clone it elsewhere."
  local told= holder
  while ! mkdir "$work/building" 2> /dev/null; do
    holder=$(cat "$work/building/pid" 2> /dev/null)
    if [ -n "$holder" ] && ! kill -0 "$holder" 2> /dev/null; then
      rm -rf "$work/building"
      continue
    fi
    [ -n "$told" ] || echo "Waiting for another build in this folder ..."
    told=yes
    sleep 0.5
  done
  echo $$ > "$work/building/pid"
  trap 'rm -rf "$work/building"' EXIT
}

release_build_lock() {
  rm -rf "$work/building"
  trap - EXIT
}

need_maven() {
  command -v mvn > /dev/null || die "Maven is missing. Install it (Debian and Ubuntu: apt install maven; Homebrew: brew install maven) and try again."
}

show_build_failure() {
  grep -E '^\[ERROR\]|No space left' "$1" | grep -v -e 'Help 1' -e 're-run Maven' -e 'Re-run Maven' -e '\[ERROR\] *$' -e 'For more information' | tail -n 12 >&2
  if grep -q 'No space left on device' "$1"; then
    die "the disk that holds $home is full. Free some space and try again."
  fi
  if grep -q -e 'Could not transfer' -e 'in offline mode' -e 'Unknown host' "$1"; then
    die "the build could not fetch what it needs. Check the network (or the mirror in ~/.m2/settings.xml) and try again; the whole story is in $1"
  fi
  die "the build failed; the last errors are above and the whole story is in $1"
}

# Prints something if a source of module $1 is newer than file $2.
newer_than() {
  local places=("$home/pom.xml" "$home/$1/pom.xml") place
  for place in "$home/$1/src/main" "$home/packs"; do [ -e "$place" ] && places+=("$place"); done
  find "${places[@]}" -newer "$2" 2> /dev/null | head -n 1
}

# Sets app_dir: the folder of the unpacked application, up to date.
build_app() {
  local jar="$home/app/target/upptack-exec.jar" old
  take_build_lock
  if [ ! -f "$jar" ] || [ -n "$(newer_than app "$jar")" ]; then
    need_maven
    with_progress "Building Upptäck" "$work/build.log" \
      mvn -B -ntp -f "$home/pom.xml" -pl app -am -Dmaven.test.skip=true package || show_build_failure "$work/build.log"
  fi
  app_dir="$work/app-$(cksum < "$jar" | tr ' ' -)"
  if [ ! -f "$app_dir/upptack-exec.jar" ]; then
    rm -rf "$app_dir" "$app_dir.new"
    "$java" -Djarmode=tools -jar "$jar" extract --destination "$app_dir.new" > "$work/extract.log" 2>&1 ||
      { rm -rf "$app_dir.new"; die "the application could not be unpacked into $work (disk full?): $(tail -n 1 "$work/extract.log")"; }
    mv "$app_dir.new" "$app_dir"
    for old in "$work"/app-*; do
      [ "$old" = "$app_dir" ] || in_use "$old" || rm -rf "$old"
    done
  fi
  release_build_lock
}

# Whether a running instance was started from folder $1.
in_use() {
  local user
  for user in "$1"/used-by-*; do
    [ -e "$user" ] && kill -0 "${user##*-}" 2> /dev/null && return 0
  done
  return 1
}

# Sets java_options: what the application runs with. The cache fits only the options it was trained with.
choose_java_options() {
  local cores collector=g1
  cores=$(nproc 2> /dev/null || getconf _NPROCESSORS_ONLN 2> /dev/null || echo 2)
  java_options=(-Xmx"${UPPTACK_HEAP:-320m}" -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError)
  if [ "$cores" -le 2 ]; then
    java_options+=(-XX:+UseSerialGC)
    collector=serial
  fi
  cache="$app_dir/start-$collector-$(cksum < "$JAVA_HOME/release" | cut -d ' ' -f 1).aot"
}

# Runs the application once on throw-away data, so that the next starts find their classes loaded and linked.
train() {
  local scratch pid port path answered=false began=$SECONDS
  scratch=$(mktemp -d "${TMPDIR:-/tmp}/upptack-training.XXXXXX") || return 1
  # PostgreSQL may have to run as another user, who must be able to pass through.
  chmod 711 "$scratch"
  port=$(free_port)
  (
    # A database of the operator's must not notice the training.
    unset UPPTACK_DB_URL UPPTACK_DB_USER UPPTACK_DB_PASSWORD UPPTACK_DB_APP_USER UPPTACK_DB_APP_PASSWORD UPPTACK_ADDRESS
    export UPPTACK_HOME="$home" UPPTACK_PORT="$port" UPPTACK_DATA="$scratch/data" UPPTACK_EMPTY=true UPPTACK_DEMO_ENABLED=true UPPTACK_PROGRAMS="$work/programs"
    exec "$java" "${java_options[@]}" -XX:AOTCacheOutput="$cache.new" -jar "$app_dir/upptack-exec.jar"
  ) &
  pid=$!
  trap 'kill "$pid" 2> /dev/null; wait "$pid"; rm -rf "$scratch"; exit 1' INT TERM
  while kill -0 "$pid" 2> /dev/null && [ $((SECONDS - began)) -lt 120 ]; do
    [ "$(http_status 127.0.0.1 "$port" /actuator/health/readiness)" = 200 ] && { answered=true; break; }
    sleep 0.2
  done
  for path in / /sign-in /assets/upptack.css /api/v1/api-info /actuator/health /sign-in; do
    http_status 127.0.0.1 "$port" "$path" > /dev/null
  done
  kill "$pid" 2> /dev/null
  wait "$pid"
  trap - INT TERM
  rm -rf "$scratch"
  # A cache from a start that failed would hold too little to be worth keeping.
  [ "$answered" = true ] && [ -s "$cache.new" ] && mv "$cache.new" "$cache"
}

prepare_fast_start() {
  choose_java_options
  if [ ! -f "$cache" ]; then
    take_build_lock
    [ -f "$cache" ] || with_progress "Preparing fast starts (once)" "$work/training.log" train ||
      echo "It will start more slowly: no start-up cache could be made, see $work/training.log"
    release_build_lock
  fi
  [ -f "$cache" ] && java_options+=(-XX:AOTCache="$cache")
  return 0
}
