package drillsift.report;

import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a template that asks for what it may not have from one that is merely wrong. */
final class TemplateFaults {

    private static final Pattern CLASS = Pattern.compile("Class (\\S+) is not visible to reports");
    private static final int LONGEST_CAUSE = 300;

    private TemplateFaults() {}

    static boolean isRefusal(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (CLASS.matcher(String.valueOf(cause.getMessage())).find()) {
                return true;
            }
        }
        return false;
    }

    static RefusedException refused(String template, ReportCode otherwise, Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            Matcher matcher = CLASS.matcher(String.valueOf(cause.getMessage()));
            if (matcher.find()) {
                return refused(template, "class " + matcher.group(1), fault);
            }
        }
        return new RefusedException(Problem.of(otherwise, template, cause(fault)), fault);
    }

    static RefusedException refused(String template, String wish, Throwable fault) {
        Problem problem = Problem.of(ReportCode.TEMPLATE_REFUSED, template, wish);
        return fault == null ? new RefusedException(problem) : new RefusedException(problem, fault);
    }

    private static String cause(Throwable fault) {
        Throwable first = fault;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String message =
                first.getMessage() == null ? first.getClass().getName() : first.getMessage();
        String line = message.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_CAUSE ? line : line.substring(0, LONGEST_CAUSE) + "...";
    }
}
