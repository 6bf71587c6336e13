package drillsift.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headers of lists of reports, which a helpdesk often makes by hand. */
final class ReportListHeaders {

    private ReportListHeaders() {}

    static Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("campaign-id", List.of("campaign_id", "campaign", "訓練ID", "訓練名"));
        names.put(
                "reporter",
                List.of(
                        "reporter",
                        "reported_by",
                        "reporter_email",
                        "報告者メールアドレス",
                        "報告者アドレス",
                        "通報者メールアドレス",
                        "メールアドレス",
                        "email",
                        "mail",
                        "報告者",
                        "通報者",
                        "連絡者"));
        names.put(
                "reported-at",
                List.of(
                        "reported_at",
                        "report_date",
                        "報告日時",
                        "通報日時",
                        "受付日時",
                        "連絡日時",
                        "報告日",
                        "受付日"));
        names.put("reported-time", List.of("reported_time", "報告時刻", "受付時刻", "時刻"));
        names.put("channel", channel());
        names.put("subject", subject());
        names.put("risk-action", List.of("risk_action"));
        names.put("note", List.of("note", "comment", "備考", "メモ"));
        return names;
    }

    private static List<String> channel() {
        return List.of("channel", "method", "報告手段", "報告方法", "通報手段", "手段", "受付方法", "連絡方法");
    }

    private static List<String> subject() {
        return List.of(
                "subject",
                "mail_subject",
                "email_subject",
                "message_subject",
                "件名",
                "メール件名",
                "メールの件名",
                "報告メール件名",
                "報告メールの件名",
                "題名",
                "タイトル");
    }
}
