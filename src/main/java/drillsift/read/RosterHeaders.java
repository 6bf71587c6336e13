package drillsift.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headers of lists of people, as personnel systems and people call them. */
final class RosterHeaders {

    private RosterHeaders() {}

    static Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("id", id());
        names.put("email", email());
        names.put("name", name());
        names.put("last-name", List.of("last_name", "surname", "family_name", "姓"));
        names.put("first-name", List.of("first_name", "given_name", "名"));
        names.put("department", department());
        names.put("title", List.of("title", "job_title", "役職", "役職名", "職位"));
        names.put("position", List.of("position"));
        names.put("location", List.of("office", "location", "city", "拠点", "勤務地", "事業所"));
        names.put("employment", List.of("employment", "staff_type", "雇用区分", "雇用形態"));
        names.put("company", List.of("company", "company_name", "organization", "会社", "会社名", "法人"));
        names.put("language", List.of("language", "lang", "言語"));
        names.put("token", List.of("rid", "token", "tracking_id", "識別子", "個別ID"));
        names.put("sent-at", List.of("sent_at", "send_date", "送信日時", "配信日時"));
        names.put("excluded", List.of("excluded", "exclude", "対象外"));
        names.put("exclude-reason", List.of("exclude_reason", "除外理由"));
        return names;
    }

    private static List<String> id() {
        return List.of(
                "employee_id",
                "id",
                "user_id",
                "recipient_id",
                "employee_number",
                "employee_no",
                "社員番号",
                "社員ID",
                "社員コード",
                "職員番号",
                "従業員番号");
    }

    private static List<String> email() {
        return List.of(
                "email",
                "mail",
                "e-mail address",
                "mail_address",
                "work_email",
                "UserMail",
                "メールアドレス",
                "メール",
                "アドレス",
                "Eメール",
                "Eメールアドレス",
                "社用メールアドレス",
                "会社メールアドレス",
                "社内メールアドレス");
    }

    private static List<String> name() {
        return List.of("name", "display name", "full_name", "UserName", "氏名", "名前", "社員名", "職員名");
    }

    private static List<String> department() {
        return List.of(
                "department",
                "dept",
                "division",
                "department_name",
                "business_unit",
                "org_unit",
                "部署",
                "所属",
                "部門",
                "課",
                "部署名",
                "所属部署",
                "所属名",
                "部門名",
                "部課名",
                "組織",
                "組織名");
    }
}
