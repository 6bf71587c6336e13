package drillsift.report.chart;

import drillsift.report.chart.Pen.Anchor;
import java.util.List;
import java.util.Optional;

/**
 * First reactions by weekday and hour, with the office hours framed.
 *
 * @param cells with people; one or two people are a shade without a number
 * @param officeFrom first office hour, 0 to 23; {@code officeTo} the hour that ends it, 1 to 24
 * @param days names of Monday to Sunday
 * @param hours names under the columns 0, 3, 6, ...
 */
public record HeatMap(
        List<Cell> cells,
        double officeFrom,
        double officeTo,
        List<String> days,
        List<String> hours,
        String alternative)
        implements Chart {

    /**
     * @param day 0 is Monday
     * @param people empty for one or two that may not be counted
     */
    public record Cell(int day, int hour, Optional<Integer> people) {}

    private static final int THOUSAND = 1_000;
    private static final double ASIDE = 3.4; // keeps wide numbers of neighbours apart
    private static final double LEFT = 30;
    private static final double BELOW = 16;
    private static final int DAYS = 7;
    private static final int HOURS = 24;
    private static final int FEWEST_PRINTED = 3;
    private static final int HOURS_PER_NAME = 3;
    private static final int WORKDAYS = 5;

    @Override
    public void draw(Pen pen, double width, double height) {
        if (cells.isEmpty()) {
            return;
        }
        double wide = (width - LEFT) / HOURS;
        double tall = (height - BELOW) / DAYS;
        pen.rectangle(LEFT, 0, width - LEFT, tall * DAYS, Palette.PALE);
        cells.forEach(cell -> cell(pen, cell, wide, tall));
        for (int hour = 1; hour < HOURS; hour++) {
            double x = LEFT + hour * wide;
            pen.line(x, 0, x, tall * DAYS, Palette.WHITE, 1);
        }
        for (int day = 0; day < DAYS; day++) {
            pen.line(LEFT, day * tall, width, day * tall, Palette.WHITE, 1);
            double baseline = (day + 0.5) * tall + 3;
            pen.text(days.get(day), LEFT - 6, baseline, Anchor.RIGHT, Ink.LABEL);
        }
        double frame = LEFT + officeFrom * wide;
        double framed = (officeTo - officeFrom) * wide;
        pen.frame(frame, 0.5, framed, tall * WORKDAYS, Palette.INK, 1.1);
        for (int i = 0; i < hours.size(); i++) {
            double x = LEFT + (i * HOURS_PER_NAME + 0.5) * wide;
            pen.text(hours.get(i), x, tall * DAYS + 12, Anchor.MIDDLE, Ink.AXIS);
        }
    }

    private void cell(Pen pen, Cell cell, double wide, double tall) {
        int shade = shade(cell.people());
        double x = LEFT + cell.hour() * wide;
        double y = cell.day() * tall;
        pen.rectangle(x, y, wide, tall, Palette.SHADES[shade]);
        int people = cell.people().orElse(0);
        if (people >= FEWEST_PRINTED) {
            Ink ink = new Ink(7.5f, false, shade >= 3 ? Palette.WHITE : Palette.INK);
            boolean isWide = ink.width(label(people)) > wide - 0.5;
            double aside = isWide ? cell.hour() % 2 == 0 ? -ASIDE : ASIDE : 0;
            double baseline = y + tall / 2 + 2.7 + aside;
            pen.text(label(people), x + wide / 2, baseline, Anchor.MIDDLE, ink);
        }
    }

    /** In whole thousands from there on: its digits would reach into the next cell. */
    private static String label(int people) {
        return people < THOUSAND
                ? String.valueOf(people)
                : Math.round(people / (double) THOUSAND) + "k";
    }

    /** Whether some cell is labelled in thousands. */
    public boolean hasThousands() {
        return cells.stream().anyMatch(cell -> cell.people().orElse(0) >= THOUSAND);
    }

    private int shade(Optional<Integer> people) {
        int count = people.orElse(0);
        if (count < FEWEST_PRINTED) {
            return 0;
        }
        int most = cells.stream().mapToInt(cell -> cell.people().orElse(0)).max().orElse(1);
        double share = Math.sqrt((double) count / most);
        return 1 + (int) Math.min(3, Math.floor(share * 4));
    }
}
