package drillsift.normalize;

import drillsift.event.EventBlock;
import drillsift.event.InputFormat;
import drillsift.read.Block;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Keeps the books of one block: every record ends accepted, rejected or skipped. */
final class BlockAccount {

    /** What the last record of a file shows when the file was cut within it. */
    private static final Set<String> CUT =
            Set.of("wrong-column-count", "broken-quote", "not-a-log-line");

    private final Block block;
    private final List<Rejected> rejects = new ArrayList<>();
    private final TreeMap<String, Integer> notes = new TreeMap<>();
    private int accepted;
    private int rejected;
    private int skipped;

    BlockAccount(Block block) {
        this.block = block;
    }

    void accept() {
        accepted++;
    }

    void skip(String note) {
        skipped++;
        note(note);
    }

    void note(String note) {
        if (!note.isEmpty()) {
            notes.merge(note, 1, Integer::sum);
        }
    }

    void note(String note, int count) {
        if (count > 0) {
            notes.merge(note, count, Integer::sum);
        }
    }

    /** A record that no event comes of: passed over where it is good, else rejected. */
    void refuse(CsvInterpreter.Fault fault, int start, int end, int line) {
        if (fault.isSkip()) {
            skip(fault.reason());
        } else {
            reject(fault.reason(), fault.found(), start, end, line);
        }
    }

    /**
     * @param start offset in the block; likewise {@code end}, without the line end
     * @param line counted from the block's first line
     * @param found what was wrong, as found; it is masked here
     */
    void reject(String reason, String found, int start, int end, int line) {
        rejected++;
        boolean isNul = reason.equals("nul-byte");
        String why = isNul ? block.source().packing().faultOfNuls(end - start) : reason;
        boolean open = end == block.length() && block.last();
        if (open && CUT.contains(reason)) {
            note("looks-cut");
        }
        if (rejects.size() == NormalizedBlock.REJECTS_KEPT) {
            return;
        }
        boolean isGone = !why.equals(reason); // the row's cells are not there to be shown
        int shown = isGone ? start : Math.min(end, start + 8 * Masking.LIMIT);
        String text = VisibleText.of(block.bytes(), start, shown, block.source().blockEncoding());
        rejects.add(
                new Rejected(
                        block.firstLine() + line,
                        block.offset() + start,
                        end - start,
                        sha256(block.bytes(), start, end),
                        why,
                        Masking.found(found),
                        masked(text)));
    }

    /** Where details hold what was typed, only what cannot be a posted value is shown. */
    private String masked(String text) {
        InputFormat format = block.source().format();
        if (format == InputFormat.GOPHISH_EVENTS) {
            return Masking.gophishEvent(text);
        }
        if (format == InputFormat.PHISHING_CLUB_EVENTS) {
            return Masking.phishingClubEvent(text);
        }
        if (format == InputFormat.WIDE_CSV) {
            return Masking.HIDDEN; // some have a column of what people typed
        }
        return format == InputFormat.GOPHISH_JSON
                ? Masking.gophishRecord(text)
                : Masking.mask(text);
    }

    private static String sha256(byte[] bytes, int from, int to) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, to - from);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    NormalizedBlock close(EventBlock events) {
        return new NormalizedBlock(
                events,
                accepted + rejected + skipped,
                accepted,
                rejected,
                skipped,
                List.copyOf(rejects),
                notes);
    }
}
