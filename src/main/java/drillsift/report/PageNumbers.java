package drillsift.report;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;

/** Page n/N over all templates of a document, known only when all are filled. */
final class PageNumbers {

    /** What stands in the place until then; no wider than what replaces it. */
    static final String PLACE = "0/00";

    private PageNumbers() {}

    /** Writes the numbers and returns how many pages there are. */
    static int write(List<JasperPrint> prints) {
        int all = prints.stream().mapToInt(print -> print.getPages().size()).sum();
        int number = 0;
        for (JasperPrint print : prints) {
            for (JRPrintPage page : print.getPages()) {
                number++;
                write(page.getElements(), number + "/" + all);
            }
        }
        return all;
    }

    private static void write(List<JRPrintElement> elements, String number) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintFrame frame) {
                write(frame.getElements(), number);
            } else if (element instanceof JRPrintText text && PLACE.equals(text.getFullText())) {
                text.setText(number);
            }
        }
    }
}
