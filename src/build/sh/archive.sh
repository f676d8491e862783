#!/bin/sh
# Stores the classes that a run loads, so that the next ones start sooner: archive.sh JAVA PROGRAM DOCUMENTS SCRATCH
# From Java 25 on a cache beside the program, .aot, which holds them linked; before, an archive of classes, .jsa.
set -eu
java=$1 program=$2 documents=$3 scratch=$4

# As the launcher and the program themselves start Java.
run() {
  "$java" "$@" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true \
    -jar "$program" batch "$documents" --output "$scratch/vocab" --force
}

rm -rf "$scratch" "$program.jsa" "$program.aot"
mkdir -p "$scratch"
major=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
if [ "$major" -ge 25 ]; then
  run -XX:AOTCacheOutput="$program.aot" -Dcorpora.one-process=true
  exit
fi
# A run in one process sees the classes of all stages; one as usual, those by which processes talk.
run -XX:DumpLoadedClassList="$scratch/all.%p" -Dcorpora.one-process=true
run -XX:DumpLoadedClassList="$scratch/each.%p"
cat "$scratch"/all.* "$scratch"/each.* | awk '!seen[$0]++' >"$scratch/classes"
"$java" -Xshare:dump -XX:SharedClassListFile="$scratch/classes" -XX:SharedArchiveFile="$program.jsa" -cp "$program"
