package drillsift.report.review;

/** Finds the physical line of a judged event in its file; lines stand in the segments alone. */
public interface LineOfEvent {

    /**
     * @param event number in the judged round; asked for in ascending order
     */
    long line(int event);
}
