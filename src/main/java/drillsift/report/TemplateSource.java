package drillsift.report;

import drillsift.event.SourceRef;
import drillsift.message.Code;
import drillsift.message.Problem;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a template, which knows where something in it stands.
 *
 * @param name such as {@code executive-summary}
 * @param file as it is shown to whoever edits it
 */
record TemplateSource(String name, String file, byte[] bytes) {

    /** The first argument of every problem is the name of the template. */
    Problem problem(long line, Code code, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = name;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Problem.at(new SourceRef(file, line), code, all);
    }

    /** The line of the first of these texts that is found; 0 when none is. */
    long lineOf(String... texts) {
        String source = text();
        for (String text : texts) {
            int at = source.indexOf(text);
            if (at >= 0) {
                return line(source, at);
            }
        }
        return 0;
    }

    /** The line where a parameter or a field is declared, else of its first use; 0 when nowhere. */
    long lineOfValue(String value) {
        String source = text();
        Matcher declared =
                Pattern.compile("<(parameter|field)\\s+name=\"" + Pattern.quote(value) + "\"")
                        .matcher(source);
        return declared.find()
                ? line(source, declared.start())
                : lineOf("$P{" + value + "}", "$F{" + value + "}");
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static long line(String source, int at) {
        return 1 + source.substring(0, at).chars().filter(one -> one == '\n').count();
    }
}
