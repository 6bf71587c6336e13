package drillsift.report.pdf;

import java.util.Set;

/** Which characters may not begin or end a line in Japanese (JIS X 4051, the strict set). */
final class Kinsoku {

    private static final String NEVER_FIRST =
            "、。，．・：；？！゛゜ヽヾゝゞ々ー）］｝〕〉》」』】〙〗’”ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ" + ",.:;?!)]}%‐–〜～…‥名件人分秒日時回%ポ";
    private static final String NEVER_LAST = "（［｛〔〈《「『【〘〖‘“([{¥$第";

    /** Pairs of letters in which sentences end: です, ます, ました, ません, でしょう. */
    private static final Set<String> ENDINGS = Set.of("です", "ます", "まし", "した", "ませ", "せん", "でし");

    private Kinsoku() {}

    /** Whether a line may end between the two characters. */
    static boolean mayBreak(int before, int after) {
        if (before == ' ' || before == '/') {
            return after != ' ' && !isNeverFirst(after);
        }
        if (after == ' ' || isNeverFirst(after) || NEVER_LAST.indexOf(before) >= 0) {
            return false;
        }
        if (ENDINGS.contains(Character.toString(before) + Character.toString(after))) {
            return false;
        }
        if (isKatakana(before) && isKatakana(after)) {
            return false; // borrowed words stay whole
        }
        return isWide(before) || isWide(after) && !isWordPart(before);
    }

    static boolean isNeverFirst(int character) {
        return NEVER_FIRST.indexOf(character) >= 0;
    }

    private static boolean isKatakana(int character) {
        return character >= 0x30A1 && character <= 0x30FC;
    }

    private static boolean isWordPart(int character) {
        return character == '.' || character == ',' || character == '-' || character == '+';
    }

    private static boolean isWide(int character) {
        return character >= 0x2E80;
    }
}
