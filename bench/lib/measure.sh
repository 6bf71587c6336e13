# Times commands in turn and makes tables of the medians. Used by bench/run.
# shellcheck shell=bash disable=SC2154

open_results() {
  results=$into/results-$(date -u +%Y%m%dT%H%M%SZ)
  mkdir -p "$results/logs"
  echo "comparison,side,run,wall_s,cpu_s,peak_mb,exit,others_cpu_s" >"$results/runs.csv"
  echo "comparison,side,run,step,milliseconds" >"$results/steps.csv"
  {
    echo "# Figures of $(date -u +%Y-%m-%d), commit $(git -C "$root" rev-parse --short HEAD)"
    echo
    echo "$(nproc) cores, $(awk '/MemTotal/ {printf "%.0f", $2 / 1048576}' /proc/meminfo) GiB," \
      "$(java -version 2>&1 | head -n 1), medians of $runs, data divided by $scale," \
      "DRILLSIFT_JAVA_OPTS=\"${DRILLSIFT_JAVA_OPTS:-}\""
  } >"$results/report.md"
}

say() {
  echo "$*" >>"$results/report.md"
}

close_results() {
  step_table
  cat "$results/report.md"
  awk -F, 'NR > 1 && $8 > 0.3 + 0.05 * $4 { busy++ } END { if (busy) print "\nWarning: in " busy \
    " of " NR - 1 " runs others used the machine (others_cpu_s in runs.csv): say little." }' \
    "$results/runs.csv" | tee -a "$results/report.md"
  echo "$results" >&2
}

# Seconds that the cores of this machine were busy or taken away, since it started.
busy_seconds() {
  awk -v hz="$(getconf CLK_TCK)" '/^cpu / { print ($2 + $3 + $4 + $7 + $8 + $9) / hz }' /proc/stat
}

# Runs a command, its output into a log; the warm-up is run 0 and is not counted.
timed() { # COMPARISON SIDE RUN COMMAND...
  local comparison=$1 side=$2 run=$3 busy code=0
  shift 3
  log=$results/logs/$comparison.$side.$run
  busy=$(busy_seconds)
  /usr/bin/time -q -f '%e %U %S %M' -o "$log.time" "$@" >"$log.out" 2>"$log.err" || code=$?
  case $code in
    0 | 10) ;; # 10: published, but there is something to look at
    *) die "$comparison, $side: exit $code, see $log.err" ;;
  esac
  [ "$run" = 0 ] || tail -n 1 "$log.time" |
    awk -v OFS=, -v name="$comparison,$side,$run" -v code="$code" -v from="$busy" \
      -v to="$(busy_seconds)" '{ others = to - from - $2 - $3
        print name, $1, $2 + $3, sprintf("%.0f", $4 / 1024), code, (others > 0 ? others : 0) }' \
      >>"$results/runs.csv"
}

# Two sides in turn. A side is a function that prepares, then calls timed with its name and run.
alternate() { # COMPARISON SIDE_A SIDE_B
  local run
  for ((run = 0; run <= runs; run++)); do
    "side_$2" "$1" "$2" "$run"
    "side_$3" "$1" "$3" "$run"
  done
}

median() { # COMPARISON SIDE COLUMN
  awk -F, -v c="$1" -v s="$2" -v n="$3" '$1 == c && $2 == s { print $n }' "$results/runs.csv" |
    middle
}

middle() {
  sort -n | awk '{ v[NR] = $1 } END {
    if (NR == 0) print "-"
    else print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

ratio() {
  awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) printf "%.2f", a / b; else printf "-" }'
}

table() {
  say ""
  say "## $1"
  say ""
  say "| comparison | side | wall s | CPU s | peak MB |"
  say "|---|---|---|---|---|"
}

row() { # COMPARISON SIDE
  say "| $1 | $2 | $(median "$1" "$2" 4) | $(median "$1" "$2" 5) | $(median "$1" "$2" 6) |"
}

# Both sides and A / B.
rows() { # COMPARISON SIDE_A SIDE_B
  row "$1" "$2"
  row "$1" "$3"
  local column line="| $1 | **$2 / $3** |"
  for column in 4 5 6; do
    line+=" **$(ratio "$(median "$1" "$2" $column)" "$(median "$1" "$3" $column)")** |"
  done
  say "$line"
}

# The steps of a run out of its summary, printed as JSON with a field on each line.
steps_of() { # COMPARISON SIDE RUN OUTPUT
  awk -v OFS=, -v name="$1,$2,$3" '
    /"step"/ { gsub(/[",]/, ""); step = $NF }
    /"milliseconds"/ { gsub(/[",]/, ""); print name, step, $NF }' \
    "$4"/*/latest/run-summary.json >>"$results/steps.csv"
}

step_median() { # COMPARISON SIDE STEP
  awk -F, -v c="$1" -v s="$2" -v n="$3" '$1 == c && $2 == s && $4 == n { print $5 }' \
    "$results/steps.csv" | middle
}

# Where the time of Drillsift's runs went; the rest is start, hashing of the inputs and closing.
step_table() {
  local comparison side line step sum
  say ""
  say "## Steps, in seconds"
  say ""
  say "| comparison | side | read | normalize | classify | aggregate | report | rest |"
  say "|---|---|---|---|---|---|---|---|"
  while IFS=, read -r comparison side; do
    line="| $comparison | $side |"
    sum=0
    for step in read normalize classify aggregate report; do
      step=$(step_median "$comparison" "$side" "$step")
      sum=$((sum + ${step%.*}))
      line+=" $(awk -v ms="$step" 'BEGIN { printf "%.2f", ms / 1000 }') |"
    done
    say "$line $(awk -v wall="$(median "$comparison" "$side" 4)" -v ms="$sum" \
      'BEGIN { printf "%.2f", wall - ms / 1000 }') |"
  done < <(tail -n +2 "$results/steps.csv" | cut -d, -f1,2 | awk '!seen[$0]++')
}
