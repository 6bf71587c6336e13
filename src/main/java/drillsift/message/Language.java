package drillsift.message;

import java.util.Locale;

/** The languages of messages, summaries and reports. */
public enum Language {
    JA(Locale.JAPANESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The tag in job files and file names: {@code ja} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }
}
