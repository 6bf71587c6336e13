package drillsift.report.chart;

import java.awt.Color;

/**
 * The colours of all pages: Okabe and Ito's, which people with a colour vision deficiency can tell
 * apart. No meaning rests on colour alone: dashes, markers and hatching repeat it.
 *
 * @see <a href="https://jfly.uni-koeln.de/color/">Okabe, Ito: Color Universal Design</a>
 */
public final class Palette {

    public static final Color INK = new Color(0x1F2A33);
    public static final Color QUIET = new Color(0x55626C);
    public static final Color RULE = new Color(0xDDE3E8);
    public static final Color PALE = new Color(0xF1F4F6);
    public static final Color WHITE = Color.WHITE;

    public static final Color REPORT = new Color(0x0072B2);
    public static final Color REPORT_TINT = new Color(0xBFDCEC);
    public static final Color REACTION = new Color(0xD55E00);
    public static final Color REACTION_TINT = new Color(0xF5D7BF);
    public static final Color REFERENCE = new Color(0x009E73);
    public static final Color BAND = new Color(0xFBF8D0);
    public static final Color MACHINE = new Color(0x7C8A94);
    public static final Color MACHINE_TINT = new Color(0xD3DAdf);
    public static final Color RECORDS = new Color(0x4B5964);

    /** The shades of the heat map, from one person to most. */
    static final Color[] SHADES = {
        new Color(0xD6E6F1),
        new Color(0xA9CCE3),
        new Color(0x6BA6CD),
        new Color(0x2F78AC),
        new Color(0x134F7C)
    };

    private static final double PALE_SHARE = 0.15;

    private Palette() {}

    /** As a thin wash of it looks on paper; PDF/A knows no transparency. */
    static Color pale(Color color) {
        return new Color(pale(color.getRed()), pale(color.getGreen()), pale(color.getBlue()));
    }

    private static int pale(int part) {
        return (int) Math.round(255 - PALE_SHARE * (255 - part));
    }
}
