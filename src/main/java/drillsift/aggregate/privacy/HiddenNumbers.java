package drillsift.aggregate.privacy;

import java.util.BitSet;
import java.util.List;

/** Which of several numbers with a known sum are not told. */
final class HiddenNumbers {

    /** Smaller numbers are hidden. */
    static final int FEW = 3;

    private HiddenNumbers() {}

    static boolean isFew(int people) {
        return people > 0 && people < FEW;
    }

    /** Those of one or two people, and more until the hidden ones do not follow from their sum. */
    static BitSet of(List<Integer> numbers) {
        BitSet hidden = new BitSet(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            hidden.set(i, isFew(numbers.get(i)));
        }
        return extended(numbers, hidden);
    }

    /** The given ones, and more until they do not follow; all of them where that is not enough. */
    static BitSet extended(List<Integer> numbers, BitSet given) {
        BitSet hidden = (BitSet) given.clone();
        while (followsFromSum(numbers, hidden)) {
            int next = smallestShown(numbers, hidden);
            if (next < 0) {
                break;
            }
            hidden.set(next);
        }
        return hidden;
    }

    /**
     * A single one is the rest of the sum. Several are known where each must be one, or where each
     * must be two: hidden numbers are at least one, and often at most two.
     */
    static boolean followsFromSum(List<Integer> numbers, BitSet hidden) {
        int sum = hidden.stream().map(numbers::get).sum();
        return followsFromSum(hidden.cardinality(), sum);
    }

    static boolean followsFromSum(int count, int sum) {
        return count == 1 || count > 1 && (sum == count || sum == 2 * count);
    }

    /** The place of the smallest number above zero that is told; -1 without one. */
    static int smallestShown(List<Integer> numbers, BitSet hidden) {
        int smallest = -1;
        for (int i = 0; i < numbers.size(); i++) {
            boolean shown = numbers.get(i) > 0 && !hidden.get(i);
            if (shown && (smallest < 0 || numbers.get(i) < numbers.get(smallest))) {
                smallest = i;
            }
        }
        return smallest;
    }
}
