# Builds what is compared and makes the data. Used by bench/run.
# shellcheck shell=bash disable=SC2154

# The program, the DuckDB peer, the plain stages and a jar whose main class is the empty job.
build() {
  "$root/drillsift" --version >/dev/null
  jar=$root/target/drillsift.jar
  built=$into/build
  rm -rf "$built" && mkdir -p "$built/jar-classes"
  (cd "$bench" && mvn -q -B -ntp compile dependency:copy-dependencies \
    -DoutputDirectory="$built/lib")
  peer_classes=$bench/target/classes:$built/lib/*
  java -Djarmode=tools -jar "$jar" extract --destination "$built/unpacked" >/dev/null
  local sources
  mapfile -t sources < <(find "$bench/src/jar" -name '*.java' | LC_ALL=C sort)
  javac -d "$built/jar-classes" -cp "$built/unpacked/drillsift.jar:$built/unpacked/lib/*" \
    "${sources[@]}"
  jar_tool cf "$built/stages.jar" -C "$built/jar-classes" .
  empty_job_jar
}

jar_path() {
  echo "$(dirname "$(readlink -f "$(command -v javac)")")/jar"
}

jar_tool() {
  "$(jar_path)" "$@"
}

# A copy of drillsift.jar with the same libraries and the same settings but another main class.
empty_job_jar() {
  local part=$built/empty
  mkdir -p "$part/BOOT-INF/classes/bench"
  cp "$built"/jar-classes/bench/EmptyJob*.class "$part/BOOT-INF/classes/bench/"
  echo "Start-Class: bench.EmptyJob" >"$part/manifest"
  cp "$jar" "$built/empty-job.jar"
  jar_tool ufm "$built/empty-job.jar" "$part/manifest" -C "$part" BOOT-INF 2>"$part/jar.log" ||
    die "the empty job's jar could not be made: $(cat "$part/jar.log")"
}

# A home is what a user has: launcher, jar, input/ and jobs/. The launcher chooses its Java options
# by the size of input/, so every data set has a home of its own.
home_of() { # NAME -> $home
  home=$into/homes/$1
  mkdir -p "$home/target" "$home/jobs" "$home/input"
  cp -p "$root/drillsift" "$home/drillsift"
  cmp -s "$jar" "$home/target/drillsift.jar" || cp -p "$jar" "$home/target/drillsift.jar"
}

# Made once: equal options give equal bytes. people, rounds and lines of each round are in the name.
made_home() { # PEOPLE ROUNDS LINES -> $home
  home_of "log-$1-people-$2-rounds-$3-lines"
  if [ ! -f "$home/complete" ]; then
    echo "making $3 lines for $1 people, rounds: $2" >&2
    rm -rf "$into/making"
    "$root/drillsift" generate "$into/making" --people "$1" --rounds "$2" --lines "$3" --seed 7 \
      --kind mixed >/dev/null
    rm -rf "$home/input" "$home/jobs" "$home/truth"
    mv "$into/making/input" "$into/making/jobs" "$into/making/truth" "$home/"
    touch "$home/complete"
  fi
  filters "$home/jobs/bench.filters.yaml" 203.0.113.0/24
}

# The accesses of a made home as rows of Drillsift's neutral CSV.
csv_home() { # PEOPLE LINES -> $home
  made_home "$1" 1 "$2"
  local log=$home
  home_of "csv-$1-people-$2-lines"
  if [ ! -f "$home/complete" ]; then
    mkdir -p "$home/input/round-1" "$home/truth"
    cp "$log/input/round-1/roster.csv" "$home/input/round-1/roster.csv"
    cp -r "$log/truth/." "$home/truth/"
    java -cp "$peer_classes" bench.EventsCsv "$log/input/round-1/access.log" \
      "$home/input/round-1/roster.csv" "$home/input/round-1/events.csv"
    touch "$home/complete"
  fi
  filters "$home/jobs/bench.filters.yaml" 203.0.113.0/24
}

filters() { # FILE NETWORK
  echo "own-networks: [$2]" >"$1"
}

corrections() { # FILE [ROW...]
  local file=$1
  shift
  echo "id,action,match_type,match_value,campaign,valid_from,valid_to,reason,author" >"$file"
  [ $# = 0 ] || printf '%s\n' "$@" >>"$file"
}

# A job file for the rounds of a home: data alone unless reports are ordered.
job() { # HOME ROUNDS FORMAT FILE REPORTS
  local file=$1/jobs/bench.yaml round
  corrections "$1/jobs/bench.corrections.csv"
  {
    echo "campaign: bench"
    echo "time-zone: Asia/Tokyo"
    echo "rounds:"
    for ((round = 1; round <= $2; round++)); do
      echo "  - round: $round"
      echo "    payload: link"
      echo "    difficulty: least"
      echo "    roster: ../input/round-$round/roster.csv"
      echo "    inputs: [{format: $3, file: ../input/round-$round/$4}]"
    done
    echo "filters: bench.filters.yaml"
    echo "corrections: bench.corrections.csv"
    echo "reports: $5"
    echo "exports: {verdicts: false}"
  } >"$file"
}
