#!/bin/sh
# Corpora: a shell stub in front of the jar, which Java reads from its end.
if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
  java=$JAVA_HOME/bin/java
elif command -v java >/dev/null 2>&1; then
  java=java
else
  echo "corpora: no Java found; install a JDK or JRE 17 or newer, or set JAVA_HOME" >&2
  exit 69
fi
# shellcheck disable=SC2086 # the user's options are several words
exec "$java" -Djava.awt.headless=true -XX:+UseParallelGC ${CORPORA_JAVA_OPTS:-} -jar "$0" "$@"
