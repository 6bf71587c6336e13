package drillsift.classify;

import java.util.Arrays;

/** Numbers one after the other: what was found out is kept as such, and read in the same order. */
final class LongTape {

    private long[] numbers;
    private int at;

    /** To be written. */
    LongTape() {
        this(new long[64]);
    }

    /**
     * To be read.
     *
     * @param numbers as {@link #written} gave them
     */
    LongTape(long[] numbers) {
        this.numbers = numbers;
    }

    LongTape put(long number) {
        if (at == numbers.length) {
            numbers = Arrays.copyOf(numbers, at * 2);
        }
        numbers[at++] = number;
        return this;
    }

    LongTape put(double number) {
        return put(Double.doubleToRawLongBits(number));
    }

    long take() {
        return numbers[at++];
    }

    int takeInt() {
        return Math.toIntExact(take());
    }

    double takeDouble() {
        return Double.longBitsToDouble(take());
    }

    long[] written() {
        return Arrays.copyOf(numbers, at);
    }
}
