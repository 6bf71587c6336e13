package drillsift.store;

import drillsift.event.Recipient;
import drillsift.event.Roster;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Rosters by the digest of what they were read from. */
public final class RosterTable {

    private final DataSource source;

    RosterTable(DataSource source) {
        this.source = source;
    }

    public Optional<Roster> find(String digest) {
        List<Recipient> recipients =
                Sql.select(
                        source,
                        "select * from recipient where roster = ? order by place",
                        RosterTable::recipient,
                        digest);
        return recipients.isEmpty() ? Optional.empty() : Optional.of(new Roster(recipients));
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        String sentAt = row.getString("sent_at");
        return new Recipient(
                row.getString("person"),
                row.getString("email"),
                row.getString("original_email"),
                row.getString("name"),
                row.getString("department"),
                row.getString("title"),
                row.getString("location"),
                row.getString("employment"),
                row.getString("report_language"),
                row.getString("token"),
                sentAt.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(sentAt)),
                row.getBoolean("excluded"),
                row.getString("exclude_reason"),
                row.getLong("line"));
    }

    public void save(String digest, Roster roster) {
        Iterable<Object[]> rows =
                () ->
                        IntStream.range(0, roster.size())
                                .mapToObj(i -> values(digest, i, roster.get(i)))
                                .iterator();
        Sql.transaction(
                source,
                sql -> {
                    sql.update("delete from recipient where roster = ?", digest);
                    sql.batch(
                            "insert into recipient values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", rows);
                });
    }

    private static Object[] values(String digest, int place, Recipient recipient) {
        return new Object[] {
            digest,
            place,
            recipient.key(),
            recipient.email(),
            recipient.originalEmail(),
            recipient.name(),
            recipient.department(),
            recipient.title(),
            recipient.location(),
            recipient.employment(),
            recipient.language(),
            recipient.token(),
            recipient.sentAt().map(Instant::toString).orElse(""),
            recipient.excluded(),
            recipient.excludeReason(),
            recipient.line()
        };
    }
}
