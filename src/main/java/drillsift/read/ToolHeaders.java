package drillsift.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headers of exports whose tool always writes the same. */
final class ToolHeaders {

    private ToolHeaders() {}

    static Map<String, List<String>> gophishEvents() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("campaign-id", List.of("campaign_id"));
        names.put("email", List.of("email"));
        names.put("time", List.of("time"));
        names.put("message", List.of("message"));
        names.put("details", List.of("details"));
        return names;
    }

    static Map<String, List<String>> phishingClub() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("campaign-id", List.of("Campaign"));
        names.put("occurred-at", List.of("Created at"));
        names.put("name", List.of("Recipient name"));
        names.put("recipient", List.of("Recipient email"));
        names.put("kind", List.of("Event name"));
        names.put("details", List.of("Event Details"));
        names.put("user-agent", List.of("User-Agent"));
        names.put("source-ip", List.of("IP"));
        return names;
    }

    static Map<String, List<String>> gophishResults() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("token", List.of("id", "rid"));
        names.put("status", List.of("status"));
        names.put("sent-at", List.of("send_date"));
        names.put("latitude", List.of("latitude"));
        names.put("reported", List.of("reported"));
        names.put("modified-date", List.of("modified_date"));
        names.put("email", List.of("email"));
        names.put("name", List.of("full_name"));
        names.put("first-name", List.of("first_name"));
        names.put("last-name", List.of("last_name"));
        names.put("department", List.of("department", "部署"));
        names.put("position", List.of("position"));
        return names;
    }
}
