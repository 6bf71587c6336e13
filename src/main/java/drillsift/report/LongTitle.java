package drillsift.report;

import drillsift.report.pdf.LineBreaker;

/**
 * The title of a page that begins with the name of a department: in the usual size where it fits,
 * else in a smaller one on several lines, for the end of a path tells departments apart.
 */
public final class LongTitle {

    private static final double WIDTH = 505; // A4 portrait, as the field of the templates
    private static final float SIZE = 16;

    private LongTitle() {}

    public static void write(Page page, String title) {
        boolean isLong = new LineBreaker(SIZE, true, WIDTH).fit(title, 2).contains("\n");
        page.with("pageTitle", title)
                .with("longTitle", title)
                .with("isUsualTitle", !isLong)
                .with("isLongTitle", isLong);
    }
}
