package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.RoundFigures;
import drillsift.message.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures that a run is told by: per round the reactions, clicks and reports. */
final class Headline {

    private static final List<Measure> MEASURES =
            List.of(Measure.REACTION, Measure.CLICK, Measure.REPORT);

    private Headline() {}

    static void add(RunSummary summary, CampaignFigures figures) {
        for (RoundFigures round : figures.rounds()) {
            for (Measure measure : MEASURES) {
                Figure figure = round.total(measure);
                ObjectNode node = summary.list("headline").addObject();
                node.put("round", round.round().number());
                node.put("measure", measure.key());
                node.put("of", figure.of());
                node.put("note", figure.note().key());
                figure.rate().ifPresent(rate -> node.put("count", rate.count()));
                figure.rate()
                        .ifPresent(
                                rate ->
                                        rate.percent()
                                                .ifPresent(
                                                        value ->
                                                                node.put("percent", round(value))));
                figure.interval().ifPresent(interval -> node.put("low", round(interval.low())));
                figure.interval().ifPresent(interval -> node.put("high", round(interval.high())));
                figure.strict().ifPresent(count -> node.put("strict", count));
                figure.lenient().ifPresent(count -> node.put("lenient", count));
                figure.raw().ifPresent(count -> node.put("raw", count));
            }
        }
    }

    private static double round(double percent) {
        return Math.round(percent * 10_000) / 10_000.0;
    }

    /** A line per round and measure, as a published run tells them. */
    static List<String> lines(JsonNode summary, Messages messages) {
        List<String> lines = new ArrayList<>();
        for (JsonNode node : summary.path("headline")) {
            String round = node.path("round").asText();
            String measure = messages.text("job", "measure." + node.path("measure").asText());
            if (node.has("percent")) {
                lines.add(
                        messages.text(
                                "job",
                                "headline",
                                round,
                                measure,
                                percent(node.path("percent").asDouble()),
                                node.path("count").asText(),
                                node.path("of").asText(),
                                node.path("strict").asText(),
                                node.path("lenient").asText(),
                                node.path("raw").asText()));
            } else {
                lines.add(messages.text("job", "headline.not-measured", round, measure));
            }
        }
        return lines;
    }

    /** Of the last round the clicks, or all reactions where no input records clicks. */
    static Optional<JsonNode> main(JsonNode summary) {
        Optional<JsonNode> found = Optional.empty();
        for (JsonNode figure : summary.path("headline")) {
            String measure = figure.path("measure").asText();
            boolean isNewer =
                    found.map(one -> one.path("round").asInt() < figure.path("round").asInt())
                            .orElse(true);
            boolean isClick = measure.equals(Measure.CLICK.key());
            boolean isReaction = measure.equals(Measure.REACTION.key());
            if (figure.has("percent") && (isClick || isReaction && isNewer)) {
                found = Optional.of(figure);
            }
        }
        return found;
    }

    static List<String> published(Path folder, Messages messages) {
        return lines(RunSummary.read(folder), messages);
    }

    /** One decimal, half up, as on every page. */
    static String percent(double value) {
        return new BigDecimal(value)
                .setScale(1, RoundingMode.HALF_UP)
                .toString()
                .toLowerCase(Locale.ROOT);
    }
}
