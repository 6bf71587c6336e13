package drillsift.normalize;

/**
 * A record that could not be taken, with all that is needed to find it and to mend it.
 *
 * @param line physical line in the file where the record starts, from 1
 * @param offset byte offset in the unpacked file
 * @param length in bytes, without the line end
 * @param sha256 of these bytes, lower-case hex
 * @param reason stable code such as {@code bad-time}; its words stand in messages/normalize
 * @param found what was found there, masked and cut to 80 characters; may be empty
 * @param text the record with posted and query values masked, at most 2 KiB
 */
public record Rejected(
        long line,
        long offset,
        int length,
        String sha256,
        String reason,
        String found,
        String text) {

    /** What tells best what was wrong; empty where nothing of it may be shown. */
    public String shown() {
        boolean isHidden = found.isEmpty() && text.equals(Masking.HIDDEN);
        return isHidden ? "" : found.isEmpty() ? text : found;
    }
}
