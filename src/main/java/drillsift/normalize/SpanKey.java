package drillsift.normalize;

import java.util.Arrays;

/** Stretches of bytes put one behind the other, to be looked up as one. For one thread. */
final class SpanKey {

    byte[] bytes = new byte[1_024];
    int length;

    SpanKey clear() {
        length = 0;
        return this;
    }

    SpanKey put(byte[] from, int start, int end) {
        int count = end - start;
        room(count);
        System.arraycopy(from, start, bytes, length, count);
        length += count;
        return this;
    }

    SpanKey put(int first, int second) {
        room(2);
        bytes[length++] = (byte) first;
        bytes[length++] = (byte) second;
        return this;
    }

    private void room(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
    }
}
