package drillsift.classify;

/**
 * Sorts stretches of rows by their times, stable. Within one time the rank decides: a page comes
 * before what it draws in, however a log's lines stand.
 */
final class TimeOrder {

    /** Numbers of a row; the first is its time. */
    static final int WIDTH = 3;

    /** Position within a row of that number whose lowest bits are the rank. */
    static final int RECORD = 2;

    private final long[] rows;
    private final long rankBits;
    private long[] buffer = new long[16 * WIDTH];

    TimeOrder(long[] rows, long rankBits) {
        this.rows = rows;
        this.rankBits = rankBits;
    }

    /** Most stretches are in order already. */
    void sort(int first, int end) {
        int row = first + 1;
        while (row < end && isInOrder(rows, WIDTH * (row - 1), rows, WIDTH * row)) {
            row++;
        }
        if (row < end) {
            if (buffer.length < WIDTH * (end - first)) {
                buffer = new long[2 * WIDTH * (end - first)];
            }
            merge(first, end);
        }
    }

    private boolean isInOrder(long[] one, int first, long[] other, int second) {
        return one[first] < other[second]
                || one[first] == other[second]
                        && (one[first + RECORD] & rankBits) <= (other[second + RECORD] & rankBits);
    }

    private void merge(int first, int end) {
        if (end - first < 2) {
            return;
        }
        int middle = (first + end) >>> 1;
        merge(first, middle);
        merge(middle, end);
        if (!isInOrder(rows, WIDTH * (middle - 1), rows, WIDTH * middle)) {
            join(WIDTH * first, WIDTH * middle, WIDTH * end);
        }
    }

    /** Joins two sorted stretches; the left one is put aside meanwhile. */
    private void join(int first, int middle, int end) {
        int left = middle - first;
        System.arraycopy(rows, first, buffer, 0, left);
        int taken = 0;
        int right = middle;
        int target = first;
        while (taken < left && right < end) {
            if (isInOrder(buffer, taken, rows, right)) {
                System.arraycopy(buffer, taken, rows, target, WIDTH);
                taken += WIDTH;
            } else {
                System.arraycopy(rows, right, rows, target, WIDTH);
                right += WIDTH;
            }
            target += WIDTH;
        }
        System.arraycopy(buffer, taken, rows, target, left - taken);
    }
}
