# Starts, watches and stops one installation: the application and, unless --db-url is given, the database in its data folder.

# The HTTP status of http://$1:$2$3, or 000. Needs no curl.
http_status() {
  local line
  line=$(
    { exec 3<> "/dev/tcp/$1/$2"; } 2> /dev/null || exit 0
    printf 'GET %s HTTP/1.0\r\nHost: localhost\r\nAccept: */*\r\nConnection: close\r\n\r\n' "$3" >&3
    IFS= read -r -t 10 first <&3 && printf '%s' "$first"
    cat <&3 > /dev/null 2>&1
  )
  line=${line#* }
  printf '%s' "${line%% *}" | grep -E '^[0-9]{3}' || printf '000'
}

is_taken() { (exec 3<> "/dev/tcp/$1/$2") 2> /dev/null; }

# A port that nothing listens on, below those handed out to outgoing connections.
free_port() {
  local candidate
  while :; do
    candidate=$((20000 + RANDOM % 12000))
    is_taken 127.0.0.1 "$candidate" || { echo "$candidate"; return; }
  done
}

# The address this machine reaches the application at.
local_host() {
  case ${UPPTACK_ADDRESS:-127.0.0.1} in
    0.0.0.0 | :: | 127.0.0.1 | localhost) echo 127.0.0.1 ;;
    *) echo "$UPPTACK_ADDRESS" ;;
  esac
}

shown_host() {
  local host
  host=$(local_host)
  [ "$host" = 127.0.0.1 ] && host=localhost
  echo "$host"
}

command_of() {
  if [ -r "/proc/$1/cmdline" ]; then tr '\0' ' ' < "/proc/$1/cmdline"; else ps -p "$1" -o command= 2> /dev/null; fi
}

# Whether the application runs on $data; sets running_pid and running_port. A number that now belongs to another program does not count.
is_running() {
  running_pid= running_port=
  [ -r "$data/upptack.pid" ] || return 1
  { read -r running_pid && read -r running_port; } < "$data/upptack.pid"
  [ -n "$running_pid" ] || return 1
  case $(command_of "$running_pid") in
    *upptack-exec.jar*) return 0 ;;
    *) return 1 ;;
  esac
}

quoted() { case $1 in *[!A-Za-z0-9/._-]*) printf "'%s'" "$1" ;; *) printf '%s' "$1" ;; esac; }

# What the flag --data has to say for a hint about this installation.
data_flag() { [ "$data" = "$home/data" ] || printf ' --data %s' "$(quoted "$data")"; }

check_data_folder() {
  local free
  (umask 077 && mkdir -p "$data") 2> /dev/null && [ -w "$data" ] ||
    die "the folder $data cannot be written by the user $(id -un). Give that user the right to, or choose another folder with --data."
  free=$(df -Pk "$data" 2> /dev/null | awk 'NR == 2 { print int($4 / 1024) }')
  [ -z "$free" ] || [ "$free" -ge 50 ] || die "the disk that holds $data is full ($free MB free). Free some space, or choose a folder on another disk with --data."
}

# Whether it still runs after a moment: one that was killed just now needs a little time to be gone.
keeps_running() {
  local tries=0
  while is_running; do
    [ "$(http_status "$(local_host)" "$running_port" /actuator/health/liveness)" != 000 ] && return 0
    tries=$((tries + 1))
    [ "$tries" -lt 20 ] || return 0
    sleep 0.1
  done
  return 1
}

refuse_if_running() {
  ! keeps_running ||
    die "already running at http://$(shown_host):$running_port with the data folder $data. Stop it with: ./upptack stop$(data_flag). For a second one beside it give both --data and --port."
}

start() {
  refuse_if_running
  find_jdk
  check_data_folder
  data=$(cd "$data" && pwd -P)
  if is_taken "$(local_host)" "$port"; then
    die "the port $port is taken by another program. Choose another one: ./upptack start --port $((port + 1))"
  fi
  build_app
  prepare_fast_start
  # Building takes a while; another start may have come first meanwhile.
  refuse_if_running
  export UPPTACK_HOME="$home" UPPTACK_PORT="$port" UPPTACK_DATA="$data" UPPTACK_EMPTY="$empty" UPPTACK_PROGRAMS="$work/programs"
  if [ -n "$db_url" ]; then export UPPTACK_DB_URL="$db_url"; else unset UPPTACK_DB_URL; fi
  # A demonstration unless the operator says otherwise; --empty keeps its accounts and leaves out its year of cases.
  export UPPTACK_DEMO_ENABLED="${UPPTACK_DEMO_ENABLED:-true}"
  [ "$empty" = false ] || export UPPTACK_DEMO_LOAD=false
  rm -f "$data/sign-ins.txt"
  # Logs and files of an installation are for its owner.
  umask 077
  if [ "$foreground" = true ]; then
    printf '%s\n%s\n' $$ "$port" > "$data/upptack.pid"
    : > "$app_dir/used-by-$$"
    (wait_until_ready $$ && print_ready) &
    exec "$java" "${java_options[@]}" -jar "$app_dir/upptack-exec.jar"
  fi
  start_in_background
}

start_in_background() {
  local log="$data/upptack.log" before=0 began=$SECONDS away
  [ -f "$log" ] && before=$(wc -c < "$log")
  away=$(command -v setsid || command -v nohup)
  LOGGING_FILE_NAME="$log" LOGGING_THRESHOLD_CONSOLE=off "$away" "$java" "${java_options[@]}" -jar "$app_dir/upptack-exec.jar" > "$data/upptack.out" 2>&1 < /dev/null &
  local pid=$!
  printf '%s\n%s\n' "$pid" "$port" > "$data/upptack.pid"
  : > "$app_dir/used-by-$pid"
  # From here on Ctrl-C ends the waiting and the start.
  trap 'kill "$pid" 2> /dev/null; rm -f "$data/upptack.pid"; echo; exit 130' INT TERM
  printf 'Starting Upptäck ...'
  if ! wait_until_ready "$pid" "$log" "$before"; then
    printf '\n'
    trap - INT TERM
    explain_failure "$pid" "$log" "$before"
  fi
  trap - INT TERM
  if [ -t 1 ]; then printf '\r%-60s\r%s\n' '' "Starting Upptäck: $((SECONDS - began)) s"; else printf ' %s s\n' "$((SECONDS - began))"; fi
  print_ready
}

# How far the making of practice data has come, from what was written to log $1 after byte $2; nothing when none is being made.
making() {
  tail -c +$(($2 + 1)) "$1" 2> /dev/null | tail -n 3 | sed -n 's/.*Making practice data: \([0-9][0-9]*\) %.*/, making practice data: \1 %/p' | tail -n 1
}

# Waits as long as process $1 lives, at most ten minutes (the demonstration's data load once). $2 and $3: its log, and how long that was before.
wait_until_ready() {
  local began=$SECONDS last=0
  while kill -0 "$1" 2> /dev/null; do
    [ "$(http_status "$(local_host)" "$port" /actuator/health/readiness)" = 200 ] && return 0
    [ $((SECONDS - began)) -lt 600 ] || return 1
    if [ -t 1 ] && [ "$foreground" != true ] && [ "$last" != "$SECONDS" ]; then
      last=$SECONDS
      printf '\r%-60s\rStarting Upptäck ... %s s%s' '' "$((SECONDS - began))" "$(making "$2" "$3")"
    fi
    # Making practice data needs every core; nobody notices half a second then.
    if [ $((SECONDS - began)) -lt 8 ]; then sleep 0.1; else sleep 0.5; fi
  done
  return 1
}

print_ready() {
  echo
  echo "Upptäck is ready at http://$(shown_host):$port"
  if [ -s "$data/sign-ins.txt" ]; then
    echo
    echo "Sign in to the demonstration (made-up people, made-up cases) as:"
    cat "$data/sign-ins.txt"
  fi
  echo
  echo "Data and log: $data    Stop with: ./upptack stop$(data_flag)"
}

# Says why process $1 ended, from what it wrote to log $2 after byte $3: what the application itself found wrong, and its remedy.
explain_failure() {
  local said problem remedy
  if kill -0 "$1" 2> /dev/null; then
    die "no answer on port $port within ten minutes. It goes on trying; read $2, or stop it with: ./upptack stop$(data_flag)"
  fi
  # What another start, which came first, wrote there is left alone.
  [ "$(head -n 1 "$data/upptack.pid" 2> /dev/null)" != "$1" ] || rm -f "$data/upptack.pid"
  said=$(tail -c +$(($3 + 1)) "$2" 2> /dev/null)
  problem=$(printf '%s\n' "$said" | awk '/^Description:/ { on = 1; next } /^Action:/ { on = 0 } on && NF { printf "%s ", $0 }')
  remedy=$(printf '%s\n' "$said" | awk '/^Action:/ { on = 1; next } on && /^[0-9]{4}-[0-9]{2}-/ { exit } on && NF { printf "%s ", $0 }')
  case $problem in
    *"Port $port was already in use"*) die "the port $port is taken by another program. Choose another one: ./upptack start --port $((port + 1))" ;;
    '') ;;
    *) die "$problem${remedy% }" ;;
  esac
  if printf '%s\n' "$said" | cat - "$data/upptack.out" 2> /dev/null | grep -q 'No space left on device'; then
    die "the disk that holds $data is full. Free some space, or choose a folder on another disk with --data."
  fi
  { grep -v '^Picked up' "$data/upptack.out"; printf '%s\n' "$said" | grep -E ' ERROR |Caused by:'; } 2> /dev/null | tail -n 5 >&2
  die "it did not start. The whole story is in $2 and $data/upptack.out"
}

# The process number of an embedded database that runs on $data, if any.
database_pid() {
  local pid
  pid=$(head -n 1 "$data/postgresql/postmaster.pid" 2> /dev/null)
  [ -n "$pid" ] && case $(command_of "$pid") in *postgres*) echo "$pid" ;; esac
}

# Waits until process $1 is gone, at most $2 seconds.
wait_until_gone() {
  local until=$((SECONDS + $2))
  while kill -0 "$1" 2> /dev/null; do
    [ "$SECONDS" -lt "$until" ] || return 1
    sleep 0.1
  done
}

stop() {
  local left
  if is_running; then
    kill "$running_pid" 2> /dev/null || die "process $running_pid belongs to another user. Stop it as the user who started it."
    wait_until_gone "$running_pid" 60 || die "process $running_pid does not end by itself. End it with: kill -9 $running_pid (nothing saved is lost), then ./upptack stop$(data_flag) once more."
    rm -f "$data/upptack.pid"
    echo "Upptäck is stopped. Its data stay in $data"
  else
    rm -f "$data/upptack.pid" 2> /dev/null
    [ -n "$(database_pid)" ] || echo "Upptäck is not running with the data folder $data. Start it with: ./upptack start$(data_flag)"
  fi
  # A killed application leaves its database running, so that the next start finds it at once.
  left=$(database_pid)
  if [ -n "$left" ]; then
    kill -INT "$left" && wait_until_gone "$left" 60 || die "the database (process $left) does not stop. Read $data/postgresql.log"
    echo "Stopped the database that an ended application had left running."
  fi
}

status() {
  if ! is_running; then
    echo "Upptäck is not running with the data folder $data. Start it with: ./upptack start$(data_flag)"
    [ -z "$(database_pid)" ] || echo "Its database still runs (process $(database_pid)); the next start adopts it, ./upptack stop ends it."
    exit 3
  fi
  local state memory database
  case $(http_status "$(local_host)" "$running_port" /actuator/health/readiness) in
    200) state=ready ;;
    000) state="starting, no answer yet" ;;
    *) state="not ready" ;;
  esac
  memory=$(ps -p "$running_pid" -o rss= 2> /dev/null || awk '/^VmRSS/ { print $2 }' "/proc/$running_pid/status" 2> /dev/null)
  database=$(database_pid)
  echo "Upptäck is running at http://$(shown_host):$running_port ($state)"
  echo "  process   $running_pid${memory:+, $((memory / 1024)) MB}"
  if [ -n "$database" ]; then echo "  database  embedded, process $database"; else echo "  database  an own PostgreSQL"; fi
  echo "  data      $data"
  echo "  log       $data/upptack.log"
  [ "$state" = ready ]
}

reset_demo() {
  [ "$empty" = false ] || die "--empty means no demonstration data, so there is nothing to reset. Leave it out."
  if is_running; then
    [ -n "$port_given" ] || port=$running_port
    stop
  fi
  export UPPTACK_DEMO_RESET=true
  start
}
