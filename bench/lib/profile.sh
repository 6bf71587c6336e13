# Where the CPU time of a big run goes. Used by bench/run.
# shellcheck shell=bash disable=SC2154

# Samples of Java's flight recorder, each laid to the topmost frame that is not the JDK's.
compare_profile() {
  local recording=$results/profile.jfr
  made_home "$(people 100000)" 1 "$(million 10)"
  job "$home" 1 access-log access.log "[]"
  side_drillsift profile-10m drillsift 0 # leaves the class-data archive
  DRILLSIFT_JAVA_OPTS="${DRILLSIFT_JAVA_OPTS:-} -XX:StartFlightRecording=settings=profile,\
filename=$recording" side_drillsift profile-10m drillsift 1
  "$(dirname "$(jar_path)")/jfr" print --events jdk.ExecutionSample --stack-depth 64 "$recording" |
    owners >"$results/profile.csv"
  say ""
  say "## Profile of 10 million lines, share of the samples"
  shares "Package" 1
  shares "Stage" 2
  shares "Method (of JDK frames: the caller)" 3
}

# A line for each sample: library, package of Drillsift, class and method.
owners() {
  awk -v OFS=, '
    /stackTrace = \[/ { inside = 1; library = stage = method = "" }
    inside && $1 ~ /\(/ {
      name = $1
      sub(/\(.*/, "", name)
      if (library == "" && name !~ /^(java|jdk|sun|com\.sun)\./) {
        split(name, part, ".")
        library = part[1] == "drillsift" || part[2] ~ /^[A-Z]/ ? part[1] : part[1] "." part[2]
        count = split(name, part, ".")
        method = part[count - 1] "." part[count]
      }
      if (stage == "" && name ~ /^drillsift\./) {
        split(name, part, ".")
        stage = part[2]
      }
    }
    inside && /^  \]/ {
      inside = 0
      print library == "" ? "JDK" : library, stage == "" ? "-" : stage, method == "" ? "-" : method
    }'
}

shares() { # TITLE COLUMN
  say ""
  say "| $1 | % |"
  say "|---|---|"
  awk -F, -v c="$2" '{ n[$c]++ }
    END { for (k in n) printf "| `%s` | %.1f |\n", k, n[k] / NR * 100 }' \
    "$results/profile.csv" | LC_ALL=C sort -t'|' -k3,3nr -k2,2 | head -n 15 >>"$results/report.md"
}
