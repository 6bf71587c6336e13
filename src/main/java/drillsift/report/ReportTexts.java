package drillsift.report;

import drillsift.message.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The words of the reports in one language; a job may replace some, such as the decisions. */
public final class ReportTexts {

    private final Language language;
    private final ResourceBundle texts;
    private final TreeMap<String, String> replaced;
    private final PageStyle style;

    public ReportTexts(Language language) {
        this(language, Map.of(), PageStyle.PLAIN);
    }

    /**
     * @param replaced by key of {@code report/texts_xx.properties}; plain text without places
     */
    public ReportTexts(Language language, Map<String, String> replaced, PageStyle style) {
        this.language = language;
        this.texts = ResourceBundle.getBundle("report.texts_" + language.tag(), Locale.ROOT);
        this.replaced = new TreeMap<>(replaced);
        this.style = style;
    }

    public PageStyle style() {
        return style;
    }

    public Language language() {
        return language;
    }

    /**
     * @param values texts, finished: numbers are formatted before they come here
     * @throws java.util.MissingResourceException when there is no such text
     */
    public String text(String key, String... values) {
        String own = replaced.get(key);
        if (own != null) {
            return own;
        }
        Object[] arguments = values;
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(arguments);
    }

    /** What the job wrote in place of a text; empty when it did not. */
    public Optional<String> replaced(String key) {
        return Optional.ofNullable(replaced.get(key));
    }
}
