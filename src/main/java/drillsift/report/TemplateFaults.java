package drillsift.report;

import drillsift.message.RefusedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a template that asks for what it may not have from one that is merely wrong, and where in
 * the template that is, as far as the library says.
 */
final class TemplateFaults {

    private static final Pattern CLASS = Pattern.compile("Class (\\S+) is not visible to reports");
    private static final Pattern PLACE =
            Pattern.compile("; line: (\\d+), column|\\[row,col [^\\]]*\\]: \\[(\\d+),");
    private static final Pattern EXPRESSION =
            Pattern.compile("expression for source text: (.+)", Pattern.DOTALL);
    private static final Pattern COMPILED = Pattern.compile("\\n\\s*value = (.+?); *//");
    private static final Pattern COMPILED_VALUE =
            Pattern.compile("\\(\\([\\w.]+\\)(parameter|field)_(\\w+)\\.getValue\\(\\)\\)");
    private static final Pattern VALUE = Pattern.compile("(?:Parameter|Field) not found : (\\w+)");
    private static final Pattern STYLE = Pattern.compile("resolve style\\(s\\): ([^.]+)\\.");
    private static final Pattern FONT = Pattern.compile("Font \"(.+?)\" is not available");
    private static final Pattern BEFORE =
            Pattern.compile(
                    "^(Report design not valid :|Errors were encountered when compiling report"
                            + " expressions class file:)\\s*(1\\. )?");

    /** Behind it stand classes of the library, or lines of code that nobody wrote. */
    private static final Pattern AFTER =
            Pattern.compile(
                    "\\s+(at \\[|\\(class net\\.sf|as a subtype of|\\d\\. |value = |See the"
                            + " Javadoc).*",
                    Pattern.DOTALL);

    private static final int LONGEST_CAUSE = 300;

    private TemplateFaults() {}

    static boolean isRefusal(Throwable fault) {
        return !found(CLASS, fault).isEmpty();
    }

    static RefusedException refused(
            TemplateSource template, ReportCode otherwise, Throwable fault) {
        String type = found(CLASS, fault);
        if (!type.isEmpty()) {
            String simple = type.substring(type.lastIndexOf('.') + 1);
            return refused(template, "class " + type, template.lineOf(type, simple), fault);
        }
        return new RefusedException(
                template.problem(line(template, fault), otherwise, cause(fault)), fault);
    }

    /**
     * @param line where it stands in the template; 0 for the template as a whole
     */
    static RefusedException refused(
            TemplateSource template, String wish, long line, Throwable fault) {
        return new RefusedException(
                template.problem(line, ReportCode.TEMPLATE_REFUSED, wish), fault);
    }

    private static long line(TemplateSource template, Throwable fault) {
        String place = found(PLACE, fault);
        if (!place.isEmpty()) {
            return Long.parseLong(place);
        }
        String value = found(VALUE, fault);
        if (!value.isEmpty()) {
            return template.lineOf("$P{" + value + "}", "$F{" + value + "}");
        }
        String style = found(STYLE, fault);
        String font = found(FONT, fault);
        if (!style.isEmpty() || !font.isEmpty()) {
            return template.lineOf("style=\"" + style + "\"", "fontName=\"" + font + "\"");
        }
        String expression = found(EXPRESSION, fault);
        String written = expression.isEmpty() ? written(found(COMPILED, fault)) : expression;
        return written.isEmpty() ? 0 : template.lineOf(written.strip());
    }

    /** An expression as the template has it, of the Java that it became. */
    private static String written(String compiled) {
        return COMPILED_VALUE
                .matcher(compiled)
                .replaceAll(
                        one ->
                                Matcher.quoteReplacement(
                                        (one.group(1).equals("parameter") ? "$P{" : "$F{")
                                                + one.group(2)
                                                + "}"));
    }

    /** The first group that matched in some message of the chain; empty when none did. */
    private static String found(Pattern pattern, Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            Matcher matcher = pattern.matcher(String.valueOf(cause.getMessage()));
            if (matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    if (matcher.group(group) != null) {
                        return matcher.group(group);
                    }
                }
            }
        }
        return "";
    }

    private static String cause(Throwable fault) {
        Throwable first = fault;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String message =
                first.getMessage() == null ? first.getClass().getName() : first.getMessage();
        String told = BEFORE.matcher(message.strip()).replaceFirst("");
        String line = AFTER.matcher(told).replaceFirst("").strip().replaceAll("\\s+", " ");
        String sentence = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        return sentence.length() <= LONGEST_CAUSE
                ? sentence
                : sentence.substring(0, LONGEST_CAUSE) + "...";
    }
}
