package drillsift.read;

/**
 * Where in a JSON document the records of a block stand.
 *
 * @param list the list that they are of, such as {@code timeline}; empty for those of the document
 *     itself
 * @param campaign the id of the campaign that the list is of; empty for none
 * @param isOther whether the block before was of another campaign
 * @param isCut whether the document ends behind the block although something is still open
 */
public record JsonPlace(String list, String campaign, boolean isOther, boolean isCut) {

    private static final String SEPARATOR = "\u001f";

    /** As {@link Block#within} keeps it. */
    String text() {
        return String.join(
                SEPARATOR, list, campaign, isOther ? "other" : "", isCut ? "cut" : "", "");
    }

    public static JsonPlace of(Block block) {
        String[] parts = block.within().split(SEPARATOR, -1);
        return new JsonPlace(parts[0], parts[1], !parts[2].isEmpty(), !parts[3].isEmpty());
    }
}
