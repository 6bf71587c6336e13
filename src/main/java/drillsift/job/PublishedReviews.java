package drillsift.job;

import drillsift.classify.VisitMatch;
import drillsift.event.Campaign;
import drillsift.read.CorrectionRows;
import drillsift.read.SourceSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The review lists that runs of a campaign have published, the newest first. */
final class PublishedReviews {

    private final Path output;
    private final Campaign campaign;

    PublishedReviews(Path output, Campaign campaign) {
        this.output = output;
        this.campaign = campaign;
    }

    /** What the newest list that has that row says of it. */
    Optional<VisitMatch> match(String id) {
        return PublishedRuns.in(output, campaign.id()).newestFirst().stream()
                .map(run -> run.resolve("review/review.csv"))
                .filter(Files::isRegularFile)
                .flatMap(list -> match(list, id).stream())
                .findFirst();
    }

    private Optional<VisitMatch> match(Path list, String id) {
        try {
            return CorrectionRows.read(list.toString(), list, SourceSettings.in(campaign.zone()))
                    .rows()
                    .stream()
                    .filter(row -> row.cell("row").equals(id))
                    .map(row -> new VisitMatch(row.cell("match_type"), row.cell("match_value")))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
