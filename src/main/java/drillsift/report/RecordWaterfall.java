package drillsift.report;

import drillsift.aggregate.RoundFigures.Waterfall;
import drillsift.report.chart.WaterfallChart;
import drillsift.report.chart.WaterfallChart.Bar;
import drillsift.report.chart.WaterfallChart.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** From all records of a round to those of people, as a chart and as the sentence above it. */
public final class RecordWaterfall {

    private final Waterfall records;
    private final Wording words;

    public RecordWaterfall(Waterfall records, Wording words) {
        this.records = records;
        this.words = words;
    }

    public String title() {
        if (records.raw() == 0) {
            return text("speed.waterfall.none");
        }
        if (records.isUnjudged()) {
            return text("speed.waterfall.unjudged", words.number(records.raw()));
        }
        if (records.human() == 0 && records.uncertain() > 0) {
            return text(
                    "speed.waterfall.undecided",
                    words.number(records.raw()),
                    words.number(records.uncertain()));
        }
        return text("speed.waterfall", words.number(records.raw()), words.number(records.human()));
    }

    public WaterfallChart chart() {
        List<Bar> bars =
                List.of(
                        bar("raw", records.raw(), Kind.ALL),
                        bar("duplicates", records.duplicates(), Kind.TAKEN),
                        bar("afterClose", records.afterClose(), Kind.TAKEN),
                        bar("certain", records.machineCertain(), Kind.MACHINE),
                        bar("likely", records.machineLikely(), Kind.MACHINE),
                        bar("uncertain", records.uncertain(), Kind.TAKEN),
                        bar(
                                records.isUnjudged() ? "unjudged" : "human",
                                records.human(),
                                Kind.PEOPLE));
        String spoken =
                bars.stream()
                        .map(bar -> String.join(" ", bar.lines()) + " " + bar.number())
                        .collect(Collectors.joining(text("alt.separator")));
        return new WaterfallChart(bars, text("alt.waterfall", title(), spoken));
    }

    private Bar bar(String key, long amount, Kind kind) {
        boolean taken = kind == Kind.TAKEN || kind == Kind.MACHINE;
        String number = words.number(amount);
        List<String> lines = List.of(text("water." + key).split("\n"));
        return new Bar(amount, taken && amount > 0 ? "−" + number : number, lines, kind);
    }

    private String text(String key, String... values) {
        return words.texts().text(key, values);
    }
}
