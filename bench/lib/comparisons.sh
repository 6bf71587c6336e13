# The comparisons. A side is a function side_NAME COMPARISON NAME RUN. Used by bench/run.
# shellcheck shell=bash disable=SC2154

million() {
  echo $(($1 * 1000000 / scale))
}

people() { # of so many million lines; at least 100
  local count=$(($1 / scale))
  echo $((count < 100 ? 100 : count))
}

place() { # HOME -> $work and $output, both empty
  work=$1/work
  output=$1/output
  rm -rf "$work" "$output"
}

run_job() { # COMPARISON SIDE RUN HOME JOB
  timed "$1" "$2" "$3" "$4/drillsift" run "$5" --work "$4/work" --output "$4/output"
  [ "$3" = 0 ] || steps_of "$1" "$2" "$3" "$4/output"
}

side_drillsift() {
  place "$home"
  run_job "$1" "$2" "$3" "$home" "$home/jobs/bench.yaml"
}

duckdb() { # COMPARISON SIDE RUN LOAD FILE
  timed "$1" "$2" "$3" java -cp "$peer_classes" bench.DuckDbPeer "$4" \
    "$home/input/round-1/$5" "$home/input/round-1/roster.csv"
}

side_duckdb() {
  duckdb "$1" "$2" "$3" "$load" "$data"
}

side_log-as-fields() { duckdb "$1" "$2" "$3" "$2" access.log; }
side_log-as-lines() { duckdb "$1" "$2" "$3" "$2" access.log; }
side_log-by-pattern() { duckdb "$1" "$2" "$3" "$2" access.log; }
side_log-as-text() { duckdb "$1" "$2" "$3" "$2" access.log; }

# read_text takes a hundred times as long: at a twentieth of the data, once beside the best.
compare_parsing() {
  local way run
  table "Ways for DuckDB to parse the log"
  made_home "$(people 100000)" 1 "$(million 10)"
  for ((run = 0; run <= runs; run++)); do
    for way in log-as-fields log-as-lines log-by-pattern; do
      "side_$way" parsing-10m "$way" "$run"
    done
  done
  for way in log-as-fields log-as-lines log-by-pattern; do
    row parsing-10m "$way"
  done
  made_home "$(people 5000)" 1 $(($(million 1) / 2))
  side_log-as-fields parsing-500k log-as-fields 1
  side_log-as-text parsing-500k log-as-text 1
  rows parsing-500k log-as-text log-as-fields
}

compare_log() {
  table "Whole job without PDF against DuckDB, access log"
  load=log-as-fields
  data=access.log
  against_duckdb log-1m 60000 1
  against_duckdb log-10m 100000 10
}

compare_csv() {
  table "Whole job without PDF against DuckDB, neutral CSV"
  load=csv
  data=events.csv
  against_duckdb csv-1m 60000 1
  against_duckdb csv-10m 100000 10
}

against_duckdb() { # COMPARISON PEOPLE MILLIONS
  local format=access-log
  if [ "$load" = csv ]; then
    csv_home "$(people "$2")" "$(million "$3")"
    format=drillsift-events
  else
    made_home "$(people "$2")" 1 "$(million "$3")"
  fi
  job "$home" 1 "$format" "$data" "[]"
  alternate "$1" drillsift duckdb
  rows "$1" drillsift duckdb
  same_answer "$1"
}

# Both sides must have read the same lines and found about the people whom the generator made click.
# DuckDB's lines are those taken; Drillsift's are records, of which some may be rejected or skipped.
same_answer() { # COMPARISON
  local summary=$home/output/bench/latest duck=$results/logs/$1.duckdb.$runs.out
  {
    echo "$1: records of Drillsift: $(sum_of records), rejected $(sum_of rejected)," \
      "skipped $(sum_of skipped)"
    echo "$1: lines of DuckDB: $(awk '$1 == "lines" { print $2 }' "$duck")"
    echo "$1: clickers by Drillsift (likely; strict):" \
      "$(awk -F, '$3 == "click" { print $4 "; " $9 }' "$summary/review/rates-by-round.csv")"
    echo "$1: clickers by DuckDB: $(awk '$1 != "lines" { n += $NF } END { print n }' "$duck")"
    echo "$1: clickers in truth:" \
      "$(awk -F, 'NR > 1 { n += $3 } END { print n }' "$home/truth/round-1/people.csv")"
  } | tee -a "$results/answers.txt" >&2
}

sum_of() { # FIELD of the inputs in the summary
  awk -v field="\"$1\"" '$1 == field { gsub(/,/, ""); n += $NF } END { print n + 0 }' \
    "$home/output/bench/latest/run-summary.json"
}

side_first-run() {
  filters "$home/jobs/bench.filters.yaml" 203.0.113.0/24
  place "$home"
  run_job "$1" "$2" "$3" "$home" "$home/jobs/bench.yaml"
}

side_rerun() {
  filters "$home/jobs/bench.filters.yaml" "203.0.113.$3/32"
  run_job "$1" "$2" "$3" "$home" "$home/jobs/bench.yaml"
}

compare_rerun() {
  table "Rerun with changed filters against the first run"
  made_home "$(people 100000)" 1 "$(million 10)"
  job "$home" 1 access-log access.log "[]"
  alternate rerun-10m first-run rerun
  rows rerun-10m rerun first-run
  opened_inputs
}

# A row that means one person, another one in each run; $match and $value may name the round.
side_corrected-rerun() {
  local line=$(($3 + 2)) mail
  mail=$(sed -n "${line}p" "$home/input/round-1/roster.csv" | cut -d, -f3)
  corrections "$home/jobs/bench.corrections.csv" \
    "c1,FORCE_MACHINE,RECIPIENT$match,$mail$value,,,,a gateway,A. Author"
  run_job "$1" "$2" "$3" "$home" "$home/jobs/bench.yaml"
}

side_uncorrected-run() {
  corrections "$home/jobs/bench.corrections.csv"
  place "$home"
  run_job "$1" "$2" "$3" "$home" "$home/jobs/bench.yaml"
}

compare_rerun-corrected() {
  local match="" value=""
  table "Rerun after one correction against the first run"
  made_home "$(people 100000)" 1 "$(million 10)"
  job "$home" 1 access-log access.log "[]"
  alternate rerun-corrected-10m uncorrected-run corrected-rerun
  rows rerun-corrected-10m corrected-rerun uncorrected-run
}

compare_rerun-one-round() {
  local match="&ROUND" value="&2"
  table "Rerun after a correction of one round of three against the first run"
  one_round_of "$(people 33333)" $(($(million 10) / 3)) rerun-one-round-10m
  one_round_of "$(people 100000)" "$(million 10)" rerun-one-round-30m
}

one_round_of() { # PEOPLE LINES-OF-A-ROUND NAME
  made_home "$1" 3 "$2"
  job "$home" 3 access-log access.log "[]"
  alternate "$3" uncorrected-run corrected-rerun
  rows "$3" corrected-rerun uncorrected-run
}

# One more rerun under strace: every file below input/ that the process opened.
opened_inputs() {
  say ""
  if ! command -v strace >/dev/null 2>&1; then
    say "Opened inputs: not looked at, strace is missing."
    return
  fi
  filters "$home/jobs/bench.filters.yaml" 203.0.113.128/25
  strace -f -qq -e trace=open,openat,openat2 -o "$results/logs/opened.strace" \
    "$home/drillsift" run "$home/jobs/bench.yaml" --work "$home/work" --output "$home/output" \
    >"$results/logs/opened.out" 2>"$results/logs/opened.err" || [ $? = 10 ] ||
    die "the rerun under strace failed, see $results/logs/opened.err"
  say "Files below input/ that a rerun opened (strace), times:"
  say ""
  grep -v ENOENT "$results/logs/opened.strace" | { grep -o '"[^"]*/input/[^"]*"' || true; } |
    sort | uniq -c | sed "s|$home/||; s/^/    /" >>"$results/report.md"
  say "    end of list; of the blocks $(sum_of parsed) parsed, $(sum_of reused) reused"
}

# As the launcher starts a big job, with a class-data archive of its own made by the warm-up.
side_stages() {
  local archive=$built/stages.jsa options size
  size=$(du -sk "$home/input" | cut -f1)
  options="-XX:+UseParallelGC -XX:FreqInlineSize=60 -XX:InlineSmallCode=500"
  [ "$size" -ge 512000 ] || options="-XX:+UseParallelGC -XX:TieredStopAtLevel=1"
  [ "$size" -ge 51200 ] || options="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
  options+=" -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Xlog:cds=off -Xlog:cds+dynamic=off"
  if [ "$3" = 0 ]; then
    options+=" -XX:ArchiveClassesAtExit=$archive"
  else
    options+=" -XX:SharedArchiveFile=$archive"
  fi
  place "$home"
  # shellcheck disable=SC2086
  timed "$1" "$2" "$3" java $options ${DRILLSIFT_JAVA_OPTS:-} \
    -cp "$built/stages.jar:$built/unpacked/drillsift.jar" drillsift.job.StagesAlone \
    "$home/jobs/bench.yaml" "$work" "$output"
}

compare_framework() {
  table "The job against its stages without Spring Batch and H2"
  made_home "$(people 100000)" 1 "$(million 10)"
  job "$home" 1 access-log access.log "[]"
  alternate framework-10m drillsift stages
  rows framework-10m drillsift stages
  local job stages column share=
  for column in 4 5; do
    job=$(median framework-10m drillsift $column)
    stages=$(median framework-10m stages $column)
    share+=" $(awk -v a="$job" -v b="$stages" 'BEGIN { printf "%.1f %%", (a - b) / a * 100 }')"
  done
  say ""
  say "Share of Spring Batch and H2, (job - stages) / job, of wall and CPU time:$share"
}

side_sample() {
  rm -rf "$sample/work" "$sample/output"
  run_job "$1" "$2" "$3" "$sample" "$sample/jobs/sample.yaml"
}

side_empty-job() {
  local database=$into/empty-job
  rm -rf "$database" && mkdir "$database"
  timed "$1" "$2" "$3" java -jar "$built/empty-job.jar" \
    "--spring.datasource.url=jdbc:h2:file:$database/batch;WRITE_DELAY=0" \
    --spring.batch.jdbc.initialize-schema=always
}

side_everyday() {
  side_drillsift "$1" "$2" "$3"
}

compare_start() {
  table "The sample, cold start to exit, against an empty Spring Batch job"
  home_of sample
  sample=$home
  cp -r "$root/jobs/." "$sample/jobs/"
  mkdir -p "$sample/input/sample" && cp -r "$root/input/sample/." "$sample/input/sample/"
  alternate sample sample empty-job
  rows sample sample empty-job
}

compare_everyday() {
  table "10,000 people, 3 rounds, executive PDFs ja and en, against an empty Spring Batch job"
  made_home "$(people 10000)" 3 $((100000 / scale))
  job "$home" 3 access-log access.log \
    "[{report: executive, audience: anonymous, languages: [ja, en]}]"
  alternate everyday everyday empty-job
  rows everyday everyday empty-job
}

side_without-executive() {
  job "$home" 3 access-log access.log "[]"
  side_drillsift "$1" "$2" "$3"
}

side_with-executive() {
  job "$home" 3 access-log access.log \
    "[{report: executive, audience: anonymous, languages: [ja, en]}]"
  side_drillsift "$1" "$2" "$3"
}

compare_executive() {
  local run side with without
  table "What executive PDFs, ja and en, add to a run of 10,000 people and 3 rounds"
  made_home "$(people 10000)" 3 $((100000 / scale))
  for ((run = 0; run <= runs; run++)); do
    for side in without-executive with-executive empty-job; do
      "side_$side" executive "$side" "$run"
    done
  done
  for side in without-executive with-executive empty-job; do
    row executive "$side"
  done
  with=$(median executive with-executive 4)
  without=$(median executive without-executive 4)
  say ""
  say "Added, against the empty job, by wall time:" \
    "$(ratio "$(awk -v a="$with" -v b="$without" 'BEGIN { print a - b }')" \
      "$(median executive empty-job 4)")"
}

side_one-gigabyte() {
  DRILLSIFT_JAVA_OPTS="${DRILLSIFT_JAVA_OPTS:-} -Xmx1g" side_drillsift "$1" "$2" "$3"
}

compare_memory() {
  local run
  table "10 million lines within -Xmx1g"
  made_home "$(people 100000)" 1 "$(million 10)"
  job "$home" 1 access-log access.log "[]"
  if (side_one-gigabyte memory-10m one-gigabyte 0); then
    for ((run = 1; run <= runs; run++)); do
      side_one-gigabyte memory-10m one-gigabyte "$run"
    done
    row memory-10m one-gigabyte
  else
    say "| memory-10m | one-gigabyte | fails | | |"
    sed 's/^/    /' "$results/logs/memory-10m.one-gigabyte.0.err" >>"$results/report.md"
  fi
}

# A hundred lines for each person at every size, so that people grow as lines do.
compare_linear() {
  local size run step
  table "Linear growth"
  for ((run = 0; run <= runs; run++)); do
    for size in 1 3 10; do
      made_home "$(people $((size * 10000)))" 1 "$(million $size)"
      job "$home" 1 access-log access.log "[]"
      side_drillsift "linear-${size}m" drillsift "$run"
    done
  done
  for size in 1 3 10; do
    row "linear-${size}m" drillsift
  done
  say ""
  say "| nanoseconds a line | 1 million | 3 million | 10 million |"
  say "|---|---|---|---|"
  for step in read normalize classify aggregate report; do
    say "| $step | $(per_line "$step" 1) | $(per_line "$step" 3) | $(per_line "$step" 10) |"
  done
  say "| whole run | $(whole 1) | $(whole 3) | $(whole 10) |"
}

# The step classify also counts people and keeps what a rerun needs; here judging stands alone.
compare_judging() {
  local size run stage
  table "Judging against normalizing, without Spring Batch and H2"
  for ((run = 0; run <= runs; run++)); do
    for size in 1 3 10; do
      made_home "$(people $((size * 10000)))" 1 "$(million $size)"
      job "$home" 1 access-log access.log "[]"
      side_stages "judging-${size}m" stages "$run"
    done
  done
  for size in 1 3 10; do
    row "judging-${size}m" stages
  done
  say ""
  say "| nanoseconds a line | 1 million | 3 million | 10 million |"
  say "|---|---|---|---|"
  for stage in normalize judge; do
    say "| $stage | $(stage_per_line $stage 1) | $(stage_per_line $stage 3) |" \
      "$(stage_per_line $stage 10) |"
  done
  say "| judge / normalize | $(judging_ratio 1) | $(judging_ratio 3) | $(judging_ratio 10) |"
}

judging_ratio() { # MILLIONS
  ratio "$(stage_per_line judge "$1")" "$(stage_per_line normalize "$1")"
}

stage_per_line() { # STAGE MILLIONS
  local run
  for ((run = 1; run <= runs; run++)); do
    awk -v stage="$1" '$1 == stage { print $2 }' "$results/logs/judging-$2m.stages.$run.out"
  done | middle | awk -v lines="$(million "$2")" '{ printf "%.0f", $1 * 1000000 / lines }'
}

per_line() { # STEP MILLIONS
  step_median "linear-$2m" drillsift "$1" |
    awk -v lines="$(million "$2")" '{ printf "%.0f", $1 * 1000000 / lines }'
}

whole() { # MILLIONS
  median "linear-$1m" drillsift 4 |
    awk -v lines="$(million "$1")" '{ printf "%.0f", $1 * 1000000000 / lines }'
}
