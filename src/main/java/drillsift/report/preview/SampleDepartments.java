package drillsift.report.preview;

import drillsift.message.Language;
import java.util.List;

/** Names of made-up departments, in the same order in each language. */
final class SampleDepartments {

    private static final List<String> JAPANESE =
            List.of(
                    "営業本部/営業第一部",
                    "営業本部/営業第二部",
                    "製造部",
                    "品質保証部",
                    "物流部",
                    "開発部",
                    "カスタマーサポート部",
                    "経理部",
                    "総務部",
                    "人事部",
                    "法務・知財部",
                    "情報システム部",
                    "(small)");
    private static final List<String> ENGLISH =
            List.of(
                    "Sales/First sales",
                    "Sales/Second sales",
                    "Production",
                    "Quality",
                    "Logistics",
                    "Development",
                    "Customer support",
                    "Accounting",
                    "General affairs",
                    "Personnel",
                    "Legal",
                    "Information systems",
                    "(small)");

    private SampleDepartments() {}

    static List<String> names(Language language) {
        return switch (language) {
            case JA -> JAPANESE;
            case EN -> ENGLISH;
        };
    }

    /** The department that stands out, unless said otherwise. */
    static String sales(Language language) {
        return names(language).get(0);
    }

    static boolean isSales(String department) {
        return department.equals(JAPANESE.get(0)) || department.equals(ENGLISH.get(0));
    }
}
