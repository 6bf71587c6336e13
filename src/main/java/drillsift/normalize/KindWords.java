package drillsift.normalize;

import drillsift.event.EventKind;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words by which event files name kinds: our codes, and what people write in Japanese. */
final class KindWords {

    private static final Map<String, EventKind> WORDS = words();

    private KindWords() {}

    static Optional<EventKind> kind(String word) {
        EventKind known = WORDS.get(word);
        if (known == null) {
            known =
                    WORDS.get(
                            Normalizer.normalize(word.strip(), Normalizer.Form.NFKC)
                                    .toUpperCase(Locale.ROOT));
        }
        return Optional.ofNullable(known);
    }

    private static Map<String, EventKind> words() {
        Map<String, EventKind> words = new HashMap<>();
        for (EventKind kind : EventKind.values()) {
            words.put(kind.name(), kind);
        }
        put(words, EventKind.SENT, "送信");
        put(words, EventKind.DELIVERED, "配信", "到達");
        put(words, EventKind.SEND_FAILED, "送信失敗");
        put(words, EventKind.BOUNCED, "不達");
        put(words, EventKind.OPENED, "開封", "既読");
        put(words, EventKind.CLICKED, "クリック", "リンククリック");
        put(words, EventKind.QR_SCANNED, "QR");
        put(words, EventKind.ATTACHMENT_OPENED, "添付開封", "添付ファイル開封");
        put(words, EventKind.PROGRAM_EXECUTED, "プログラム実行", "実行", "マクロ実行");
        put(words, EventKind.DATA_SUBMITTED, "入力", "情報入力", "送信ボタン", "送信ボタン(フォーム)");
        put(words, EventKind.PAGE_VIEWED, "ページアクセス", "種明かし", "ネタバラシ");
        put(words, EventKind.BUTTON_CLICKED, "ボタンクリック");
        put(words, EventKind.REPLIED, "返信");
        put(words, EventKind.FORWARDED, "転送");
        put(words, EventKind.REPORTED, "報告", "通報");
        put(words, EventKind.TRAINING_COMPLETED, "受講完了");
        return words;
    }

    private static void put(Map<String, EventKind> words, EventKind kind, String... texts) {
        for (String text : texts) {
            words.put(Normalizer.normalize(text, Normalizer.Form.NFKC), kind);
        }
    }
}
