package drillsift.read;

/** The cells of one CSV record. */
public interface CsvCells {

    int size();

    /**
     * The text as the file means it, without the quotes around it.
     *
     * @param place from 0
     */
    String text(int place);
}
