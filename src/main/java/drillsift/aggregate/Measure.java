package drillsift.aggregate;

import java.util.Locale;

/** What people are counted by; every measure is over the people whom the mail reached. */
public enum Measure {
    /** Any kind of the reaction stage. */
    REACTION,
    /** The link was opened, by a scanned QR code included. */
    CLICK,
    /** The attached program was run. */
    ATTACHMENT_RUN,
    /** A form was submitted. */
    SUBMISSION,
    /** The page that reveals the drill was viewed. */
    PAGE_VIEW,
    /** Its button was pressed. */
    BUTTON,
    /** The mail was reported. */
    REPORT,
    /** Reported, among those who clicked: still over all delivered. */
    REPORT_AFTER_CLICK,
    /** Neither a reaction nor a report. */
    NONE;

    /** The name in CSV files, such as {@code report_after_click}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
