package drillsift.cli;

/** Rows of a plain event file: reports, which nobody has to judge. */
final class BadReports {

    static final String HEADER = "recipient,kind,occurred_at\n";

    private BadReports() {}

    /**
     * @param person number on the roster, which is also the second
     */
    static String report(int person) {
        return "p%1$02d@corp.example,REPORTED,2026-10-05T15:00:%1$02d+09:00\n".formatted(person);
    }

    static String reports(int from, int to) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = from; i <= to; i++) {
            rows.append(report(i));
        }
        return rows.toString();
    }

    /** One report at a time that is written in this way. */
    static String at(int person, String time) {
        return "p%02d@corp.example,REPORTED,%s\n".formatted(person, time);
    }

    static String times(String... times) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < times.length; i++) {
            rows.append(at(i + 5, times[i]));
        }
        return rows.toString();
    }
}
