package drillsift.read;

/**
 * The records that start in one stretch of 8 MiB of an unpacked file.
 *
 * @param number from 0
 * @param offset byte offset of the first byte in the unpacked file
 * @param firstLine physical line of the first byte, from 1
 * @param bytes may be longer than the block; only the first {@code length} bytes count
 * @param last whether the file ends with this block
 * @param within what stands before the block and decides how it is read, such as the list of a JSON
 *     document; empty for formats that have no such thing
 */
public record Block(
        SourceFile source,
        int number,
        long offset,
        long firstLine,
        byte[] bytes,
        int length,
        boolean last,
        String within) {

    /** Of a format whose records stand for themselves. */
    public Block(
            SourceFile source,
            int number,
            long offset,
            long firstLine,
            byte[] bytes,
            int length,
            boolean last) {
        this(source, number, offset, firstLine, bytes, length, last, "");
    }
}
