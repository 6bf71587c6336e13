package drillsift.store;

/** A value that a message or an explanation shows: a text or a number, which stays of its type. */
final class PackedValue {

    private static final int TEXT = 0;
    private static final int INTEGER = 1;
    private static final int LONG = 2;
    private static final int DOUBLE = 3;

    private PackedValue() {}

    static void write(Packed packed, Object value) {
        if (value instanceof Integer number) {
            packed.number(INTEGER).number(number);
        } else if (value instanceof Long number) {
            packed.number(LONG).number(number);
        } else if (value instanceof Double number) {
            packed.number(DOUBLE).number(Double.doubleToLongBits(number));
        } else {
            packed.number(TEXT).text((String) value);
        }
    }

    static Object read(Unpacked from) {
        int sort = from.count();
        if (sort == TEXT) {
            return from.text();
        }
        long number = from.number();
        if (sort == DOUBLE) {
            return Double.longBitsToDouble(number);
        }
        return sort == INTEGER ? (Object) Math.toIntExact(number) : (Object) number;
    }
}
