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
 * Tells where one entry of the job file takes several campaigns of Phishing Club for one round: its
 * archive has a file for each campaign, and a {@code part} with a star may mean more than was
 * meant.
 */
final class CampaignsTogether {

    private static final int MOST_SHOWN = 10;

    private CampaignsTogether() {}

    static List<Problem> notes(RoundInputs round, List<PlannedSource> sources) {
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
        String shown = String.join(", ", names.subList(0, Math.min(MOST_SHOWN, names.size())));
        return Problem.at(
                where,
                JobCode.CAMPAIGNS_TOGETHER,
                names.size(),
                round,
                names.size() > MOST_SHOWN ? shown + ", ..." : shown);
    }
}
