#!/bin/sh
# Corpora: a shell stub in front of the jar, which Java reads from its end.
# CORPORA_JAVA_OPTS holds further options for Java, such as -Xmx4g.

fail() {
  echo "corpora: $1" >&2
  exit 69
}

if [ -n "${JAVA_HOME:-}" ]; then
  java=$JAVA_HOME/bin/java
  [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, which holds no bin/java; correct or unset it"
  home=$JAVA_HOME
elif command -v java >/dev/null 2>&1; then
  java=java
  # The command on the path is most often a link into the folder.
  home=$(readlink -f "$(command -v java)" 2>/dev/null) || home=
  home=${home%/bin/java}
else
  fail "no Java found; install Java 17 or newer, or set JAVA_HOME"
fi

# The folder's "release" file spares a second start of Java; not every package has one.
version=
[ -n "$home" ] && [ -r "$home/release" ] && version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$home/release")
[ -n "$version" ] || version=$("$java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
major=${version#1.}
major=${major%%[!0-9]*}
if [ -n "$major" ] && [ "$major" -lt 17 ]; then
  fail "Java $version at $java is too old; install Java 17 or newer, or set JAVA_HOME to one"
fi

# Where names are ASCII, as in cron or under a locale that is not installed, Java could not open documents with
# accents in their names. C.UTF-8 is there on all current systems; on others any locale of UTF-8 will do.
case $(locale charmap 2>/dev/null) in
  '' | ANSI_X3.4-1968 | US-ASCII | 646)
    utf8=$(locale -a 2>/dev/null | grep -i '\.utf-*8$')
    case $utf8 in
      '' | C.* | *'
'C.*) LC_ALL=C.UTF-8 ;;
      *) LC_ALL=${utf8%%[!A-Za-z0-9_.@-]*} ;;
    esac
    export LC_ALL
    ;;
esac

# Java cannot tell whether standard error is a terminal, nor how large: rows and columns.
size=
if [ -t 2 ] && [ "${TERM:-dumb}" != dumb ]; then
  size=$(stty size <&2 2>/dev/null)
  [ "${size#* }" -gt 0 ] 2>/dev/null || size='24 80'
fi

# This process looks after others that do the work: it is to start quickly and stay small. These get the
# user's options as well, and choose a collector of their own unless the user did.
collector=-XX:+UseSerialGC
case " ${CORPORA_JAVA_OPTS:-}" in
  *' -XX:+Use'*GC*) collector= ;;
esac
# Except where it does all the work itself, on many entries.
tuning='-Xms8m -Xmn4m -XX:TieredStopAtLevel=1'
case ${1:-} in
  consolidate | diff | export) tuning= ;;
esac
set -- -jar "$0" "$@"
# What the build has stored of the classes, for this very file and this very Java; Java leaves any other alone.
# Where it lies as it was made to, processes share its pages, and none has to be mended first.
if [ "${major:-0}" -ge 25 ] && [ -r "$0.aot" ]; then
  set -- "-XX:AOTCache=$0.aot" -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 "$@"
elif [ -r "$0.jsa" ]; then
  set -- "-XX:SharedArchiveFile=$0.jsa" -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 "$@"
fi
# The C library would keep memory of its own for each of Java's threads.
MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-1}
export MALLOC_ARENA_MAX
# shellcheck disable=SC2086 # the options are several words
exec "$java" -Xlog:disable $collector $tuning -XX:-UsePerfData \
  -Djava.awt.headless=true -Dcorpora.launched=true ${size:+"-Dcorpora.terminal.size=$size"} \
  ${CORPORA_JAVA_OPTS:-} "$@"
