package drillsift.read;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Follows the bytes of a JSON document between its records: which list they stand in, and of which
 * campaign. Bodies of templates and pages are passed over without being kept. For one thread.
 */
final class JsonWalk {

    private static final int LONGEST_NAME = 40;

    private final List<String> lists;
    private final byte[] word = new byte[LONGEST_NAME];
    private int wordLength;
    private boolean inString;
    private boolean escaped;
    private boolean rootIsArray;
    private int depth;
    private int campaignDepth;
    private String key = "";
    private String campaign = "";
    private String list = "";
    private boolean inList;
    private int openedLists;

    /**
     * @param lists names of a campaign's lists whose objects are records; empty where the objects
     *     of the document itself are
     */
    JsonWalk(List<String> lists) {
        this.lists = lists;
    }

    /** Whether a record begins with this byte; otherwise it has been taken. */
    boolean isRecord(byte b) {
        if (inString) {
            inString(b);
        } else if (JsonFraming.isSpace(b)) {
            word(b);
        } else if (inList) {
            return isRecordOfList(b);
        } else if (lists.isEmpty() && depth == 0) {
            return isRecordOfDocument(b);
        } else {
            outside(b);
        }
        return false;
    }

    private boolean isRecordOfList(byte b) {
        if (b == ']') {
            inList = false;
            depth--;
            return false;
        }
        return b != ',';
    }

    private boolean isRecordOfDocument(byte b) {
        if (b == '[') {
            inList = true;
            depth++;
            openedLists++;
        }
        return b != '[' && b != ',';
    }

    private void inString(byte b) {
        if (escaped) {
            escaped = false;
        } else if (b == '"' || b == '\n') { // no string goes over a line's end
            inString = false;
            takeCampaign();
        } else {
            escaped = b == '\\';
            word(b);
        }
    }

    private void outside(byte b) {
        switch (b) {
            case '"' -> {
                inString = true;
                wordLength = 0;
            }
            case ':' -> {
                key = text();
                wordLength = 0;
            }
            case ',' -> {
                takeCampaign();
                key = "";
                wordLength = 0;
            }
            case '{' -> object();
            case '[' -> array();
            case '}', ']' -> close();
            default -> word(b);
        }
    }

    private void object() {
        depth++;
        if (campaignDepth == 0 && depth == (rootIsArray ? 2 : 1)) {
            campaignDepth = depth;
            campaign = "";
        }
        key = "";
        wordLength = 0;
    }

    private void array() {
        inList = campaignDepth > 0 && depth == campaignDepth && lists.contains(key);
        depth++;
        if (inList) {
            list = key;
            openedLists++;
        } else if (depth == 1) {
            rootIsArray = true;
        }
        key = "";
        wordLength = 0;
    }

    private void close() {
        takeCampaign();
        depth = Math.max(0, depth - 1);
        campaignDepth = depth < campaignDepth ? 0 : campaignDepth;
        rootIsArray &= depth > 0;
        key = "";
        wordLength = 0;
    }

    private void word(byte b) {
        if (!JsonFraming.isSpace(b) && wordLength < word.length) {
            word[wordLength++] = b;
        }
    }

    private void takeCampaign() {
        if (depth == campaignDepth && key.equals("id") && wordLength > 0) {
            campaign = text();
        }
    }

    private String text() {
        return new String(word, 0, wordLength, StandardCharsets.UTF_8);
    }

    /** The list in which the next record stands; empty for the document's own. */
    String list() {
        return list;
    }

    String campaign() {
        return campaign;
    }

    /** Tells one list from another that is named alike. */
    int listNumber() {
        return openedLists;
    }

    /** Whether something is still open. */
    boolean isOpen() {
        return depth > 0 || inString;
    }
}
