package drillsift.read;

import java.util.Arrays;
import java.util.Locale;

/**
 * How the text of a file is packed.
 *
 * @param part the member of an archive, or the sheet of a workbook; empty for other files
 */
public record Packing(Kind kind, String part) {

    public static final Packing NONE = new Packing(Kind.NONE, "");
    public static final Packing GZIP = new Packing(Kind.GZIP, "");
    public static final Packing ZSTD = new Packing(Kind.ZSTD, "");

    /** What a file is as a whole. */
    public enum Kind {
        NONE,
        GZIP,
        ZSTD,
        ZIP,
        WORKBOOK;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Packing member(String name) {
        return new Packing(Kind.ZIP, name);
    }

    static Packing sheet(String name) {
        return new Packing(Kind.WORKBOOK, name);
    }

    public boolean isPacked() {
        return kind != Kind.NONE;
    }

    public boolean isWorkbook() {
        return kind == Kind.WORKBOOK;
    }

    /**
     * Why a record with NUL bytes is broken, as a stable code. No cell of a workbook can hold one,
     * so they stand for what its row lacks.
     *
     * @param length bytes of the record
     */
    public String faultOfNuls(int length) {
        return isWorkbook() ? SheetBytes.faultOfNuls(length) : "nul-byte";
    }

    /** As it is kept, such as {@code gzip} or {@code zip:events.csv}. */
    public String text() {
        return part.isEmpty() ? kind.key() : kind.key() + ":" + part;
    }

    public static Packing ofText(String text) {
        int colon = text.indexOf(':');
        String key = colon < 0 ? text : text.substring(0, colon);
        Kind kind =
                Arrays.stream(Kind.values())
                        .filter(each -> each.key().equals(key))
                        .findFirst()
                        .orElseThrow();
        return new Packing(kind, colon < 0 ? "" : text.substring(colon + 1));
    }
}
