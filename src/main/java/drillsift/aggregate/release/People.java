package drillsift.aggregate.release;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A set of people of one round, each by a keyed hash: enough to tell whether two sets overlap, and
 * nothing to read a person from. In ascending order, so that it does not tell who stood where.
 */
public final class People {

    private final long[] hashes;

    private People(long[] hashes) {
        this.hashes = hashes;
    }

    public static People of(LongStream hashes) {
        return new People(hashes.sorted().distinct().toArray());
    }

    public int size() {
        return hashes.length;
    }

    LongStream hashes() {
        return Arrays.stream(hashes);
    }

    public boolean contains(long hash) {
        return Arrays.binarySearch(hashes, hash) >= 0;
    }

    int shared(People other) {
        return amongBits(other).cardinality();
    }

    /** Everybody who is in one of the sets. */
    public static People union(Stream<People> sets) {
        return of(sets.flatMapToLong(People::hashes));
    }

    /** Which of the others they are: a bit for each of them in ascending order, in Base64. */
    public String among(People others) {
        return Base64.getEncoder().encodeToString(amongBits(others).toByteArray());
    }

    /** Both are in ascending order, so one walk along both finds whom they share. */
    private BitSet amongBits(People others) {
        BitSet bits = new BitSet(others.hashes.length);
        int mine = 0;
        for (int i = 0; i < others.hashes.length && mine < hashes.length; i++) {
            while (mine < hashes.length && hashes[mine] < others.hashes[i]) {
                mine++;
            }
            bits.set(i, mine < hashes.length && hashes[mine] == others.hashes[i]);
        }
        return bits;
    }

    /** Those of them that such a text means. */
    public People chosen(String text) {
        BitSet bits = BitSet.valueOf(Base64.getDecoder().decode(text));
        return of(bits.stream().filter(i -> i < hashes.length).mapToLong(i -> hashes[i]));
    }

    /** Eight bytes each, in Base64. */
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * hashes.length);
        hashes().forEach(bytes::putLong);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /**
     * @throws IllegalArgumentException when it is no such text
     */
    public static People ofText(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        if (bytes.remaining() % Long.BYTES != 0) {
            throw new IllegalArgumentException("not whole hashes: " + bytes.remaining());
        }
        long[] hashes = new long[bytes.remaining() / Long.BYTES];
        bytes.asLongBuffer().get(hashes);
        return of(Arrays.stream(hashes));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof People people && Arrays.equals(hashes, people.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    /** Says how many they are, and no hash. */
    @Override
    public String toString() {
        return hashes.length + " people";
    }
}
