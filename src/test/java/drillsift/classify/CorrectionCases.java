package drillsift.classify;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The table of corrections and their precedence, judged, for tests of what is said about it. */
public final class CorrectionCases {

    static {
        CorrectionsTest.nameTheEvents();
    }

    private CorrectionCases() {}

    /**
     * @param event the access that the case is about
     * @param why the case is as it is
     */
    public record Case(String line, JudgedRound judged, int event, String why) {}

    public static List<Case> all() throws IOException {
        return CorrectionsTest.cases().map(CorrectionCases::of).toList();
    }

    private static Case of(String line) {
        String[] cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
        JudgedRound judged = CorrectionsTest.judge(CorrectionsTest.rows(cells[1]));
        return new Case(
                cells[0] + " | " + cells[1],
                judged,
                CorrectionsTest.event(judged, cells[0]),
                cells[3]);
    }
}
