package drillsift.normalize;

/**
 * A value of one of a block's dictionaries. It gets its number with the first event that names it,
 * so that nothing of a rejected record stands there.
 */
final class Entry<T> {

    /** Number of a value that no event has named yet. */
    static final int UNNAMED = Integer.MIN_VALUE;

    final T value;
    int number;

    Entry(T value) {
        this(value, UNNAMED);
    }

    /**
     * @param number what stands in the column instead of a number, for a value that is none
     */
    Entry(T value, int number) {
        this.value = value;
        this.number = number;
    }
}
