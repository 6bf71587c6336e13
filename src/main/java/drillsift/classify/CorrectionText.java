package drillsift.classify;

import drillsift.classify.Correction.Action;
import drillsift.classify.Correction.Field;
import drillsift.classify.Correction.Match;
import drillsift.event.SourceRef;
import java.time.Instant;
import java.util.List;

/** A correction as text and back; where it stands is no part of it. */
final class CorrectionText {

    private static final String WIDE = "wide";

    private CorrectionText() {}

    static List<String> of(Correction correction) {
        return new Said()
                .with("action", correction.action().name())
                .with("rule", correction.rule())
                .with("decibans", Double.toString(correction.decibans()))
                .withAll("match", correction.matches().stream().map(CorrectionText::of).toList())
                .with("from", correction.from())
                .with("to", correction.to())
                .with("reason", correction.reason())
                .with("author", correction.author())
                .with("confirm", correction.isWide() ? WIDE : "")
                .lines();
    }

    private static String of(Match match) {
        String value =
                match.field() == Field.TIME_WINDOW
                        ? match.from().orElseThrow() + "/" + match.to().orElseThrow()
                        : match.text();
        return match.field().name() + " " + value;
    }

    static Correction read(String id, List<String> lines, SourceRef where) {
        Said said = new Said(lines);
        return new Correction(
                where,
                id,
                Action.valueOf(said.text("action")),
                said.text("rule"),
                Double.parseDouble(said.text("decibans")),
                said.all("match").stream().map(CorrectionText::match).toList(),
                said.time("from"),
                said.time("to"),
                said.text("reason"),
                said.text("author"),
                said.text("confirm").equals(WIDE));
    }

    private static Match match(String text) {
        int space = text.indexOf(' ');
        Field field = Field.valueOf(text.substring(0, space));
        String value = text.substring(space + 1);
        if (field != Field.TIME_WINDOW) {
            return Match.of(field, value);
        }
        int slash = value.indexOf('/');
        return Match.between(
                Instant.parse(value.substring(0, slash)),
                Instant.parse(value.substring(slash + 1)));
    }
}
