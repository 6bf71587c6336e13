package drillsift.read;

import drillsift.event.InputFormat;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/**
 * One input as the inventory found it; everything that later stages may know of the file.
 *
 * @param name the path as written in the job file
 * @param bytes size on disk, packed if the file is packed
 * @param sha256 of the bytes on disk, of a member of an archive of its own bytes; lower-case hex
 * @param packing how its text is packed
 * @param header the CSV header as read, in file order; empty for logs
 * @param headerEnd byte offset of the first record in the unpacked file, after BOM and header
 * @param headerLines physical lines before the first record
 * @param delimiter of a CSV; comma for logs
 * @param dates which comes first in the dates of a wide export, where they tell it together
 */
public record SourceFile(
        String name,
        Path path,
        long bytes,
        String sha256,
        Packing packing,
        InputFormat format,
        Charset encoding,
        List<String> header,
        long headerEnd,
        int headerLines,
        char delimiter,
        DateOrder dates) {

    /** Of a file whose dates need no other to be understood. */
    public SourceFile(
            String name,
            Path path,
            long bytes,
            String sha256,
            Packing packing,
            InputFormat format,
            Charset encoding,
            List<String> header,
            long headerEnd,
            int headerLines,
            char delimiter) {
        this(
                name,
                path,
                bytes,
                sha256,
                packing,
                format,
                encoding,
                header,
                headerEnd,
                headerLines,
                delimiter,
                DateOrder.UNKNOWN);
    }

    /** The same file, as that format with that header. */
    SourceFile headed(InputFormat known, CsvHeader read) {
        return new SourceFile(
                name,
                path,
                bytes,
                sha256,
                packing,
                known,
                encoding,
                read.names(),
                read.end(),
                read.lines(),
                read.delimiter());
    }

    /** The same file, with what its dates tell. */
    SourceFile dated(DateOrder order) {
        return new SourceFile(
                name,
                path,
                bytes,
                sha256,
                packing,
                format,
                encoding,
                header,
                headerEnd,
                headerLines,
                delimiter,
                order);
    }

    /** The same file under another name. */
    public SourceFile named(String other, Path place) {
        return new SourceFile(
                other,
                place,
                bytes,
                sha256,
                packing,
                format,
                encoding,
                header,
                headerEnd,
                headerLines,
                delimiter,
                dates);
    }

    /** The encoding of the bytes in blocks; what cannot be framed arrives there as UTF-8. */
    public Charset blockEncoding() {
        return SourceBytes.encoding(this);
    }
}
