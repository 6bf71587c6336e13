package drillsift.job;

import drillsift.aggregate.Device;
import drillsift.classify.Correction;
import drillsift.classify.CorrectionEffect;
import drillsift.classify.FilterSet;
import drillsift.classify.JudgedRound.RuleHits;
import drillsift.classify.RuleCatalog;
import drillsift.report.audit.AuditFindings;
import drillsift.report.audit.AuditFindings.DecisionLine;
import drillsift.report.audit.AuditFindings.FileLine;
import drillsift.report.audit.AuditFindings.RuleLine;
import drillsift.report.audit.AuditFindings.Settings;
import drillsift.report.audit.AuditFindings.UndecidedLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gathers what the filter audit tells, once for all its languages. */
final class AuditOfRun {

    private final RunPlan plan;
    private final Judgements judgements;
    private final CampaignResult result;
    private AuditFindings findings;

    AuditOfRun(RunPlan plan, Judgements judgements, CampaignResult result) {
        this.plan = plan;
        this.judgements = judgements;
        this.result = result;
    }

    synchronized AuditFindings make() {
        if (findings == null) {
            findings = new AuditFindings(settings(), rules(), undecided(), decisions(), files());
        }
        return findings;
    }

    private Settings settings() {
        FilterSet filters = plan.jobFile().filters();
        return new Settings(
                plan.filterSet().substring(0, 8),
                filters.ownNetworks().size(),
                filters.sharedEgress().size(),
                filters.scannerNetworks().size(),
                filters.machines().ids().size(),
                filters.switchedOff().size(),
                filters.weights().size(),
                filters.thresholds().size(),
                filters.corrections().size());
    }

    private List<RuleLine> rules() {
        Map<String, RuleHits> sums = new TreeMap<>();
        for (PlannedRound round : plan.rounds()) {
            result.counts(round)
                    .ruleHits()
                    .forEach((rule, hits) -> sums.merge(rule, hits, AuditOfRun::plus));
        }
        Map<String, Double> weights = plan.jobFile().filters().weights();
        return RuleCatalog.rules().stream()
                .filter(rule -> sums.containsKey(rule.id()))
                .map(
                        rule -> {
                            RuleHits hits = sums.get(rule.id());
                            return new RuleLine(
                                    rule.id(),
                                    weights.getOrDefault(rule.id(), rule.weight()),
                                    rule.decisive(),
                                    hits.human(),
                                    hits.machine(),
                                    hits.uncertain());
                        })
                .sorted(
                        Comparator.comparingLong(RuleLine::accesses)
                                .reversed()
                                .thenComparing(RuleLine::rule))
                .toList();
    }

    private static RuleHits plus(RuleHits one, RuleHits other) {
        return new RuleHits(
                one.human() + other.human(),
                one.machine() + other.machine(),
                one.uncertain() + other.uncertain());
    }

    private List<UndecidedLine> undecided() {
        List<UndecidedLine> lines = new ArrayList<>();
        for (PlannedRound round : plan.rounds()) {
            UndecidedPeople people = new UndecidedPeople(round, result.counts(round).undecided());
            lines.addAll(people.lines(result.outcomes(round), AuditOfRun::device));
        }
        return lines;
    }

    private static String device(String agent) {
        Device device = Device.ofAgent(agent);
        return device.equals(Device.UNKNOWN) ? "" : device.system();
    }

    private List<DecisionLine> decisions() {
        List<DecisionLine> lines = new ArrayList<>();
        for (PlannedRound round : plan.rounds()) {
            for (CorrectionEffect effect : result.counts(round).corrections()) {
                Correction row = effect.correction();
                lines.add(
                        new DecisionLine(
                                round.round().number(),
                                row.id(),
                                row.writtenAction(),
                                match(row),
                                row.reason(),
                                row.author(),
                                effect.accesses(),
                                effect.people(),
                                effect.changed()));
            }
        }
        return lines;
    }

    /** As a corrections file writes it. */
    private static String match(Correction row) {
        return row.matches().isEmpty()
                ? row.rule()
                : row.matches().stream().map(AuditOfRun::match).collect(Collectors.joining(" & "));
    }

    private static String match(Correction.Match match) {
        String text =
                match.field() == Correction.Field.TIME_WINDOW
                        ? match.from().orElseThrow() + "/" + match.to().orElseThrow()
                        : match.text();
        return match.field() + " " + text;
    }

    private List<FileLine> files() {
        List<FileLine> lines = new ArrayList<>();
        for (PlannedRound round : plan.rounds()) {
            for (RecordCounts counts : RecordCounts.of(round, result, judgements)) {
                lines.add(
                        new FileLine(
                                round.round().number(),
                                counts.source().file().name(),
                                counts.source().file().format().key(),
                                counts.records(),
                                counts.accepted(),
                                counts.rejected(),
                                counts.duplicate(),
                                counts.skipped(),
                                counts.source().file().sha256()));
            }
        }
        return lines;
    }
}
