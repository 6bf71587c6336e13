package drillsift.job;

import drillsift.event.InputFormat;
import drillsift.event.SourceRef;
import drillsift.job.file.RoundInputs;
import drillsift.message.Problem;
import drillsift.read.Packing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells where several campaigns of a tool are taken for one round. Phishing Club's archive has a
 * file for each campaign, and a {@code part} with a star may mean more than was meant; GoPhish
 * exports each campaign into a file of its own, and one of another drill is soon put beside it.
 */
final class CampaignsTogether {

    private static final int MOST_SHOWN = 10;

    private CampaignsTogether() {}

    static List<Problem> notes(RoundInputs round, List<PlannedSource> sources) {
        List<Problem> notes = new ArrayList<>(ofArchives(round, sources));
        notes.addAll(ofFiles(round, sources));
        return notes;
    }

    /** Inputs that name their campaign in the job file are meant as they are. */
    private static List<Problem> ofFiles(RoundInputs round, List<PlannedSource> sources) {
        Map<String, List<PlannedSource>> campaigns = new LinkedHashMap<>();
        for (PlannedSource source : sources) {
            String campaign = source.settings().campaignId().orElse(source.campaign());
            if (!source.campaign().isEmpty()) {
                campaigns.computeIfAbsent(campaign, any -> new ArrayList<>()).add(source);
            }
        }
        return sources.stream()
                .filter(source -> !source.campaign().isEmpty())
                .filter(source -> source.settings().campaignId().isEmpty())
                .reduce((before, last) -> last)
                .filter(any -> campaigns.size() > 1)
                .map(last -> several(round, last, campaigns))
                .stream()
                .toList();
    }

    private static Problem several(
            RoundInputs round, PlannedSource last, Map<String, List<PlannedSource>> campaigns) {
        List<String> files = new ArrayList<>();
        campaigns.forEach(
                (campaign, sources) ->
                        sources.forEach(
                                source -> files.add(source.file().name() + ": " + campaign)));
        return Problem.at(
                round.inputs().get(last.ordinal()).where(),
                JobCode.CAMPAIGNS_MIXED,
                campaigns.size(),
                round.round().number(),
                shown(files));
    }

    private static List<Problem> ofArchives(RoundInputs round, List<PlannedSource> sources) {
        Map<SourceRef, List<String>> members = new LinkedHashMap<>();
        for (PlannedSource source : sources) {
            Packing packing = source.file().packing();
            if (source.file().format() == InputFormat.PHISHING_CLUB_EVENTS
                    && packing.kind() == Packing.Kind.ZIP
                    && source.settings().campaignId().isEmpty()) {
                SourceRef where = round.inputs().get(source.ordinal()).where();
                members.computeIfAbsent(where, any -> new ArrayList<>()).add(packing.part());
            }
        }
        List<Problem> notes = new ArrayList<>();
        members.forEach(
                (where, names) -> {
                    if (names.size() > 1) {
                        notes.add(note(where, round.round().number(), names));
                    }
                });
        return notes;
    }

    private static Problem note(SourceRef where, int round, List<String> names) {
        return Problem.at(where, JobCode.CAMPAIGNS_TOGETHER, names.size(), round, shown(names));
    }

    private static String shown(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(MOST_SHOWN, names.size())));
        return names.size() > MOST_SHOWN ? shown + ", ..." : shown;
    }
}
