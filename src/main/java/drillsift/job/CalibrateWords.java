package drillsift.job;

import drillsift.classify.EvidenceGroup;
import drillsift.classify.PassedOver;
import drillsift.classify.Proposal;
import drillsift.message.Messages;
import drillsift.message.VisibleControls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The sentences about a calibration that stand on the screen and in the file alike. */
final class CalibrateWords {

    private static final int MOST_AGENTS = 3;
    private static final int LONGEST_AGENT = 120;
    private static final double IN_SECONDS = 600;
    private static final double IN_MINUTES = 7_200;

    private final Messages messages;
    private final Calibration found;

    CalibrateWords(Messages messages, Calibration found) {
        this.messages = messages;
        this.found = found;
    }

    /** Numbers go in as plain digits. */
    String text(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i].toString();
        }
        return messages.text("calibrate", key, plain);
    }

    /** From what it was learned. */
    List<String> learned() {
        Calibration.Learned learned = found.learned();
        String from =
                learned.round() == 0
                        ? text("from-file", shown(learned.name()))
                        : text("from-round", learned.round(), shown(learned.name()));
        List<String> lines = new ArrayList<>();
        lines.add(
                text(
                        learned.unopened() ? "learned.pilot" : "learned.round",
                        from,
                        learned.people(),
                        learned.accesses(),
                        learned.machines()));
        if (learned.accesses() == 0) {
            lines.add(text("learned.none"));
        }
        if (learned.rejected() > 0) {
            lines.add(text("learned.rejected", learned.rejected()));
        }
        if (learned.unplaced() > 0) {
            lines.add(text("learned.unplaced", learned.unplaced()));
        }
        return lines;
    }

    /** What it is, and whether it is a comment in the file. */
    String what(Proposal proposal) {
        String what = text("sort." + proposal.sort().name(), shown(proposal.value()));
        if (!proposal.isDoubtful()) {
            return what;
        }
        boolean isQuestion = proposal.sort() == Proposal.Sort.PEOPLES_NETWORK;
        return text(isQuestion ? "question" : "doubtful", what);
    }

    /** Evidence, doubts and effects, each a sentence. */
    List<String> about(ProposedRow row) {
        List<String> lines = new ArrayList<>(evidence(row.proposal()));
        row.proposal().doubts().forEach(doubt -> lines.add(doubt(doubt)));
        lines.addAll(effects(row.effects()));
        return lines;
    }

    private List<String> evidence(Proposal proposal) {
        Proposal.Seen seen = proposal.seen();
        List<String> lines = new ArrayList<>();
        boolean isUnopened = found.learned().unopened();
        lines.add(
                text(
                        isUnopened ? "seen.pilot" : "seen.round",
                        seen.people(),
                        found.learned().people(),
                        seen.accesses(),
                        seen.addresses()));
        lines.add(delays(seen));
        if (!isUnopened) {
            lines.add(text("judged", seen.machine(), seen.persons(), seen.undecided()));
        }
        boolean isScanner = proposal.sort() != Proposal.Sort.PEOPLES_NETWORK;
        if (!isUnopened && isScanner && !seen.groups().isEmpty()) {
            lines.add(text("groups", groups(seen.groups())));
        }
        if (proposal.sort() != Proposal.Sort.AGENT) {
            lines.addAll(agents(seen.agents()));
        }
        return lines;
    }

    private String delays(Proposal.Seen seen) {
        if (seen.first().isEmpty()) {
            return text("delays.unknown");
        }
        return seen.first().equals(seen.latest())
                ? text("delays.one", time(seen.first()))
                : text("delays", time(seen.first()), time(seen.median()), time(seen.latest()));
    }

    private String time(OptionalDouble delay) {
        double seconds = delay.orElseThrow();
        if (Math.abs(seconds) < IN_SECONDS) {
            return text("seconds", number("%.0f", seconds));
        }
        return Math.abs(seconds) < IN_MINUTES
                ? text("minutes", number("%.0f", seconds / 60))
                : text("hours", number("%.1f", seconds / 3_600));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value + 0.0);
    }

    private String groups(List<EvidenceGroup> groups) {
        return groups.stream()
                .map(group -> text("group." + group.name()))
                .collect(Collectors.joining(text("comma")));
    }

    private List<String> agents(List<String> agents) {
        List<String> lines = new ArrayList<>();
        agents.stream()
                .limit(MOST_AGENTS)
                .forEach(
                        agent ->
                                lines.add(
                                        agent.isBlank()
                                                ? text("agent.empty")
                                                : text("agent", shown(agent))));
        if (agents.size() > MOST_AGENTS) {
            lines.add(text("agent.more", agents.size() - MOST_AGENTS));
        }
        return lines;
    }

    private String doubt(Proposal.Doubt doubt) {
        boolean isOfRound = doubt.round() > 0;
        return text(
                "doubt." + doubt.reason().name(), isOfRound ? doubt.round() : "", doubt.people());
    }

    /** One sentence per round where something changes, one where nothing does. */
    List<String> effects(List<RoundEffect> effects) {
        List<String> lines = new ArrayList<>();
        effects.stream().filter(RoundEffect::isAny).forEach(each -> lines.add(effect(each)));
        if (lines.isEmpty()) {
            lines.add(text("effect.none"));
        }
        return lines;
    }

    private String effect(RoundEffect effect) {
        return effect.isOnlyAccesses()
                ? text("effect.accesses", effect.round(), effect.accesses())
                : counted(effect);
    }

    private String counted(RoundEffect effect) {
        return text(
                "effect",
                effect.round(),
                effect.accesses(),
                effect.people(),
                effect.before().strict(),
                effect.after().strict(),
                effect.before().likely(),
                effect.after().likely(),
                effect.before().lenient(),
                effect.after().lenient());
    }

    /** What was seen and is not proposed: known machines in one line, others each. */
    List<String> passedOver() {
        List<String> lines = new ArrayList<>();
        for (PassedOver.Reason reason : PassedOver.Reason.values()) {
            List<PassedOver> those =
                    found.passedOver().stream().filter(each -> each.reason() == reason).toList();
            String why = text("passed." + reason.name());
            if (reason.isKnown() && !those.isEmpty()) {
                int accesses = those.stream().mapToInt(PassedOver::accesses).sum();
                lines.add(text("passed.all", those.size(), accesses, why));
            } else {
                those.forEach(each -> lines.add(text("passed", each.what(), each.accesses(), why)));
            }
        }
        return lines;
    }

    /** One line, cut, with nothing that acts on a terminal or ends a comment. */
    static String shown(String text) {
        String line = text.replaceAll("\\R|\\t", " ").strip();
        return VisibleControls.of(Columns.cut(line, LONGEST_AGENT));
    }
}
