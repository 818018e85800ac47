# Finds a JDK of version 25 or later. Sets java (the program) and JAVA_HOME (for Maven), or explains how to get one.

# The major version of the JDK in folder $1, or nothing: read from its release file, without starting it.
jdk_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  [ -n "${java:-}" ] && return 0
  local candidates=() place folder found newest=0 newest_at= old_ifs
  if [ -n "${UPPTACK_JAVA_PLACES:-}" ]; then
    old_ifs=$IFS IFS=:
    for place in $UPPTACK_JAVA_PLACES; do candidates+=("$place" "$place"/*); done
    IFS=$old_ifs
  else
    candidates=("${JAVA_HOME:-}" "${JAVA_25_HOME:-}")
    found=$(command -v javac || true)
    while [ -L "$found" ]; do
      folder=$(readlink "$found")
      case $folder in /*) found=$folder ;; *) found=$(dirname "$found")/$folder ;; esac
    done
    [ -n "$found" ] && candidates+=("$(dirname "$(dirname "$found")")")
    candidates+=(/usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*
      "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home
      "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
      /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home)
  fi
  for folder in "${candidates[@]}"; do
    [ -n "$folder" ] && [ -d "$folder" ] || continue
    found=$(jdk_major "$folder")
    [ -n "$found" ] || continue
    if [ "$found" -ge 25 ]; then
      export JAVA_HOME=$folder
      java=$folder/bin/java
      return 0
    fi
    [ "$found" -gt "$newest" ] && { newest=$found; newest_at=$folder; }
  done
  local seen="none was found"
  [ "$newest" -gt 0 ] && seen="the newest found is $newest in $newest_at"
  die "Upptäck needs JDK 25 or later, and $seen. Install one (adoptium.net has Temurin 25 for every system; with SDKMAN: sdk install java 25-tem; with Homebrew: brew install temurin) and try again, or set JAVA_HOME to where it is."
}
